/** What a notice says: plain text, the source first, each part on one line. Nothing of an article's markup. */
import { dropInvisible, oneLine, shorten } from '../text/normalise.ts';
import type { Telling } from './decision.ts';

/** Letters of a line; systems cut what is longer, each elsewhere. */
export const lineLength = 120;
/** Stories that a list names. */
const listed = 5;

/** The few sentences of it, in the user's language. */
export interface NoticeWords {
  /** How many stories a list holds. */
  readonly list: (count: number) => string;
  /** Why a story is told. */
  readonly because: (words: string) => string;
  /** What is new in a story that was told before. */
  readonly news: (news: string, headline: string) => string;
  readonly digestTitle: string;
  readonly digest: (count: number) => string;
}

export interface NoticeText {
  readonly title: string;
  readonly message: string;
  /** Where the system has a third line. */
  readonly context?: string;
  /** Where the system has lists. */
  readonly items?: readonly { readonly title: string; readonly message: string }[];
}

// Where text runs is not for it to say: a system draws a line by its first letter.
const marks = /[\u061c\u200e\u200f]/g;

/** One line without what could reorder or hide it; cut at a word where it is too long. */
export const noticeLine = (text: string): string =>
  shorten(oneLine(dropInvisible(text.replace(marks, '')).replace(/\s+/gu, ' ')), lineLength);

export function storyNotice(
  { story, reasons, news }: Telling,
  source: string,
  words: NoticeWords,
): NoticeText {
  const headline = noticeLine(story.headline);
  const because = reasons.map(({ label }) => label).filter((one) => one !== '');
  return {
    title: noticeLine(source),
    message: news.length > 0 ? noticeLine(words.news(news.slice(0, 2).join(', '), headline)) : headline,
    ...(because.length > 0 ? { context: noticeLine(words.because(because.join(', '))) } : {}),
  };
}

/** @param sourceOf the name of the source that tells a story */
export function listNotice(
  tellings: readonly Telling[],
  sourceOf: (telling: Telling) => string,
  words: NoticeWords,
): NoticeText {
  const items = tellings.slice(0, listed).map((one) => ({
    title: noticeLine(sourceOf(one)),
    message: noticeLine(one.story.headline),
  }));
  return {
    title: noticeLine(words.list(tellings.length)),
    // What is all that a system without lists shows.
    message: noticeLine(items.map(({ message }) => message).join(' · ')),
    items,
  };
}

export const digestNotice = (count: number, words: NoticeWords): NoticeText => ({
  title: noticeLine(words.digestTitle),
  message: noticeLine(words.digest(count)),
});
