/** What the measurements see of an article: one shape on happy-dom and in a browser. */
import { articleFromPage } from '../../utils/article.ts';
import { readMetadata } from '../../utils/extract/index.ts';
import { treeText } from '../../utils/text/block-text.ts';

export interface Extracted {
  readonly title: string;
  /** One block a line, captions left out; empty where the page has no article. */
  readonly text: string;
  readonly language: string;
  /** The texts that the cleaner took out. */
  readonly removed: readonly string[];
}

/** @param parse gives a fresh document at each call: reading an article takes one apart */
export function extractFrom(parse: () => Document, url: string): Extracted {
  const article = articleFromPage(parse, url);
  if (!article.ok) {
    const { title, language = '' } = readMetadata(parse(), url);
    return { title, text: '', language, removed: [] };
  }
  const { title, blocks, language = '', removals } = article.value;
  return { title, text: treeText(blocks), language, removed: removals.map((removal) => removal.text) };
}

/** Who is measured, in the order they are told. */
export type Tool = 'lede' | 'readability' | 'defuddle';

/**
 * Another extractor. It takes the document apart when called; the text it gives is made when asked for,
 * so that reading its result is not counted as its work.
 */
export type Reader = (document: Document, url: string) => () => string;

/** What one of them made of a page. */
export interface Lap {
  readonly text: string;
  /** Milliseconds of each time; fewer where it threw. */
  readonly ms: readonly number[];
  /** Empty where all went well. */
  readonly thrown: string;
}
