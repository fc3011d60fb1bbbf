/**
 * The line that blog engines put under an entry in the feed ("The post … appeared first on …"). Known by
 * its build, in any language: the last paragraph, short, with the article's own title as a link.
 */
import type { Block, Inline } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { wordsOf } from '../text/words.ts';
import { lineKey } from './line.ts';

/** Words beside the title: "appeared first on" and the site's name. */
const maxOtherWords = 14;

export function isFeedFooter(block: Block, title: string): boolean {
  if (block.t !== 'p') return false;
  const words = wordsOf(inlineText(block.c)).length - wordsOf(title).length;
  return words > 0 && words <= maxOtherWords && block.c.some((node) => isLinkTo(node, lineKey(title)));
}

const isLinkTo = (node: Inline, title: string): boolean =>
  typeof node !== 'string' && node.t === 'a' && title !== '' && lineKey(inlineText(node.c)) === title;
