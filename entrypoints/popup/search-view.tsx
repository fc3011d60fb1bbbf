/** The search: a field, the stories it finds while one types, and on Enter what stands in the articles. */
import type { RefObject, TargetedKeyboardEvent } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StoryListHandle } from '../../components/story-list.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useWords } from '../../components/words.ts';
import { markFound } from '../../utils/browser/page/mark-found.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Source } from '../../utils/model.ts';
import { isEmpty } from '../../utils/search/query.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import type { LabelsOf } from './cards.ts';
import { SearchField } from './search-field.tsx';
import { SearchHelp, SearchTrouble } from './search-hint.tsx';
import { SearchResults } from './search-results.tsx';
import { TextResults } from './text-results.tsx';
import { useParting } from './use-parting.ts';
import { useSearch } from './use-search.ts';
import { useTextSearch } from './use-text-search.ts';
import './search.css';

export interface SearchProps {
  readonly store: ReadableStore;
  readonly sources: readonly Source[];
  readonly settings: Settings;
  readonly labels: LabelsOf;
  readonly now: number;
  /** As typed; kept by whoever shows the search, so that it is there again. */
  readonly query: string;
  readonly onQuery: (typed: string) => void;
  readonly onClose: () => void;
  /** What keys move about in. */
  readonly list?: RefObject<StoryListHandle | null> | undefined;
}

/** Cards drawn at first, and more of them at each wish. */
const atOnce = 50;

export function SearchView({
  store,
  sources,
  settings,
  labels,
  now,
  query: typed,
  onQuery,
  onClose,
  list,
}: SearchProps) {
  const { t } = useWords();
  const [limit, setLimit] = useState(atOnce);
  const { query, answer, library, mark, exchange } = useSearch(store, sources, typed, limit);
  const text = useTextSearch(library, query);
  const parting = useParting(exchange);
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  const fieldId = useId();

  // Before the next key is pressed.
  useLayoutEffect(() => field.current?.focus(), []);
  useKeys({ '/': () => field.current?.select() }, settings.shortcuts);

  // Cards are drawn as they come into sight: their words are marked then.
  useEffect(() => {
    const root = place.current;
    if (!root) return undefined;
    const markAll = () => markFound(root.querySelectorAll('.headline, .summary p'), query.terms);
    const observer = new MutationObserver(markAll);
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    markAll();
    return () => {
      observer.disconnect();
      markFound([], []);
    };
  }, [query]);

  const type = (next: string) => {
    setLimit(atOnce);
    onQuery(next);
    // The best stand at the top again.
    place.current?.closest('main')?.scrollTo(0, 0);
  };
  const begin = (example: string) => {
    onQuery(typed.trim() === '' ? example : `${typed.trim()} ${example}`);
    field.current?.focus();
  };
  const answered = answer && answer.typed === typed ? answer : undefined;
  // A quick typist presses Enter before the stories are found, or even loaded: it is not lost.
  const [asked, setAsked] = useState<string>();
  const lookInText = () => setAsked(field.current?.value ?? typed);
  useEffect(() => {
    if (asked === undefined || !answered) return;
    if (asked === typed) text.start(answered.ids);
    setAsked(undefined);
  }, [asked, answered, typed, text.start]);

  const empty = isEmpty(query);
  return (
    <section
      class="search"
      ref={place}
      aria-label={t('header.search')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          // The popup itself would close.
          event.preventDefault();
          onClose();
        } else walk(event, field.current);
      }}
    >
      <SearchField
        id={fieldId}
        field={field}
        typed={typed}
        onType={type}
        onEnter={lookInText}
        onClose={onClose}
      />
      {typed.trim() === '' && <SearchHelp onExample={begin} />}
      <p class="search-said soft" role="status">
        {!empty && answered && answered.total > 0
          ? t(answered.exact ? 'search.found' : 'search.found-at-least', { count: answered.total })
          : !empty && answered && t('search.none')}
      </p>
      <SearchTrouble misread={query.misread} answer={answered} />
      {!empty && answer && answer.stories.length > 0 && (
        <SearchResults
          key={answer.typed}
          stories={answer.stories}
          marks={answer.marks}
          sources={sources}
          settings={settings}
          labels={labels}
          now={now}
          list={list}
          onMark={mark}
          {...parting}
        />
      )}
      {!empty && answer?.more && (
        <p class="search-more">
          <button type="button" class="link" onClick={() => setLimit(limit + atOnce)}>
            {t('search.more')}
          </button>
        </p>
      )}
      {query.terms.length > 0 && answer && (
        <TextResults
          looked={text.looked}
          onLook={lookInText}
          sources={sources}
          settings={settings}
          labels={labels}
          now={now}
          onMark={text.mark}
        />
      )}
    </section>
  );
}

/** Arrows lead from the field into the stories, from one to the next, and back. */
function walk(event: TargetedKeyboardEvent<HTMLElement>, field: HTMLInputElement | null): void {
  const { key, currentTarget, target, altKey, ctrlKey, metaKey, shiftKey } = event;
  if ((key !== 'ArrowDown' && key !== 'ArrowUp') || altKey || ctrlKey || metaKey || shiftKey) return;
  const stops = [field, ...currentTarget.querySelectorAll<HTMLElement>('.headline a')];
  // From anywhere in a card its own headline is where one stands.
  const card = (target as Element).closest('.story')?.querySelector<HTMLElement>('.headline a');
  const at = stops.indexOf(card ?? (target as HTMLElement as HTMLInputElement));
  const next = stops[at + (key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
