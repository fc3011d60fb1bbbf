/** Stories of the store as a list of cards, with all that can be done with one. */
import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { CardMember, CardStory, MarkChange, Place } from '../../components/card-story.ts';
import { type Parted, StoryList, type StoryListHandle } from '../../components/story-list.tsx';
import { leave } from '../../utils/browser/page/panel.ts';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Source } from '../../utils/model.ts';
import { type CardSource, cardsOf, type LabelsOf } from './cards.ts';
import type { Digest } from './digest.ts';
import { HiddenStory, LessHere, WhyHere } from './later.tsx';

export interface StoriesProps {
  /** Those that are known; `ids` says which of them are shown. */
  readonly digest: Digest;
  readonly ids: readonly string[];
  readonly heads?: ReadonlyMap<string, string> | undefined;
  /** Absent while the store opens: then the cards' own are known. */
  readonly sources: readonly Source[] | undefined;
  readonly cardSources: readonly CardSource[];
  readonly settings: Settings;
  readonly labels: LabelsOf;
  readonly now: number;
  readonly list?: RefObject<StoryListHandle | null> | undefined;
  /** Makes of a card what is shown of it here. The same function at each call. */
  readonly shownAs?: ((card: CardStory) => CardStory) | undefined;
  /** Where in its article an entry is opened, unless something in it was pressed. */
  readonly placeOf?: ((entryId: string) => Place | undefined) | undefined;
  readonly onMark: (entryIds: readonly string[], change: MarkChange) => void;
  readonly onEnd?: (() => void) | undefined;
  readonly parted?: Parted | undefined;
  readonly onSplit?: ((story: CardStory, member: CardMember) => void) | undefined;
}

/** Few look at pictures in the digest: what loads them is loaded with the first one. */
const loadImage = async (url: string) =>
  (await import('../../utils/browser/page/pictures.ts')).loadPicture(url);

export function Stories({ digest, sources, cardSources, settings, labels, now, ...rest }: StoriesProps) {
  const { onMark, placeOf, shownAs } = rest;
  const { stories, marks } = digest;
  const cards = useMemo(
    () => cardsOf(stories, marks, cardSources, labels),
    [stories, marks, cardSources, labels],
  );
  const card = useCallback(
    (id: string) => {
      const made = cards(id);
      return made && shownAs ? shownAs(made) : made;
    },
    [cards, shownAs],
  );
  const hrefOf = useCallback(
    (entryId: string, place?: Place) => readerHref(entryId, place ?? placeOf?.(entryId)),
    [placeOf],
  );
  const open = useCallback(
    (entryId: string, place?: Place) => {
      const story = stories.find(({ members }) => members.some((member) => member.entryId === entryId));
      if (story) onMark(entryIdsOf(story), { read: true });
      browser.tabs
        .create({ url: new URL(hrefOf(entryId, place), location.href).href })
        .then(leave)
        .catch(report);
    },
    [stories, hrefOf, onMark],
  );
  const mark = (story: CardStory, change: MarkChange) => onMark(entryIdsOf(story), change);
  const passOriginal = usePass(settings.hereSites);
  const unhide = (story: CardStory, change: MarkChange) => {
    mark(story, change);
    // The button goes with the line it stood in.
    rest.list?.current?.focus(story.id);
  };
  const { rules } = settings;
  const storyOf = ({ id }: CardStory) => stories.find((one) => one.id === id);
  const why = (asked: CardStory) => {
    const story = storyOf(asked);
    if (!story || !sources) return null;
    const known = { story, sources, rules, digest };
    return <WhyHere {...known} readerHref={hrefOf} onOpen={open} now={now} />;
  };
  const less = (hidden: CardStory) => {
    const story = storyOf(hidden);
    return story && sources && <LessHere story={story} sources={sources} rules={rules} />;
  };
  return (
    <StoryList
      ids={rest.ids}
      card={card}
      heads={rest.heads}
      now={now}
      handle={rest.list}
      onEnd={rest.onEnd}
      readerHref={hrefOf}
      onOpen={open}
      parted={rest.parted}
      onSplit={rest.onSplit}
      why={why}
      onOriginal={passOriginal}
      hidden={(story, place, fromHere) => (
        <HiddenStory story={story} place={place} fromHere={fromHere} onMark={unhide} less={less} />
      )}
      onMark={mark}
      loadImage={loadImage}
    />
  );
}

const entryIdsOf = ({ members }: { readonly members: readonly { readonly entryId: string }[] }) =>
  members.map(({ entryId }) => entryId);

/** Whoever asks for the original wants the page itself, also of a site that is always read here. */
function usePass(sites: readonly string[]): (url: string) => void {
  const here = useRef<typeof import('../../utils/browser/here.ts')>(undefined);
  const any = sites.length > 0;
  useEffect(() => {
    // Before the click: the popup closes with it.
    if (any) import('../../utils/browser/here.ts').then((loaded) => (here.current = loaded), report);
  }, [any]);
  return (url) => {
    if (here.current?.isOnSite(url, sites)) here.current.passHere(url).catch(report);
  };
}
