/** Where the open page's site is followed: its articles can always be read here. */
import { useWords } from '../../components/words.ts';
import { useHere } from '../../utils/browser/page/use-here.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { siteName } from '../../utils/text/site-name.ts';
import './offer.css';

interface HereOfferProps {
  readonly pageUrl: string;
  readonly settings: Settings;
}

export function HereOffer({ pageUrl, settings }: HereOfferProps) {
  const { t } = useWords();
  const here = useHere(pageUrl, settings);
  if (!here) return null;
  const site = siteName(pageUrl);
  return (
    <button
      type="button"
      class="link offer"
      title={t(here.refused ? 'here.refused' : 'here.always', { site })}
      aria-pressed={here.on}
      onClick={() => here.change(!here.on)}
    >
      {here.on && <span aria-hidden="true">✓ </span>}
      {t('here.short')}
    </button>
  );
}
