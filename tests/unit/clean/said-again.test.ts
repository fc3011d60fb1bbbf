// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { markSaidAgain } from '../../../utils/clean/said-again.ts';
import { Line } from '../../../utils/clean/sheet.ts';
import type { Block } from '../../../utils/model.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const highlight = 'Forty cars were on board.';
const prose =
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra.';
const other =
  'Nobody had come for them, and the drivers of the cranes went home to sleep for the first time that week.';

/** The places of the blocks that go. */
function out(...blocks: Block[]): number[] {
  const lines = blocks.map((block) => new Line(block));
  markSaidAgain(lines);
  return lines.flatMap(({ rule }, i) => (rule === 'furniture' ? [i] : []));
}

describe('before the text goes what the text says again', () => {
  it.each<[string, Block[]]>([
    ['as a paragraph of its own', [p(highlight), p(prose), p(highlight)]],
    ['within a paragraph', [p(highlight), p(prose), p(`${highlight} Nobody had come for them.`)]],
    [
      'in nearly the same words',
      [
        p('The ferry has left with forty cars on board, after six weeks in the dock at Kenitra.'),
        p(prose),
        p(other),
      ],
    ],
  ])('%s', (_, blocks) => {
    expect(out(...blocks)).toEqual([0]);
  });

  it.each<[string, Block[]]>([
    ['a standfirst in words of its own', [p('Six weeks in the dock are over for the old ship.'), p(prose)]],
    ['a first sentence that is quoted later', [p(highlight), p(prose), { t: 'quote', c: [p(highlight)] }]],
    ['a text that says the same twice and nothing else', [p(prose), p(prose)]],
    ['a refrain', [p(highlight), p(prose), p(highlight), p(prose), p(highlight)]],
    ['a few words that the text needs as well', [p('Forty cars on board'), p(prose)]],
    ['a line further down', [p(prose), p('It was cold.'), p('Nobody came.'), p(highlight), p(highlight)]],
  ])('but %s stays', (_, blocks) => {
    expect(out(...blocks)).toEqual([]);
  });
});
