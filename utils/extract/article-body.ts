/**
 * The text that a page keeps for machines (`articleBody` of JSON-LD), by which what was found is checked. It
 * is often cut short and has lost its headings, links and pictures: it is shown only where the page's own
 * text was not found.
 */
import type { Block } from '../model.ts';
import { treeText } from '../text/block-text.ts';
import { dropInvisible, oneLine, plainText, squeeze } from '../text/normalise.ts';
import type { Json } from './json-ld.ts';

/** In characters: what is shorter is no article. */
const leastText = 140;
const maxText = 200_000;
/** Text that is no longer than this share of the body has missed it, or most of it. */
const share = 0.5;
/** How much of the end must stand in the text for it to be whole. */
const ending = 60;

/** Of the article that a page describes; empty where what is written there is sold, and not shown to everyone. */
export function articleBody(json: Json | undefined): string {
  const isSold = /^false$/i.test(String(json?.isAccessibleForFree));
  return typeof json?.articleBody === 'string' && !isSold ? json.articleBody.slice(0, maxText) : '';
}

/** Also where a tag stands within a tag; in one go, however deep. */
function withoutTags(text: string): string {
  // What is open so far, each but the first from its "<" on.
  const open = [''];
  for (const part of text.split(/([<>])/)) {
    const top = open.length - 1;
    if (part === '<') open.push(part);
    else if (part === '>' && /^<\/?[a-z]/i.test(open[top] ?? '')) open.pop();
    else open[top] += part;
  }
  return open.join('');
}

/** The blocks, or the body's paragraphs where it says far more than they do. */
export function orArticleBody(blocks: readonly Block[], body: string): readonly Block[] {
  if (body.length < leastText) return blocks;
  const found = squeeze(treeText(blocks));
  // No body is longer without its tags.
  if (found.length >= leastText && found.length >= body.length * share) return blocks;
  const lines = plainText(body)
    .replace(/<\/?(?:p|div|br|li|h[1-6])\b[^<>]*>/gi, '\n')
    .split('\n')
    .map((line) => oneLine(dropInvisible(withoutTags(line))))
    .filter(Boolean);
  const whole = squeeze(lines.join(''));
  const isMissed =
    found.length < leastText ||
    (found.length < whole.length * share && !found.includes(whole.slice(-ending)));
  // A teaser ends in dots.
  if (!isMissed || whole.length <= found.length || /(?:…|\.\.\.)\W*$/.test(whole)) return blocks;
  return lines.map((line): Block => ({ t: 'p', c: [line] }));
}
