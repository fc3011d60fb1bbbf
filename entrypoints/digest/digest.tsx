/** The digest of a day or a week, to be read calmly, copied, saved, printed or shared. */
import { useLayoutEffect } from 'preact/hooks';
import { WordsProvider } from '../../components/words.ts';
import type { Page } from '../../utils/browser/page/open-page.ts';
import { useStore } from '../../utils/browser/page/use-store.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import type { Span } from './choose.ts';
import { OpenDigest } from './open-digest.tsx';

interface DigestPageProps {
  readonly page: Page;
  readonly opening: Promise<ReadableStore>;
  readonly span: Span;
  readonly since?: number | undefined;
  readonly now: number;
}

export function DigestPage({ page, opening, span, since, now }: DigestPageProps) {
  const { t } = page.words;
  const { settings } = page;
  const store = useStore(opening);
  useLayoutEffect(() => {
    document.documentElement.style.setProperty('--scale', String(settings.textSize));
  }, [settings.textSize]);

  return (
    <WordsProvider value={page.words}>
      {typeof store === 'object' ? (
        <OpenDigest store={store} settings={settings} span={span} since={since} now={now} />
      ) : (
        <main>{store !== 'opening' && <p class="notice">{t(`problem.${store}`)}</p>}</main>
      )}
    </WordsProvider>
  );
}
