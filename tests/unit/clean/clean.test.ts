// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { type Cleaned, clean } from '../../../utils/clean/index.ts';
import { lineKey, lineOf, onlyLink } from '../../../utils/clean/line.ts';
import type { Block, Inline } from '../../../utils/model.ts';
import { treeText } from '../../../utils/text/block-text.ts';

const p = (...c: Inline[]): Block => ({ t: 'p', c });
const link = (text: string, href = 'https://a.example/promo'): Inline => ({ t: 'a', href, c: [text] });
const promo = 'Sebou Fleet Lease - Your next van from 189 euros';
const title = 'Ferry sails again';

/** What `PageLines` would say of a page of these blocks. */
function repeatsIn(page: readonly Block[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const walk = (block: Block): void => {
    if (block.t === 'list') for (const inner of block.items.flat()) walk(inner);
    const link = block.t === 'p' || block.t === 'h' ? onlyLink(block.c) : undefined;
    for (const key of [lineKey(lineOf(block)), link && lineKey(link.text) + link.href])
      if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const block of page) walk(block);
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

const run = (blocks: readonly Block[], page: readonly Block[] = blocks): Cleaned =>
  clean(blocks, { url: 'https://b.example/ferry', title, repeats: repeatsIn(page) });
const lines = (cleaned: Cleaned) => treeText(cleaned.blocks).split('\n');

describe('label lines', () => {
  it('go, wherever they stand, and each is recorded with its place', () => {
    const blocks = [
      p('One.'),
      p('Advertisement'),
      { t: 'h', level: 3, c: ['× Publicité'] } satisfies Block,
      p('Two.'),
      p({ t: 'strong', c: ['- Advertisement -'] }),
    ];
    const cleaned = run(blocks);
    expect(lines(cleaned)).toEqual(['One.', 'Two.']);
    expect(cleaned.removals).toEqual([
      { rule: 'ad-label', text: 'Advertisement', block: 1 },
      { rule: 'ad-label', text: '× Publicité', block: 2 },
      { rule: 'ad-label', text: '- Advertisement -', block: 4 },
    ]);
  });

  it('stay in the tree, flagged, so that they can be put back', () => {
    expect(run([p('Advertisement')]).blocks).toEqual([{ t: 'p', c: ['Advertisement'], removed: 'ad-label' }]);
  });

  it('go out of quotations and lists, too', () => {
    const cleaned = run([
      p('a'),
      { t: 'quote', c: [p('Said.'), p('Advertisement')] },
      { t: 'list', ordered: false, items: [[p('One')], [p('[ Publicité ]')]] },
    ]);
    expect(lines(cleaned)).toEqual(['a', 'Said.', 'One']);
    expect(cleaned.removals.map(({ block }) => block)).toEqual([1, 2]);
  });

  it('but what names the trade stays as a chapter and as one of a list', () => {
    const blocks: Block[] = [
      { t: 'list', ordered: false, items: [[p('Abonnements')], [p('Publicité')], [p('Petites annonces')]] },
      { t: 'h', level: 2, c: ['La publicité'] },
      p('Elle rapporte un tiers.'),
    ];
    expect(run(blocks).removals).toEqual([]);
  });

  it('go out of paragraphs whose lines are parted by breaks, and the other lines stay', () => {
    const cleaned = run([
      p('One.', { t: 'br' }, 'Advertisement', { t: 'br' }, { t: 'strong', c: ['Two.'] }),
      p('Three', { t: 'br' }, 'four.'),
    ]);
    expect(lines(cleaned)).toEqual(['One.', 'Two.', 'Three four.']);
    expect(cleaned.removals).toHaveLength(1);
  });
});

describe('a promo that stands in the page more than once', () => {
  it.each<[string, Block[]]>([
    ['as a linked line', [p(link(promo)), p('Text.'), p(link(promo))]],
    [
      'as a linked line with an arrow and marks',
      [p('→ ', { t: 'strong', c: [link(promo)] }), p('Text.'), p('→ ', link(promo))],
    ],
    [
      'with other tracking parameters each time',
      [p(link(promo, 'https://a.example/p?x=1')), p('Text.'), p(link(promo, 'https://a.example/p?x=2#y'))],
    ],
    ...['Read also: ', 'À lire aussi : ', 'اقرأ أيضًا: '].map((lead): [string, Block[]] => [
      `after ${JSON.stringify(lead)}`,
      [p(lead, link(promo)), p('Text.'), p({ t: 'strong', c: [lead] }, link(promo))],
    ]),
    [
      'as a plain line beside a label',
      [p('Advertisement'), p(promo), p('Text.'), p(promo), p('× Advertisement')],
    ],
  ])('goes %s', (_, blocks) => {
    expect(lines(run(blocks))).toEqual(['Text.']);
  });

  it('goes where only one copy reached the article, and is recorded with its rule', () => {
    const cleaned = run([p('Text.'), p(link(promo))], [p(link(promo)), p('Text.'), p(link(promo))]);
    expect(cleaned.removals).toEqual([{ rule: 'repeated-promo', text: promo, block: 1 }]);
  });

  const refrain = 'And the ferry sails again';
  it.each<[string, Block[]]>([
    ['a promo that stands there once', [p('Text.'), p(link(promo))]],
    ['a refrain', [p(refrain), p('Verse one.'), p(refrain), p('Verse two.')]],
    [
      'a question put twice, beside a label',
      [p('Why does it matter?'), p('Advertisement'), p('Text.'), p('Why does it matter?')],
    ],
    [
      'one line under several links',
      [
        p(link('Also at the market', 'https://a.example/1')),
        p('Text.'),
        p(link('Also at the market', 'https://a.example/2')),
      ],
    ],
    [
      'a chapter’s heading that the contents link to',
      [
        { t: 'list', ordered: true, items: [[p(link('The long way home'))]] },
        { t: 'h', level: 2, c: ['The long way home'] },
        p('Text.'),
      ],
    ],
    ['the article’s own title', [p(link(title)), p('Text.'), p(link(title))]],
    [
      'a linked sentence within a paragraph',
      [p('See ', link(promo), ' for more.'), p('Text.'), p('See ', link(promo), ' for more.')],
    ],
    [
      'a long paragraph that is a link',
      [p(link('word '.repeat(25))), p('Text.'), p(link('word '.repeat(25)))],
    ],
    [
      'a source named after every figure',
      [
        p('The figures of the port for May: ', link(promo)),
        p('The figures of the port for May: ', link(promo)),
      ],
    ],
    ['a single linked word', [p(link('Here')), p('Text.'), p(link('Here'))]],
  ])('but %s stays', (_, blocks) => {
    expect(run(blocks).removals.filter(({ rule }) => rule === 'repeated-promo')).toEqual([]);
  });
});

describe('the line that blog engines put under an entry', () => {
  const footer = p('The post ', link(title), ' appeared first on ', link('The Quay'), '.');
  it('goes from the end', () => {
    const cleaned = run([p('Text.'), footer]);
    expect(lines(cleaned)).toEqual(['Text.']);
    expect(cleaned.removals[0]?.rule).toBe('feed-footer');
  });

  it.each<[string, Block[]]>([
    ['in the middle', [p('Text.'), footer, p('More.')]],
    [
      'with another article’s title',
      [p('Text.'), p('Read also ', link('Ferry stays in dock'), ' from May.')],
    ],
    ['where the title is not linked', [p('Text.'), p(`“${title}”, the captain said on Monday.`)]],
    ['in a long last paragraph', [p('Text.'), p('word '.repeat(30), link(title))]],
  ])('but stays %s', (_, blocks) => {
    expect(run(blocks).removals).toEqual([]);
  });
});

it('what is clean comes out as it went in', () => {
  const blocks: Block[] = [
    p('One.'),
    { t: 'figure', images: [], caption: ['Advertisement'] },
    { t: 'pre', text: 'Advertisement' },
    { t: 'hr' },
  ];
  expect(run(blocks)).toEqual({ blocks, removals: [] });
});
