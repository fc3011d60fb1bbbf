/** The page's headline where it is not the title that the page gives itself: it stands over the article as well. */
import type { Block } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { squeeze } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';

/** Fewer words may head a chapter: "Introduction". */
const leastWords = 4;
/** So far down a picture or a date may have pushed it. */
const reach = 4;

/** The element: where several are called h1, the first may be the site's name. */
export const titleIn = (body: Element): Element | null =>
  body.querySelector('article h1, main h1') ?? body.querySelector('h1');

/** As it is compared; empty where the page has none, or one of a few words. */
export function headlineOf(body: Element): string {
  const text = titleIn(body)?.textContent ?? '';
  return wordsOf(text).length < leastWords ? '' : squeeze(text);
}

/** The blocks with the headline flagged, where one of the first is nothing else. */
export function withoutHeadline(blocks: readonly Block[], headline: string): Block[] {
  const isIt = (block: Block) =>
    headline !== '' && block.t === 'h' && squeeze(inlineText(block.c)) === headline;
  const at = blocks.slice(0, reach).findIndex(isIt);
  return blocks.map((block, i) => (i === at ? { ...block, removed: 'byline', box: true } : block));
}
