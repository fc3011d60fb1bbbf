/**
 * Readability alone, to measure Lede against: its own element instead of its glued text, in any document
 * it may take apart.
 */
import { Readability } from '@mozilla/readability';
import { blockText } from './block-text.ts';
import type { Reader } from './shape.ts';

export const readability: Reader = (document) => {
  const parsed = new Readability<Node>(document, { serializer: (node) => node }).parse();
  return () => (parsed?.content ? blockText(parsed.content) : '');
};
