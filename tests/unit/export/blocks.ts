/** Trees of an article for the tests of what is made of it: one of every block, and any tree at all. */
import fc from 'fast-check';
import type { ArticleText } from '../../../utils/export/article-text.ts';
import type { Block, Inline } from '../../../utils/model.ts';
import { anyText } from '../any-text.ts';

export const articleText = (blocks: readonly Block[], change: Partial<ArticleText> = {}): ArticleText => ({
  title: 'Renault opens a line',
  url: 'https://eco.example.org/renault',
  source: 'L’Éco',
  byline: 'By Nadia Amrani',
  when: '28 November 2026',
  language: 'en',
  direction: 'ltr',
  blocks,
  around: { language: 'en', direction: 'ltr' },
  picture: 'Image',
  ...change,
});

const p = (...c: readonly Inline[]): Block => ({ t: 'p', c });

export const everyBlock: readonly Block[] = [
  p(
    'It opens in ',
    { t: 'strong', c: ['May'] },
    ' at ',
    { t: 'a', href: 'https://port.example.org/', c: ['the port'] },
    '.',
  ),
  { t: 'h', level: 3, c: ['What it makes'] },
  {
    t: 'list',
    ordered: false,
    items: [[p('Batteries'), { t: 'list', ordered: true, items: [[p('Cells')], [p('Packs')]] }], [p('Cars')]],
  },
  { ...p('Subscribe now'), removed: 'promo' },
  { t: 'quote', c: [p('We are ready.'), p('So are they.')] },
  { t: 'pre', text: 'a ```` b\n  c < d' },
  {
    t: 'figure',
    images: [{ src: 'https://img.example.org/line.jpg', alt: 'The line' }],
    caption: ['Seen in May'],
  },
  {
    t: 'table',
    rows: [
      [
        { head: true, c: ['Year'] },
        { head: true, c: ['Cars | vans'] },
      ],
      [
        { head: false, c: ['2027'] },
        { head: false, c: ['7,500'] },
      ],
    ],
  },
  { t: 'embed', href: 'https://video.example.org/1', title: 'A tour' },
  { t: 'hr' },
  p('A', { t: 'br' }, 'new line, with ', { t: 'code', c: ['x|`y`'] }, '.'),
];

const words = fc.oneof(
  anyText(12),
  fc.string({
    unit: fc.constantFrom(...'#>-+=*_~`[]()<&;|$\\!1.) \n:xaé\u00a0"«\u0000\ufffe'),
    maxLength: 10,
  }),
  fc.constantFrom(
    '</p><script>x</script>',
    '"><img src=x onerror=y>',
    ']]>',
    '<!-- a',
    '&lt;b&gt;',
    'amp;',
    'words',
  ),
);
const address = fc.oneof(
  words.map((end) => `https://a.example/${end}`),
  fc.constantFrom(
    'javascript:alert(1)',
    'java\nscript:x',
    'data:text/html,<script>x</script>',
    'mailto:a@b.example',
    'vbscript:x',
    'file:///etc',
  ),
  words,
);

const { run } = fc.letrec<{ node: Inline; run: readonly Inline[] }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    words,
    fc.record({
      t: fc.constantFrom('em', 'strong', 'code', 'sub', 'sup', 'mark', 'del'),
      c: tie('run'),
    }),
    fc.record({ t: fc.constant('a' as const), href: address, c: tie('run') }),
    fc.constant({ t: 'br' as const }),
  ),
  run: fc.array(tie('node'), { maxLength: 4 }),
}));

export const anyBlocks: fc.Arbitrary<readonly Block[]> = fc.letrec<{
  block: Block;
  blocks: readonly Block[];
}>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    run.map((c): Block => ({ t: 'p', c })),
    run.map((c): Block => ({ t: 'p', c, removed: 'promo' })),
    fc.record({ t: fc.constant('h' as const), level: fc.constantFrom(2, 3, 4, 5, 6), c: run }),
    fc.record({
      t: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('blocks'), { maxLength: 3 }),
    }),
    fc.record({ t: fc.constant('quote' as const), c: tie('blocks') }),
    fc.record({ t: fc.constant('pre' as const), text: words }),
    fc.record({
      t: fc.constant('figure' as const),
      images: fc.array(fc.record({ src: address, alt: words }), { maxLength: 2 }),
      caption: run,
    }),
    fc.record({
      t: fc.constant('table' as const),
      rows: fc.array(fc.array(fc.record({ head: fc.boolean(), c: run }), { maxLength: 3 }), { maxLength: 3 }),
    }),
    fc.record({ t: fc.constant('embed' as const), href: address, title: words }),
    fc.constant<Block>({ t: 'hr' }),
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }),
})).blocks;
