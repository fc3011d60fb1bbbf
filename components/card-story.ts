/** What a story's card is given, and what it gives back. */
import type { Member } from '../utils/model.ts';

/** A story as its card needs it; whatever has to be looked up or computed was so before. */
export interface CardStory {
  readonly id: string;
  readonly headline: string;
  readonly language?: string | undefined;
  readonly summary: readonly string[];
  readonly members: readonly CardMember[];
  readonly latest: number;
  readonly read: boolean;
  readonly saved: boolean;
  /** The user's words that it is watched for. */
  readonly watched: readonly string[];
  /** Set only where the user wants this source's images. */
  readonly image?: string | undefined;
}

export interface CardMember extends Pick<Member, 'entryId' | 'url' | 'title' | 'published'> {
  readonly sourceTitle: string;
}

export interface StoryEvents {
  /** The reader's address of an entry, for the link's href. */
  readonly readerHref: (entryId: string) => string;
  /** A plain click on a headline; clicks with a modifier are left to the browser. */
  readonly onOpen: (entryId: string) => void;
  readonly onMark: (story: CardStory, change: { readonly read?: boolean; readonly saved?: boolean }) => void;
  /** Resolves to an address of the loaded picture, or to nothing. The caller of it revokes the address. */
  readonly loadImage: (url: string) => Promise<string | undefined>;
}
