/** The popup: the views, the lines about what goes on, and one view at a time. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { ProgressLine } from '../../components/progress-line.tsx';
import type { StoryListHandle } from '../../components/story-list.tsx';
import { useKeys } from '../../components/use-keys.ts';
import type { StorageCode } from '../../utils/browser/database/opening.ts';
import type { FirstScreen } from '../../utils/browser/first-screen.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import { useSources } from '../../utils/browser/page/use-sources.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { hasAll } from './chips.ts';
import { countsBefore, countsOf } from './counts.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { kept } from './kept.ts';
import { KeysHere, Problem, Search, SourcesView, Start, StoreLines, Visits } from './later.tsx';
import { MoreMenu } from './more-menu.tsx';
import { SaidLines } from './said-lines.tsx';
import { SavedView } from './saved-view.tsx';
import { searchButton } from './search-button.ts';
import { TodayView } from './today-view.tsx';
import { UnderBar } from './under-bar.tsx';
import { useDigest } from './use-digest.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useLabels } from './use-labels.ts';
import { useOpenPage } from './use-open-page.ts';
import { useParting } from './use-parting.ts';
import { usePopupKeys } from './use-popup-keys.ts';
import { useReadAll } from './use-read-all.ts';
import { useRefresh } from './use-refresh.ts';
import { useSaved } from './use-saved.ts';
import { useSteady } from './use-steady.ts';
import { useTopics } from './use-topics.ts';
import type { View } from './views.tsx';
import { WordsBand } from './words-band.tsx';

interface FrontProps {
  /** Absent while it opens, and where it does not answer. */
  readonly store: ReadableStore | undefined;
  readonly trouble: StorageCode | undefined;
  readonly settings: Settings;
  /** What is shown until the store is there; absent where nothing was kept, or is of another day. */
  readonly first: FirstScreen | undefined;
  /** When the user looked last, before the page opened. */
  readonly lookedAt: number | undefined;
}

export function Front({ store, trouble, settings, first, ...opened }: FrontProps) {
  const now = useNow();
  const [before] = useState(() => kept(Date.now()));
  const [view, setView] = useState<View>(first?.counts.sources === 0 ? 'today' : (before?.view ?? 'today'));
  const [searching, setSearching] = useState(before?.query !== undefined);
  const [query, setQuery] = useState(before?.query ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(before?.topics ?? []);
  const [showsKeys, setShowsKeys] = useState(false);
  const [lookedAt, setLookedAt] = useState(opened.lookedAt);
  const list = useRef<StoryListHandle>(null);
  const following = useSources(store);
  const { digest, whole, waiting, apply, mark, exchange, more, ended } = useDigest(
    store,
    first,
    settings,
    lookedAt,
    following.sources,
  );
  const labels = useLabels(settings.rules, following.sources, first);
  const parting = useParting(exchange);
  const { saved, savedCount } = useSaved(
    store,
    view === 'saved',
    first?.counts.saved ?? 0,
    following.sources,
  );
  const { progress, refreshing, said, hush, refresh } = useRefresh(apply);
  const openPage = useOpenPage();
  const { sources, underWay } = following;
  const { topics, chips } = useTopics(digest, sources);
  // A round that finds the machine offline takes back what it said of each source.
  const asRead = useSteady(sources, progress !== undefined);
  const all = useReadAll();

  const look = (next: View) => {
    setView(next);
    setChosen([]);
    setSearching(false);
    // What was said belongs to the view it was said in.
    hush();
    document.querySelector('main')?.scrollTo(0, 0);
    // Nothing is under the reader's eyes yet: what waits can as well be there.
    if (next === 'today' && view !== 'today' && waiting > 0) apply().catch(report);
  };
  useKeptPlace(
    list,
    { view, topics: chosen, query: searching && query.trim() !== '' ? query : undefined },
    before?.place,
    // Of the list that is on show.
    view === 'saved' ? saved !== undefined : whole,
  );

  const shown = view === 'saved' ? saved : digest;
  const onShow = useMemo(
    () => shown?.stories.filter(({ id }) => view === 'saved' || hasAll(chips.get(id), chosen)) ?? [],
    [shown, chips, chosen, view],
  );
  const markAll = () =>
    all.mark({ entryIds: onShow.flatMap(({ members }) => members.map(({ entryId }) => entryId)) });
  const [top] = view === 'sources' || searching ? [] : onShow;
  const canMarkAll = store && top ? markAll : undefined;
  const refreshAll = () => {
    following.hush();
    refresh();
  };
  usePopupKeys({
    // What is typed before the search is there is meant for it.
    on: settings.shortcuts && (!searching || document.querySelector('.search') !== null),
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
  // Asked for before the store is there, it opens with it: no key is lost.
  const canSearch = !trouble && digest && digest.stories.length > 0;
  const openSearch = canSearch && !searching ? () => setSearching(true) : undefined;
  const searchFor = (next: string) => {
    setQuery(next);
    setSearching(true);
  };
  useKeys({ '/': openSearch }, settings.shortcuts);

  // Both come from the store within a moment; a half-known page would only jump.
  if (!digest || (!sources && !first)) {
    return (
      <>
        <Header />
        <main>
          {trouble && (
            <p class="blank">
              <Problem said={{ key: `problem.${trouble}` }} />
            </p>
          )}
        </main>
      </>
    );
  }
  // Whoever has just removed the last source can still put it back.
  const followed = sources?.length ?? first?.counts.sources ?? 0;
  const firstRun = view !== 'sources' && followed === 0 && !underWay && digest.stories.length === 0;
  // There the offer stands above all that is to be clicked on.
  if (firstRun && openPage === undefined) return <Header />;
  // Before the store is there, what it would say was counted by the background.
  const counts = whole && digest && asRead ? countsOf(digest, asRead) : first && countsBefore(first);

  const cardSources = sources ?? first?.sources ?? [];
  const cards = { sources, cardSources, settings, labels, chips, list, now, onMark: mark };

  return (
    <>
      <Header
        onSkip={top && (() => list.current?.focus(top.id))}
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
        <UnderBar
          views={
            firstRun
              ? undefined
              : {
                  view: searching ? undefined : view,
                  onView: look,
                  unread: counts?.unread ?? 0,
                  saved: savedCount,
                  sources: followed,
                  troubled: counts?.troubled ?? 0,
                }
          }
          following={following}
          openPage={openPage ?? undefined}
          settings={settings}
        />
        <ProgressLine progress={progress} />
      </Header>
      <main tabIndex={-1}>
        {store && <StoreLines store={store} />}
        <SaidLines
          trouble={trouble}
          asOf={first?.madeAt}
          following={following}
          said={view !== 'sources' && !firstRun && following.said ? [...said, following.said] : said}
          all={all}
          find={view === 'today'}
        />
        {searching && store && sources ? (
          <Search
            list={list}
            store={store}
            sources={sources}
            settings={settings}
            labels={labels}
            now={now}
            query={query}
            onQuery={setQuery}
            onClose={closeSearch}
          />
        ) : firstRun ? (
          <Start following={following} language={settings.language} />
        ) : view === 'sources' ? (
          sources && (
            <SourcesView
              following={following}
              sources={sources}
              now={now}
              onSearch={canSearch ? searchFor : undefined}
            />
          )
        ) : view === 'saved' ? (
          saved && <SavedView {...cards} digest={saved} topics={[]} />
        ) : (
          <>
            {store && <WordsBand store={store} settings={settings} />}
            <TodayView
              {...cards}
              {...parting}
              digest={digest}
              asRead={asRead}
              topics={chosen}
              onEnd={ended ? undefined : more}
              all={topics}
              onChoose={setChosen}
              waiting={waiting}
              onApply={apply}
              lookedAt={lookedAt}
              onSources={() => look('sources')}
            />
          </>
        )}
      </main>
      {!firstRun && <Footer leftOut={counts?.leftOut ?? 0} answeredAt={counts?.answeredAt ?? 0} now={now} />}
      {store && <Visits onVisit={setLookedAt} today={view === 'today' && !searching} />}
      {showsKeys && <KeysHere on={settings.shortcuts} onClose={() => setShowsKeys(false)} />}
    </>
  );
}
