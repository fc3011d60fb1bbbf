/** Below the stories: the search in the articles' text, offered, under way, or with what it found. */
import { useMemo } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Source } from '../../utils/model.ts';
import type { LabelsOf } from './cards.ts';
import type { Looked } from './find-in-articles.ts';
import { type ResultEvents, SearchResults } from './search-results.tsx';

interface TextResultsProps extends ResultEvents {
  /** Absent until Enter. */
  readonly looked: Looked | undefined;
  readonly onLook: () => void;
  readonly sources: readonly Source[];
  readonly settings: Settings;
  readonly now: number;
  readonly labels: LabelsOf;
}

export function TextResults({ looked, onLook, ...shown }: TextResultsProps) {
  const { t } = useWords();
  const found = looked?.hits;
  const hits = useMemo(() => new Map(found?.map((hit) => [hit.story.id, hit])), [found]);
  const stories = useMemo(() => found?.map(({ story }) => story) ?? [], [found]);
  if (!looked) {
    return (
      <p class="search-more">
        <button type="button" class="link" onClick={onLook}>
          {t('search.look-in-text')}
        </button>{' '}
        <span aria-hidden="true">↵</span>
      </p>
    );
  }
  const { count, end } = looked;
  return (
    <>
      <h2 class="search-part">
        {t('search.in-text')}
        {stories.length > 0 && end !== 'all' && (
          <span class="count">{t(end ? 'search.looked' : 'search.looking', { count })}</span>
        )}
      </h2>
      {stories.length > 0 && <SearchResults stories={stories} hits={hits} marks={looked.marks} {...shown} />}
      <p class="search-said soft" role="status">
        {end === 'enough'
          ? t('search.text-most', { count: stories.length })
          : end === 'all'
            ? t('search.text-none', { count })
            : stories.length === 0 && t('search.looking', { count })}
      </p>
    </>
  );
}
