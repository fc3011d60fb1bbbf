/** Stories that were found, as the digest's cards: every action is there as well. */
import { useEffect, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CardMember, CardStory, Place } from '../../components/card-story.ts';
import { type Parted, StoryList } from '../../components/story-list.tsx';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useGradually } from '../../utils/browser/page/use-gradually.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Mark, Source, Story } from '../../utils/model.ts';
import { interestOf } from '../../utils/pipeline/interest.ts';
import type { TextHit } from '../../utils/search/article-text.ts';
import { cardsOf } from './cards.ts';
import { nearTo, whyOf } from './why.ts';
import { WhyHere } from './why-here.tsx';

export interface ResultEvents {
  readonly onMark: (
    entryIds: readonly string[],
    change: { readonly read?: boolean; readonly saved?: boolean },
  ) => void;
  /** More cards stand on the page. */
  readonly onDrawn: () => void;
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
  readonly now: number;
}

const loadImage = async (url: string) =>
  (await import('../../utils/browser/page/pictures.ts')).loadPicture(url);

export function SearchResults({
  stories,
  marks,
  hits,
  sources,
  settings,
  now,
  ...events
}: SearchResultsProps) {
  const { onMark, onDrawn } = events;
  const drawn = useGradually(stories, stories.length);
  const cards = useMemo(
    () =>
      cardsOf({ stories: drawn, marks, today: true }, sources, settings.watchWords).map((card) => {
        const hit = hits?.get(card.id);
        return hit ? asFound(card, hit) : card;
      }),
    [drawn, marks, hits, sources, settings.watchWords],
  );
  const places = useMemo(() => new Map([...(hits?.values() ?? [])].map((hit) => [hit.entryId, hit])), [hits]);

  useEffect(onDrawn, [onDrawn, cards]);

  const entryIds = (story: CardStory) => story.members.map(({ entryId }) => entryId);
  const hrefOf = (entryId: string, place?: Place) => readerHref(entryId, place ?? places.get(entryId));
  const open = (entryId: string, place?: Place) => {
    const story = cards.find(({ members }) => members.some((member) => member.entryId === entryId));
    if (story) onMark(entryIds(story), { read: true });
    browser.tabs
      .create({ url: new URL(hrefOf(entryId, place), location.href).href })
      .then(() => window.close())
      .catch(report);
  };
  const why = ({ id }: CardStory) => {
    const story = stories.find((one) => one.id === id);
    const titleOf = (sourceId: string) => sources.find((source) => source.id === sourceId)?.title ?? '';
    return (
      story && (
        <WhyHere
          story={story}
          sources={sources}
          reasons={whyOf(story, interestOf(sources, settings.watchWords, marks), titleOf)}
          near={nearTo(story, stories)}
          readerHref={hrefOf}
          onOpen={open}
          now={now}
        />
      )
    );
  };
  return (
    <StoryList
      stories={cards}
      now={now}
      readerHref={hrefOf}
      onOpen={open}
      why={why}
      loadImage={loadImage}
      parted={events.parted}
      onSplit={events.onSplit}
      onMark={(story, change) => onMark(entryIds(story), change)}
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
