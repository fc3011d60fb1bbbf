/** Captions and picture credits that no class gives away: short lines that say whose the picture is. */
import type { Block } from '../model.ts';
import { fold } from '../text/normalise.ts';
import { lineOf } from './line.ts';
import type { Line } from './sheet.ts';
import { credits } from './words/lines.ts';

const credit = new RegExp(credits, 'u');
const owner = / \| \p{Lu}[^\p{Ll}\p{Lo}]{2,40}$/u;
const maxWords = 40;

/** Under a picture, and ending in brackets like a credit: "The path to the beach (Agency)". */
const isCaptionOf = (line: Line, above: Line | undefined): boolean =>
  above?.block.t === 'figure' && line.words <= 25 && /\([^)]{2,40}\)$/.test(line.text);

/** What a gallery's list of pictures leaves of itself. */
function isCredit(item: readonly Block[]): boolean {
  const text = item.filter((block) => block.t !== 'figure');
  return text.length === 1 && text.map(lineOf).every((one) => one.length <= 90 && credit.test(fold(one)));
}

/** @param siteName may stand in brackets behind what a picture shows */
export function markCredits(lines: readonly Line[], siteName = ''): void {
  const own = siteName && `(${siteName})`;
  lines.forEach((line, i) => {
    if (!line.isOut && line.block.t === 'list' && line.block.items.every(isCredit)) line.rule = 'credit';
    if (line.isOut || line.block.t !== 'p' || line.words > maxWords) return;
    if (isCaptionOf(line, lines[i - 1])) line.rule = 'credit';
    // "The ferry at the dock. | THE QUAY"
    if (owner.test(line.text) || (own && line.text.endsWith(own))) line.rule = 'credit';
    const match = credit.exec(line.folded);
    if (!match) return;
    // A long line is a caption only where it ends with the credit, or stands under a picture.
    const isShort = line.words <= 14 || match.index === 0;
    const ends = match.index > line.folded.length * 0.4;
    if (isShort || ends || lines[i - 1]?.block.t === 'figure') line.rule = 'credit';
  });
}
