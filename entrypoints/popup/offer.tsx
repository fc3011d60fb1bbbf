/** The site of the page the popup was opened over, to be followed in one click: in it nothing is loaded any more. */
import { useWords } from '../../components/words.ts';
import { sourceActions } from '../../utils/browser/page/source-actions.ts';
import type { Sources } from '../../utils/browser/page/use-sources.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { useFocusOn } from './use-focus-on.ts';
import './offer.css';

interface OfferProps {
  readonly following: Sources;
  /** Absent where the page names none. */
  readonly feed: string | undefined;
  readonly pageUrl: string;
}

export function Offer({ following, feed, pageUrl }: OfferProps) {
  const { t } = useWords();
  const { followFeed, followTyped } = sourceActions(following);
  useFocusOn('.offer');
  return (
    <button
      type="button"
      class="link offer"
      title={siteName(pageUrl)}
      // Not `disabled`: the focus would fall to the top of the page.
      aria-disabled={following.busy}
      onClick={() => {
        if (following.busy) return;
        if (feed === undefined) followTyped(pageUrl);
        else followFeed(feed, pageUrl);
      }}
    >
      {t('header.follow')}
    </button>
  );
}
