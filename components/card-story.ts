/** What a story's card is given, and what it gives back. */
import type { Fact, Member } from '../utils/model.ts';

/** A story as its card needs it; whatever has to be looked up or computed was so before. */
export interface CardStory {
  readonly id: string;
  readonly headline: string;
  readonly language?: string | undefined;
  readonly summary: readonly string[];
  /** The figures worth a glance, of the member that speaks. */
  readonly facts: readonly Fact[];
  /** Of the one that speaks only the beginning could be read. */
  readonly stub: boolean;
  /** What came since the user read it. */
  readonly news: readonly string[];
  /** The one that speaks for the story first. */
  readonly members: readonly CardMember[];
  readonly latest: number;
  readonly read: boolean;
  readonly saved: boolean;
  /** Said so since the list was opened: a line stands in its place. */
  readonly hidden: boolean;
  /** The user's words that it is watched for. */
  readonly watched: readonly string[];
  /** And those that bring it out. */
  readonly highlighted: readonly string[];
  /** Set only where the user wants this source's images. */
  readonly image?: string | undefined;
}

export interface CardMember extends Pick<Member, 'entryId' | 'url' | 'title' | 'published'> {
  readonly sourceTitle: string;
  /** Figures and dates that none above it tells. */
  readonly adds: readonly string[];
}

/** Where in an entry's article something stands. */
export interface Place {
  readonly block: number;
  readonly at?: number | undefined;
}

/** A story's place in its list, from 1, and how long that is: −1 while nobody knows. */
export interface FeedPlace {
  readonly at: number;
  readonly of: number;
}

export interface MarkChange {
  readonly read?: boolean;
  readonly saved?: boolean;
  readonly hidden?: boolean;
}

export interface StoryEvents {
  /** The reader's address of an entry, for the link's href. */
  readonly readerHref: (entryId: string, place?: Place) => string;
  /** A plain click on a headline or a figure; clicks with a modifier are left to the browser. */
  readonly onOpen: (entryId: string, place?: Place) => void;
  readonly onMark: (story: CardStory, change: MarkChange) => void;
  /** A member tells another event; absent where stories cannot be parted. */
  readonly onSplit?: ((story: CardStory, member: CardMember) => void) | undefined;
  /** The original is opened, in whichever way. */
  readonly onOriginal: (url: string) => void;
  /** Draws why the story is there, once it is asked for. */
  readonly why: (story: CardStory) => preact.ComponentChildren;
  /** Draws what stands in the place of a hidden story; `fromHere` where its own card was there before. */
  readonly hidden: (story: CardStory, place: FeedPlace, fromHere: boolean) => preact.ComponentChildren;
  /** Resolves to an address of the loaded picture, or to nothing. The caller of it revokes the address. */
  readonly loadImage: (url: string) => Promise<string | undefined>;
}
