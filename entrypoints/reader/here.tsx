/** At the article's end: whether its site is always read here; and the way to its page as it is. */
import { useEffect } from 'preact/hooks';
import { HereSwitch } from '../../components/here-switch.tsx';
import { passHere } from '../../utils/browser/here.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useHere } from '../../utils/browser/page/use-here.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { siteName } from '../../utils/text/site-name.ts';

interface HereProps {
  readonly url: string;
  readonly settings: Settings;
}

export function Here({ url, settings }: HereProps) {
  const here = useHere(url, settings);
  usePass(url, here?.on === true);
  if (!here) return null;
  return <HereSwitch site={siteName(url)} on={here.on} refused={here.refused} onChange={here.change} />;
}

/** Whoever goes from here to the article's own page wants that page, in whichever way the link is opened. */
function usePass(url: string, on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const follow = ({ target }: Event) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
      if (link?.href === url) passHere(url).catch(report);
    };
    const ways = ['click', 'auxclick', 'contextmenu'] as const;
    for (const way of ways) addEventListener(way, follow);
    return () => {
      for (const way of ways) removeEventListener(way, follow);
    };
  }, [url, on]);
}
