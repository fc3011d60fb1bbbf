/** Under the bar, in one row: the views, and what is offered of the page the popup was opened over. */
import type { Sources } from '../../utils/browser/page/use-sources.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { OpenPage } from '../../utils/browser/tabs.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { HereOffer, Offer } from './later.tsx';
import { Views, type ViewsProps } from './views.tsx';

interface UnderBarProps {
  /** Absent the first time, when there is one view only. */
  readonly views: ViewsProps | undefined;
  readonly following: Sources;
  readonly openPage: OpenPage | undefined;
  readonly settings: Settings;
}

export function UnderBar({ views, following, openPage, settings }: UnderBarProps) {
  // What comes late moves nothing that is about to be clicked on.
  return (
    <div class="under-bar">
      {views && <Views {...views} />}
      {openPage && following.sources && (
        <PageOffer {...openPage} following={following} settings={settings} sources={following.sources} />
      )}
    </div>
  );
}

interface PageOfferProps extends OpenPage {
  readonly following: Sources;
  readonly sources: NonNullable<Sources['sources']>;
  readonly settings: Settings;
}

/** Without a feed in its head the page may have one elsewhere: the click looks for it. */
function PageOffer({ url, feed, following, sources, settings }: PageOfferProps) {
  if (!url.startsWith('http')) return null;
  const known = sources.some(
    (source) => source.feedUrl === feed || siteName(source.siteUrl) === siteName(url),
  );
  if (known) return <HereOffer key={url} pageUrl={url} settings={settings} />;
  return <Offer following={following} feed={feed} pageUrl={url} />;
}
