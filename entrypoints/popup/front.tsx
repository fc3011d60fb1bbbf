/** The popup over an open store: the views, the lines about what goes on, and one view at a time. */
import { useState } from 'preact/hooks';
import { ProgressLine } from '../../components/progress-line.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import { inWords, useSources } from '../../utils/browser/page/use-sources.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Store } from '../../utils/store/store.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { DigestView } from './digest-view.tsx';
import { FindLink } from './find-link.tsx';
import { FirstRun } from './first-run.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Offer } from './offer.tsx';
import { Search, searchButton } from './search.tsx';
import { SourcesView } from './sources-view.tsx';
import { useDigest } from './use-digest.ts';
import { useOpenPage } from './use-open-page.ts';
import { useParting } from './use-parting.ts';
import { useRefresh } from './use-refresh.ts';
import { useSaved } from './use-saved.ts';
import { type View, Views } from './views.tsx';
import { Wishes } from './wishes.tsx';

interface FrontProps {
  readonly store: Store;
  readonly settings: Settings;
}

export function Front({ store, settings }: FrontProps) {
  const { t } = useWords();
  const now = useNow();
  const [view, setView] = useState<View>('today');
  const [searching, setSearching] = useState(false);
  const [query, setQuery] = useState('');
  const following = useSources(store);
  const { digest, waiting, apply, mark, exchange } = useDigest(store, settings.watchWords);
  const parting = useParting(exchange);
  const saved = useSaved(store, view === 'saved');
  const { progress, refreshing, said, hush, refresh } = useRefresh(apply);
  const openPage = useOpenPage();

  const look = (next: View) => {
    setView(next);
    setSearching(false);
    // What was said belongs to the view it was said in.
    hush();
    document.querySelector('main')?.scrollTo(0, 0);
    // Nothing is under the reader's eyes yet: what waits can as well be there.
    if (next === 'today' && view !== 'today' && waiting > 0) apply().catch(report);
  };

  const closeSearch = () => {
    setSearching(false);
    document.getElementById(searchButton)?.focus();
  };

  const { sources, underWay } = following;
  const nothingYet = !digest || digest.stories.length === 0;
  useKeys({ '/': searching || nothingYet ? undefined : () => setSearching(true) }, settings.shortcuts);
  // Both come from the store within a moment; a half-known page would only jump.
  if (!sources || !digest) return <Header />;

  // Whoever has just removed the last source can still put it back.
  const firstRun = view !== 'sources' && sources.length === 0 && !underWay && digest.stories.length === 0;
  // There the offer stands above all that is to be clicked on.
  if (firstRun && openPage === undefined) return <Header />;
  const feed = openPage?.feed;
  // Without a feed in its head the page may have one elsewhere: the click looks for it.
  const offersSite =
    openPage?.url.startsWith('http') &&
    !sources.some(
      (source) => source.feedUrl === feed || siteName(source.siteUrl) === siteName(openPage?.url ?? ''),
    );

  return (
    <>
      <Header
        onRefresh={
          firstRun
            ? undefined
            : () => {
                following.hush();
                refresh();
              }
        }
        refreshing={refreshing}
        onSearch={nothingYet ? undefined : searching ? closeSearch : () => setSearching(true)}
        searching={searching}
      >
        {/* In one row: what comes late moves nothing that is about to be clicked on. */}
        <div class="under-bar">
          {!firstRun && (
            <Views
              view={searching ? undefined : view}
              onView={look}
              stories={digest.today ? digest.stories.length : 0}
              saved={saved?.stories.length ?? 0}
              sources={sources.length}
              troubled={
                sources.filter(({ health, paused }) => health.problem && paused?.reason !== 'user').length
              }
            />
          )}
          {offersSite && openPage && <Offer following={following} feed={feed} pageUrl={openPage.url} />}
        </div>
        <ProgressLine progress={progress} />
      </Header>
      <main>
        {following.wishes.length > 0 && <Wishes following={following} />}
        {/* Always there, so that screen readers hear what is put into it. */}
        <p class="line" role="status">
          {[...said, ...(following.said && view === 'today' && !firstRun ? [following.said] : [])]
            .map((sentence) => inWords(sentence, t))
            .join(' · ')}
        </p>
        {view === 'today' && <FindLink said={following.said} />}
        {searching ? (
          <Search
            store={store}
            sources={sources}
            settings={settings}
            now={now}
            query={query}
            onQuery={setQuery}
            onClose={closeSearch}
          />
        ) : firstRun ? (
          <FirstRun following={following} />
        ) : view === 'saved' && (saved?.stories.length ?? 0) === 0 ? (
          <p class="blank">{t('saved.empty')}</p>
        ) : view !== 'sources' ? (
          <DigestView
            digest={view === 'saved' && saved ? saved : digest}
            sources={sources}
            settings={settings}
            waiting={view === 'saved' ? 0 : waiting}
            onApply={apply}
            onMark={mark}
            {...(view === 'today' ? parting : {})}
            onSources={() => setView('sources')}
            now={now}
          />
        ) : (
          <SourcesView following={following} sources={sources} now={now} />
        )}
      </main>
      {!firstRun && <Footer digest={digest} sources={sources} now={now} />}
    </>
  );
}
