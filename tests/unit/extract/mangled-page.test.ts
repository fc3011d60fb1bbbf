// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { readability } from '../../bench/readability.ts';
import { parseHtml } from '../../pages/parse.ts';

const sentences = [
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra.',
  'Le bac est parti lundi matin avec quarante voitures, après six semaines passées en cale à Kénitra.',
  'غادرت السفينة صباح الاثنين وعلى متنها أربعون سيارة بعد ستة أسابيع قضتها في حوض مدينة القنيطرة.',
  'Die Fähre fuhr am Montag mit vierzig Autos an Bord ab, nach sechs Wochen im Dock von Kenitra.',
];
const paragraphs = sentences.map((text) => `<p>${`${text} `.repeat(2)}</p>`).join('');

const made = (html: string) => articleFromPage(() => parseHtml(html), 'https://quay.example/ferry');

const snippets = [
  '<div>',
  '<div class="related share">',
  '<section class="article-body">',
  '<article>',
  '<aside>',
  '<nav>',
  '<main hidden>',
  '<h1>Ferry sails again</h1>',
  '<h2 class="share">The morning</h2>',
  '<h3>',
  '<p>',
  '<p class="standfirst">',
  '<span class="sr-only">new window</span>',
  '<span>',
  '<a href="/x">',
  '<a rel="sponsored" href="https://ads.x.example/"><h4>',
  '<ul>',
  '<li>',
  '<table>',
  '<tr><td>',
  '<blockquote class="ad">',
  '<figure><img src="/a.png"><figcaption>',
  '<form><input type="email">',
  '<svg><path>',
  '<noscript><img src="/b.png">',
  '<template>',
  '<iframe src="https://www.youtube.com/embed/x">',
  '<div style="position:fixed">',
  '<div itemprop="articleBody">',
  '<base href="::">',
  '<hr data-lede-box="0">',
  '<wbr data-lede-box="1">',
  '<!-- ',
  '<![CDATA[',
  '<p',
  '" >',
  '&#0;',
  'Advertisement',
  'Publicité',
  'إعلان',
  'Read also:',
];
const ends = [
  '</div>',
  '</p>',
  '</article>',
  '</body>',
  '</html>',
  '</span>',
  '</a>',
  '</ul>',
  '</table>',
  '</svg>',
  '-->',
];
/** Left open, these swallow in happy-dom what no browser puts in them. */
const misread = /^<(?:svg|body|iframe|template|noscript|form)/;
/** Only at the start: happy-dom's own parser throws at one within a table. */
const start = fc.constantFrom('', '<body class="ad">');
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...snippets) },
  { weight: 2, arbitrary: fc.constantFrom(...ends) },
  { weight: 3, arbitrary: fc.constantFrom(...sentences).map((text) => `<p>${text.repeat(2)}</p>`) },
);

describe('a mangled page', () => {
  it('never throws, and comes out as an article or as none', () => {
    fc.assert(
      fc.property(
        start,
        fc.array(piece, { maxLength: 30 }),
        fc.nat(),
        fc.nat(),
        (open, pieces, from, length) => {
          const whole = open + pieces.join('');
          const at = whole.length === 0 ? 0 : from % whole.length;
          const cut = whole.slice(0, at) + whole.slice(at + (length % 60));
          for (const html of [whole, cut]) {
            const article = made(html);
            if (article.ok) expect(treeText(article.value.blocks)).not.toBe('');
            else expect(article.problem.code).toBe('no-text');
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is never empty where Readability alone finds six sentences', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 4, maxLength: 30 }), (pieces) => {
        const html = pieces.filter((one) => !misread.test(one)).join('');
        const found = readability(parseHtml(html), 'https://quay.example/ferry')();
        const count = sentences.reduce((sum, sentence) => sum + found.split(sentence).length - 1, 0);
        if (count >= 6) expect(made(html).ok).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  const clutter = fc.constantFrom(
    '<div class="related"><a href="/x">Falcon</a></div>',
    '<ul class="share"><li>Falcon</li></ul>',
    '<nav><a href="/">Home</a></nav>',
    '<aside><p>Falcon, a van.</p></aside>',
    '<p>Advertisement</p>',
    '<div class="ad2"><p>Falcon</p></div>',
    '<div style="position:fixed">We use cookies.</div>',
    '<form><input type="email"></form>',
    '<p>Abonnez-vous à notre newsletter</p>',
    '<div><span>إعلان</span></div>',
    '</p></p>',
    '<br><br>',
  );
  const wrapper = fc.constantFrom('div', 'section', 'main', 'div class="content"', 'div class="social"');

  it('has its text, whatever stands round four paragraphs in an article', () => {
    fc.assert(
      fc.property(
        fc.array(clutter, { maxLength: 6 }),
        fc.array(clutter, { maxLength: 6 }),
        fc.array(wrapper, { maxLength: 4 }),
        (before, after, wrappers) => {
          const open = wrappers.map((name) => `<${name}>`).join('');
          const article = made(
            `<body>${open}${before.join('')}<article><h1>Title</h1>${paragraphs}</article>${after.join('')}`,
          );
          const text = article.ok ? treeText(article.value.blocks) : '';
          for (const sentence of sentences) expect(text).toContain(sentence);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a page that means harm ends, too', () => {
  it.each([
    ['nested as deep as browsers go', '<div>'.repeat(500) + paragraphs],
    ['nested as deep in marks', `<article>${paragraphs}<p>${'<b>'.repeat(500)}x`],
    ['of two million characters', `<article>${`<p>${sentences[0]?.repeat(200)}</p>`.repeat(100)}</article>`],
  ])('%s', (_, html) => {
    expect(() => made(html)).not.toThrow();
  });
});
