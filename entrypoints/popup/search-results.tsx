/** Stories that were found, as the digest's cards: every action is there as well. */
import type { RefObject } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CardMember, CardStory, MarkChange, Place } from '../../components/card-story.ts';
import { type Parted, StoryList, type StoryListHandle } from '../../components/story-list.tsx';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Mark, Source, Story } from '../../utils/model.ts';
import type { TextHit } from '../../utils/search/article-text.ts';
import { cardsOf } from './cards.ts';
import { plainList } from './digest.ts';
import { LessHere } from './less-here.tsx';
import { WhyHere } from './why-here.tsx';

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
  readonly now: number;
  readonly list?: RefObject<StoryListHandle | null> | undefined;
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
  list,
  ...events
}: SearchResultsProps) {
  const { onMark } = events;
  const { watchWords } = settings;
  const card = useMemo(() => {
    const plain = cardsOf(stories, marks, sources, watchWords);
    const found = new Map<string, CardStory>();
    return (id: string) => {
      const hit = hits?.get(id);
      const known = found.get(id) ?? plain(id);
      if (!hit || !known || found.has(id)) return known;
      const made = asFound(known, hit);
      found.set(id, made);
      return made;
    };
  }, [stories, marks, hits, sources, watchWords]);
  const places = useMemo(() => new Map([...(hits?.values() ?? [])].map((hit) => [hit.entryId, hit])), [hits]);

  const hrefOf = useCallback(
    (entryId: string, place?: Place) => readerHref(entryId, place ?? places.get(entryId)),
    [places],
  );
  const open = useCallback(
    (entryId: string, place?: Place) => {
      const story = stories.find(({ members }) => members.some((member) => member.entryId === entryId));
      if (story) onMark(entryIds(story), { read: true });
      browser.tabs
        .create({ url: new URL(hrefOf(entryId, place), location.href).href })
        .then(() => window.close())
        .catch(report);
    },
    [stories, hrefOf, onMark],
  );
  const storyOf = ({ id }: CardStory) => stories.find((one) => one.id === id);
  return (
    <StoryList
      ids={stories.map(({ id }) => id)}
      card={card}
      now={now}
      handle={list}
      readerHref={hrefOf}
      onOpen={open}
      why={(shown) => {
        const story = storyOf(shown);
        const digest = plainList(stories, marks);
        return (
          story && (
            <WhyHere
              {...{ story, sources, watchWords, digest }}
              readerHref={hrefOf}
              onOpen={open}
              now={now}
            />
          )
        );
      }}
      less={(shown) => {
        const story = storyOf(shown);
        return story && <LessHere story={story} sources={sources} muted={settings.mutedWords} />;
      }}
      loadImage={loadImage}
      parted={events.parted}
      onSplit={events.onSplit}
      onMark={(story, change) => onMark(entryIds(story), change)}
    />
  );
}

const entryIds = ({ members }: { readonly members: readonly { readonly entryId: string }[] }): string[] =>
  members.map(({ entryId }) => entryId);

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
