// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleMarkdown } from '../../../utils/export/article-markdown.ts';
import type { Block, Inline } from '../../../utils/model.ts';
import { anyBlocks, articleText, everyBlock } from './blocks.ts';

const head = `# Renault opens a line

L’Éco · 28 November 2026 · By Nadia Amrani

[https://eco.example.org/renault](https://eco.example.org/renault)
`;
const body = (...blocks: readonly Block[]) => articleMarkdown(articleText(blocks)).slice(head.length + 1, -1);
const line = (...c: readonly Inline[]) => body({ t: 'p', c });
const p = (...c: readonly Inline[]): Block => ({ t: 'p', c });
const list = (ordered: boolean, ...items: readonly (readonly Block[])[]): Block => ({
  t: 'list',
  ordered,
  items,
});

describe('an article as Markdown', () => {
  it('has title, source, date and address on top, every block below, and nothing that was left out', () => {
    expect(articleMarkdown(articleText(everyBlock))).toBe(`${head}
It opens in **May** at [the port](https://port.example.org/).

## What it makes

- Batteries
  1. Cells
  2. Packs
- Cars

> We are ready.
>
> So are they.

\`\`\`\`\`
a \`\`\`\` b
  c < d
\`\`\`\`\`

[Image · The line](https://img.example.org/line.jpg)

Seen in May

| Year | Cars \\| vans |
| --- | --- |
| 2027 | 7,500 |

[A tour](https://video.example.org/1)

***

A\\
new line, with \`\` x|\`y\` \`\`.
`);
  });

  it.each<[string, readonly Inline[], string]>([
    ['space out of the mark', ['a', { t: 'em', c: [' b '] }, 'c'], 'a *b* c'],
    ['marks in marks', [{ t: 'em', c: [{ t: 'strong', c: ['b'] }] }], '***b***'],
    ['a mark in the middle of a word', ['un', { t: 'em', c: ['believ'] }, 'able'], 'un*believ*able'],
    ['no mark that would be read as stars', ['a', { t: 'em', c: ['«b»'] }, 'c'], 'a«b»c'],
    [
      'no second mark that would run into the first',
      [
        { t: 'em', c: ['a'] },
        { t: 'strong', c: ['b'] },
      ],
      '*a*b',
    ],
    [
      'equal marks as one',
      [
        { t: 'em', c: ['a'] },
        { t: 'em', c: ['b'] },
      ],
      '*ab*',
    ],
    ['no mark round nothing', ['a', { t: 'strong', c: [' '] }, 'b'], 'a b'],
    [
      'a footnote',
      ['so', { t: 'sup', c: [{ t: 'a', href: 'https://a.example/#n1', c: ['[1]'] }] }],
      'so[\\[1\\]](https://a.example/#n1)',
    ],
    [
      'no picture made of a "!" and a link',
      ['Go!', { t: 'a', href: 'https://a.example/', c: ['x'] }],
      'Go\\![x](https://a.example/)',
    ],
    [
      'a mark in a link',
      [{ t: 'a', href: 'https://a.example/', c: ['a ', { t: 'em', c: ['b'] }] }],
      '[a *b*](https://a.example/)',
    ],
    ['a backtick beside code, which is none of its fence', ['`', { t: 'code', c: ['a'] }], '&#96;`a`'],
    ['an entity cut in two', ['R&', { t: 'em', c: ['amp;'] }], 'R\\&*amp;*'],
    ['a line that begins like a list after a break', ['a', { t: 'br' }, '- b'], 'a\\\n\\- b'],
    ['no-break spaces', ['10\u00a0%'], '10\u00a0%'],
  ])('writes %s', (_, c, written) => {
    expect(line(...c)).toBe(written);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' java\nscript:alert(1)', 'nonsense', ''])(
    'does not link to %j',
    (href) => {
      expect(line({ t: 'a', href, c: ['words'] }, '.')).toBe('words.');
      expect(body({ t: 'figure', images: [{ src: href, alt: 'Ship' }], caption: [] })).toBe('Image · Ship');
    },
  );

  it('keeps two lists in a row apart, and a list with paragraphs loose', () => {
    expect(
      body(list(false, [p('a')]), list(false, [p('b')]), list(true, [p('c')]), list(true, [p('d')])),
    ).toBe('- a\n\n+ b\n\n1. c\n\n1) d');
    expect(body(list(false, [p('a'), p('b')], [p('c')]))).toBe('- a\n\n  b\n\n- c');
  });

  it('names no columns where the table has no heads', () => {
    const cell = (text: string) => ({ head: false, c: [text] });
    expect(body({ t: 'table', rows: [[cell('a'), cell('b')], [cell('c')]] })).toBe(
      '|  |  |\n| --- | --- |\n| a | b |\n| c |  |',
    );
  });

  it('holds code whose lines look like anything within its fences', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('`', '~', '\n', ' ', 'a', '#'), maxLength: 30 }),
        (text) => {
          const written = body({ t: 'pre', text }).split('\n');
          fc.pre(text.trim() !== '');
          const fence = written[0] ?? '';
          expect(fence).toMatch(/^`{3,}$/);
          expect(written.at(-1)).toBe(fence);
          const inside = written.slice(1, -1);
          expect(inside.join('\n')).toBe(text.replace(/\n$/, ''));
          expect(inside.filter((one) => one.includes(fence))).toEqual([]);
        },
      ),
    );
  });

  it('whatever the tree, links nowhere but to the web and to mail, and holds no markup of others', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const text = articleMarkdown(articleText(blocks));
        const outside = withoutCode(text);
        expect(outside).not.toMatch(/<|!\[/);
        for (const [, address = ''] of outside.matchAll(/\]\(([^)]*)\)/g)) {
          expect(address).toMatch(/^(?:https?:\/\/|mailto:)[^\s<>]+$/);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

/** Fenced blocks away, and what is escaped and code within lines as a dot: what is in them is shown as it is. */
const withoutCode = (text: string) =>
  text
    .replace(/^([\s>\d.)+-]*)(`{3,})\n[\s\S]*?\n[\s>]*\2$/gm, '')
    .replace(/\\[!-/:-@[-`{-~]|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '·');
