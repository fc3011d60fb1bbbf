/** Captions and picture credits that no class gives away: short lines that say whose the picture is. */
import type { Line } from './sheet.ts';
import { credits } from './words/lines.ts';

const credit = new RegExp(credits, 'u');
const maxWords = 40;

export function markCredits(lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    if (line.isOut || line.block.t !== 'p' || line.words > maxWords) return;
    const match = credit.exec(line.folded);
    if (!match) return;
    // A long line is a caption only where it ends with the credit, or stands under a picture.
    const isShort = line.words <= 14 || match.index === 0;
    const ends = match.index > line.folded.length * 0.4;
    if (isShort || ends || lines[i - 1]?.block.t === 'figure') line.rule = 'credit';
  });
}
