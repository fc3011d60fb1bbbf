/** Stories that were found, as the digest's cards: every action is there as well. */
import type { RefObject } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { CardMember, CardStory, MarkChange } from '../../components/card-story.ts';
import type { Parted, StoryListHandle } from '../../components/story-list.tsx';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Mark, Source, Story } from '../../utils/model.ts';
import type { TextHit } from '../../utils/search/article-text.ts';
import type { LabelsOf } from './cards.ts';
import { plainList } from './digest.ts';
import { Stories } from './stories.tsx';

export interface ResultEvents {
  readonly onMark: (entryIds: readonly string[], change: MarkChange) => void;
  readonly parted?: Parted | undefined;
  readonly onSplit?: ((story: CardStory, member: CardMember) => void) | undefined;
}

interface SearchResultsProps extends ResultEvents {
  readonly stories: readonly Story[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** Where the text was found, by the story's id: shown in place of its summary, and opened there. */
  readonly hits?: ReadonlyMap<string, TextHit>;
  readonly sources: readonly Source[];
  readonly settings: Settings;
  readonly labels: LabelsOf;
  readonly now: number;
  readonly list?: RefObject<StoryListHandle | null> | undefined;
}

export function SearchResults({ stories, marks, hits, sources, ...view }: SearchResultsProps) {
  const digest = useMemo(() => plainList(stories, marks), [stories, marks]);
  const ids = useMemo(() => stories.map(({ id }) => id), [stories]);
  const places = useMemo(() => new Map([...(hits?.values() ?? [])].map((hit) => [hit.entryId, hit])), [hits]);
  const placeOf = useCallback((entryId: string) => places.get(entryId), [places]);
  const shownAs = useCallback(
    (card: CardStory) => {
      const hit = hits?.get(card.id);
      return hit ? asFound(card, hit) : card;
    },
    [hits],
  );
  return (
    <Stories
      {...view}
      digest={digest}
      ids={ids}
      sources={sources}
      cardSources={sources}
      shownAs={shownAs}
      placeOf={placeOf}
    />
  );
}

/** The member whose article has the words speaks, with the words around them. */
function asFound(card: CardStory, { entryId, excerpt }: TextHit): CardStory {
  const speaks = card.members.find((member) => member.entryId === entryId);
  if (!speaks) return card;
  return {
    ...card,
    headline: speaks.title,
    summary: [excerpt],
    members: [speaks, ...card.members.filter((member) => member !== speaks)],
  };
}
