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
