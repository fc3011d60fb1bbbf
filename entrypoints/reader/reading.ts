/** Sums over an article's blocks. */
import type { Block } from '../../utils/model.ts';
import { treeText } from '../../utils/text/block-text.ts';

/**
 * English non-fiction is read at 238 words a minute (Brysbaert 2019, a review of 190 studies); a language that
 * says the same in fewer words at proportionally fewer, as its texts are read aloud (Trauzettel-Klosinski and
 * Dietz 2012, the IReST texts: English 228, French 195, Arabic 138, 184 on average over 17 languages).
 */
const wordsPerMinute: Readonly<Record<string, number>> = { en: 238, fr: 204, ar: 144 };
const wordsPerMinuteElsewhere = 192;

/** Whole minutes to read what was kept, at least one. */
export function minutesToRead(blocks: readonly Block[], language = ''): number {
  const rate = wordsPerMinute[language.toLowerCase().split('-')[0] ?? ''] ?? wordsPerMinuteElsewhere;
  return Math.max(1, Math.round(wordCount(blocks) / rate));
}

/** Words as they stand between spaces: what those rates count. */
export const wordCount = (blocks: readonly Block[]): number => treeText(blocks).match(/\S+/g)?.length ?? 0;

/** Addresses of the pictures in what was kept, each once. */
export function picturesIn(blocks: readonly Block[]): readonly string[] {
  const found = blocks.flatMap((block): readonly string[] => {
    if (block.removed) return [];
    if (block.t === 'figure') return block.images.map((image) => image.src);
    if (block.t === 'quote') return picturesIn(block.c);
    if (block.t === 'list') return block.items.flatMap(picturesIn);
    return [];
  });
  return [...new Set(found)];
}
