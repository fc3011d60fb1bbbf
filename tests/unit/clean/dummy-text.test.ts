// @vitest-environment node
import { expect, it } from 'vitest';
import { markDummyText } from '../../../utils/clean/dummy-text.ts';
import { Line } from '../../../utils/clean/sheet.ts';
import type { Block } from '../../../utils/model.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const dummy = p('Lorem ipsum dolor sit amet, consectetur adipiscing elit.');
const items: Block = { t: 'list', ordered: false, items: [[p('Lorem ipsum 1')], [p('Lorem ipsum 2')]] };

/** The places of the blocks that go. */
function out(...blocks: Block[]): number[] {
  const lines = blocks.map((block) => new Line(block));
  markDummyText(lines);
  return lines.flatMap(({ rule }, i) => (rule === 'furniture' ? [i] : []));
}

it('parts of a template that nobody filled in go, lists too', () => {
  expect(out(p('The ferry left.'), dummy, items, dummy)).toEqual([1, 2, 3]);
});

it.each<[string, Block[]]>([
  ['that is quoted once or twice', [dummy, dummy]],
  [
    'in quotations',
    [
      { t: 'quote', c: [dummy] },
      { t: 'quote', c: [dummy] },
      { t: 'quote', c: [dummy] },
    ],
  ],
  ['that is spoken of', Array.from({ length: 3 }, () => p('The words lorem ipsum come from Cicero.'))],
])('but dummy text %s stays', (_, blocks) => {
  expect(out(...blocks)).toEqual([]);
});
