/** What an article's outline has, where it has one. */
import { headingLevels } from '../../components/article-view.tsx';
import type { OutlineLine } from '../../components/outline.tsx';
import { readerHref } from '../../utils/browser/page/reader-href.ts';
import type { StoredArticle } from '../../utils/model.ts';
import { blockLines } from '../../utils/text/block-text.ts';
import { wordCount } from './reading.ts';

const fewestHeadings = 3;
const fewestWords = 900;
/** Longer, it is a second text: then only the uppermost headings are shown. */
const mostLines = 14;

/** Empty where the piece is short, or not parted by headings. */
export function outlineOf({
  entryId,
  blocks,
}: Pick<StoredArticle, 'entryId' | 'blocks'>): readonly OutlineLine[] {
  const levels = headingLevels(blocks);
  const lines = blocks.flatMap((block, index) => {
    const level = levels.get(block) ?? 0;
    const [text] = blockLines(block);
    if (block.t !== 'h' || !text || level > 3) return [];
    return [{ block: index, level: level - 1, text, href: readerHref(entryId, { block: index }) }];
  });
  if (lines.length < fewestHeadings || wordCount(blocks) <= fewestWords) return [];
  const upper = lines.filter(({ level }) => level === 1);
  return lines.length > mostLines && upper.length >= fewestHeadings ? upper : lines;
}
