/** A digest as text that leaves Lede: all that is said in it, in the order it is said, in no format yet. */
import type { Direction, Fact } from '../model.ts';

export interface DigestText {
  readonly title: string;
  /** How many stories, of how many sources. */
  readonly count: string;
  /** Of the title and of all that is said round the stories. */
  readonly language: string;
  readonly direction: Direction;
  readonly parts: readonly DigestPart[];
}

/** A day of a week; whatever else stories are told apart by could be one too. */
export interface DigestPart {
  /** Absent where there is nothing to tell apart. */
  readonly title?: string;
  readonly stories: readonly DigestStory[];
}

export interface DigestStory {
  readonly id: string;
  /** Of the one whose words these are: its article is the story's. */
  readonly entryId: string;
  readonly headline: string;
  readonly url: string;
  readonly language?: string;
  /** The one whose words these are first. */
  readonly sources: readonly DigestSource[];
  readonly published: number;
  /** The same in the words of the digest's language. */
  readonly when: string;
  readonly sentences: readonly string[];
  /** Whose sentences these are, in the digest's language; absent where there are none. */
  readonly maker?: string;
  readonly figures: readonly Pick<Fact, 'key' | 'text' | 'unit'>[];
  /** What each other source adds, a sentence each, in the digest's language. */
  readonly added: readonly string[];
}

export interface DigestSource {
  readonly title: string;
  readonly url: string;
}

/** What stands between the names of two sources. */
export const comma = (direction: Direction): string => (direction === 'rtl' ? '، ' : ', ');
