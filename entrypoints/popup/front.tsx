/** The popup: the views, the lines about what goes on, and one view at a time. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ProgressLine } from '../../components/progress-line.tsx';
import type { StoryListHandle } from '../../components/story-list.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useWords } from '../../components/words.ts';
import type { FirstScreen } from '../../utils/browser/first-screen.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import { inWords, useSources } from '../../utils/browser/page/use-sources.ts';
import { request } from '../../utils/browser/requests.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import { formatClock } from '../../utils/i18n/format.ts';
import type { Store } from '../../utils/store/store.ts';
import { siteName } from '../../utils/text/site-name.ts';
import { hasAll } from './chips.ts';
import { countsBefore, countsOf } from './counts.ts';
import { FindLink } from './find-link.tsx';
import { FirstRun } from './first-run.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { HereOffer } from './here-offer.tsx';
import { kept } from './kept.ts';
import { KeysHere } from './keys-here.tsx';
import { ReadAllLine } from './lines.tsx';
import { MoreMenu } from './more-menu.tsx';
import { Offer } from './offer.tsx';
import { SavedView } from './saved-view.tsx';
import { Search, searchButton } from './search.tsx';
import { SourcesView } from './sources-view.tsx';
import { TodayView } from './today-view.tsx';
import { useDigest } from './use-digest.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useOpenPage } from './use-open-page.ts';
import { useParting } from './use-parting.ts';
import { usePopupKeys } from './use-popup-keys.ts';
import { useReadAll } from './use-read-all.ts';
import { useRefresh } from './use-refresh.ts';
import { useSaved } from './use-saved.ts';
import { useTopics } from './use-topics.ts';
import { type View, Views } from './views.tsx';
import { Wishes } from './wishes.tsx';
import { WordsBand } from './words-band.tsx';

interface FrontProps {
  /** Absent while it opens, and where it does not answer. */
  readonly store: Store | undefined;
  readonly broken: boolean;
  readonly settings: Settings;
  /** What is shown until the store is there; absent where nothing was kept, or is of another day. */
  readonly first: FirstScreen | undefined;
  /** When the user looked last, before now. */
  readonly lookedAt: number | undefined;
}

export function Front({ store, broken, settings, first, lookedAt }: FrontProps) {
  const { t, locale } = useWords();
  const now = useNow();
  const [before] = useState(() => kept(Date.now()));
  const [view, setView] = useState<View>(before?.view ?? 'today');
  const [searching, setSearching] = useState(false);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(before?.topics ?? []);
  const [showsKeys, setShowsKeys] = useState(false);
  const list = useRef<StoryListHandle>(null);
  const following = useSources(store);
  const { digest, whole, waiting, apply, mark, exchange, more } = useDigest(store, first, settings, lookedAt);
  const parting = useParting(exchange);
  const { saved, savedCount } = useSaved(store, view === 'saved', first?.counts.saved ?? 0);
  const { progress, refreshing, said, hush, refresh } = useRefresh(apply);
  const openPage = useOpenPage();
  const { sources, underWay } = following;
  const { topics, chips } = useTopics(digest, sources);
  const all = useReadAll();

  const look = (next: View) => {
    setView(next);
    setSearching(false);
    // What was said belongs to the view it was said in.
    hush();
    document.querySelector('main')?.scrollTo(0, 0);
    // Nothing is under the reader's eyes yet: what waits can as well be there.
    if (next === 'today' && view !== 'today' && waiting > 0) apply().catch(report);
  };
  useKeptPlace(list, { view, topics: chosen }, before?.place, whole);
  useEffect(() => {
    if (store) request('looked', {}).catch(report);
  }, [store]);

  const shown = view === 'saved' ? saved : digest;
  const onShow = useMemo(
    () => shown?.stories.filter(({ id }) => view === 'saved' || hasAll(chips.get(id), chosen)) ?? [],
    [shown, chips, chosen, view],
  );
  const markAll = () =>
    all.mark({ entryIds: onShow.flatMap(({ members }) => members.map(({ entryId }) => entryId)) });
  const canMarkAll = store && view !== 'sources' && onShow.length > 0 ? markAll : undefined;
  const refreshAll = () => {
    following.hush();
    refresh();
  };
  usePopupKeys({
    on: settings.shortcuts,
    list,
    onView: look,
    onRefresh: refreshAll,
    onMarkAll: canMarkAll,
    onHelp: () => setShowsKeys(true),
  });

  const closeSearch = () => {
    setSearching(false);
    document.getElementById(searchButton)?.focus();
  };
  const canSearch = store && sources && digest && digest.stories.length > 0;
  const openSearch = canSearch && !searching ? () => setSearching(true) : undefined;
  useKeys({ '/': openSearch }, settings.shortcuts);

  // Both come from the store within a moment; a half-known page would only jump.
  if (!digest || (!sources && !first)) {
    return (
      <>
        <Header />
        <main>{broken && <p class="blank">{t('problem.storage-broken')}</p>}</main>
      </>
    );
  }
  // Whoever has just removed the last source can still put it back.
  const followed = sources?.length ?? first?.counts.sources ?? 0;
  const firstRun = view !== 'sources' && followed === 0 && !underWay && digest.stories.length === 0;
  // There the offer stands above all that is to be clicked on.
  if (firstRun && openPage === undefined) return <Header />;
  const feed = openPage?.feed;
  // Without a feed in its head the page may have one elsewhere: the click looks for it.
  const offersSite =
    openPage?.url.startsWith('http') &&
    sources &&
    !sources.some(
      (source) => source.feedUrl === feed || siteName(source.siteUrl) === siteName(openPage?.url ?? ''),
    );
  // Before the store is there, what it would say was counted by the background.
  const counts = whole && digest && sources ? countsOf(digest, sources) : first && countsBefore(first);

  const cardSources = sources ?? first?.sources ?? [];
  const cards = { sources, cardSources, settings, chips, list, now, onMark: mark };

  return (
    <>
      <Header
        onRefresh={firstRun ? undefined : refreshAll}
        refreshing={refreshing}
        onSearch={searching ? closeSearch : openSearch}
        searching={searching}
        menu={
          <MoreMenu
            store={firstRun ? undefined : store}
            onMarkAll={canMarkAll}
            onMarkOlder={all.markOlder}
            onRestore={all.restore}
            onKeys={() => setShowsKeys(true)}
          />
        }
      >
        {/* In one row: what comes late moves nothing that is about to be clicked on. */}
        <div class="under-bar">
          {!firstRun && (
            <Views
              view={searching ? undefined : view}
              onView={look}
              unread={counts?.unread ?? 0}
              saved={savedCount}
              sources={followed}
              troubled={counts?.troubled ?? 0}
            />
          )}
          {offersSite && openPage && <Offer following={following} feed={feed} pageUrl={openPage.url} />}
          {!offersSite && openPage && (
            <HereOffer key={openPage.url} pageUrl={openPage.url} settings={settings} />
          )}
        </div>
        <ProgressLine progress={progress} />
      </Header>
      <main>
        {broken && first && (
          <p class="line">{t('digest.no-store', { time: formatClock(first.madeAt, now, locale) })}</p>
        )}
        {following.wishes.length > 0 && <Wishes following={following} />}
        {/* Always there, so that screen readers hear what is put into it. */}
        <p class="line" role="status">
          {[...said, ...(following.said && view === 'today' && !firstRun ? [following.said] : [])]
            .map((sentence) => inWords(sentence, t))
            .join(' · ')}
        </p>
        <ReadAllLine all={all} />
        {view === 'today' && <FindLink said={following.said} />}
        {view === 'today' && !firstRun && !searching && store && (
          <WordsBand store={store} settings={settings} />
        )}
        {searching && store && sources ? (
          <Search
            list={list}
            store={store}
            sources={sources}
            settings={settings}
            now={now}
            query={query}
            onQuery={setQuery}
            onClose={closeSearch}
          />
        ) : firstRun ? (
          <FirstRun following={following} language={settings.language} />
        ) : view === 'sources' ? (
          sources && <SourcesView following={following} sources={sources} now={now} />
        ) : view === 'saved' ? (
          saved && <SavedView {...cards} digest={saved} topics={[]} />
        ) : (
          <TodayView
            {...cards}
            {...parting}
            digest={digest}
            topics={chosen}
            onEnd={more}
            all={topics}
            onChoose={setChosen}
            waiting={waiting}
            onApply={apply}
            lookedAt={lookedAt}
            onSources={() => look('sources')}
          />
        )}
      </main>
      {!firstRun && <Footer leftOut={counts?.leftOut ?? 0} answeredAt={counts?.answeredAt ?? 0} now={now} />}
      {showsKeys && <KeysHere onClose={() => setShowsKeys(false)} />}
    </>
  );
}
