// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { orArticleBody } from '../../../utils/extract/index.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';
import { effort } from '../effort.ts';
import { base } from './page.ts';

const paragraphs = [
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra.',
  'Its shaft had to come from Gdansk, and cost the county twice what it had set aside for the repair.',
  'Fares stay as they are until spring, said the harbour master, who had promised as much in the autumn.',
  'A second ship joins in May, so that the crossing is never closed for so long again, whatever breaks.',
];
const body = paragraphs.join('\n\n');

const page = (json: object, html: string) =>
  `<html lang="en"><head><title>Ferry sails again</title><script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: 'Ferry sails again',
    ...json,
  })}</script></head><body>${html}</body></html>`;
const linesOf = (json: object, html: string): readonly string[] => {
  const article = articleFromPage(() => parseHtml(page(json, html)), base);
  return article.ok ? treeText(article.value.blocks).split('\n') : [];
};
const shell = '<div id="root"></div>';

describe('a page whose text is only in its data for machines comes out as the article', () => {
  it.each<[string, string, string]>([
    ['drawn by a script', body, shell],
    ['drawn by a script, with one line of notice', body, '<p>This page needs JavaScript to be shown.</p>'],
    [
      'with its first paragraph alone',
      body,
      `<article><h1>Ferry sails again</h1><p>${paragraphs[0]}</p></article>`,
    ],
    [
      'which stands there with its tags',
      paragraphs.map((text) => `<p class="x">${text.replace('ferry', '<b>ferry</b>')}</p>`).join(''),
      shell,
    ],
    ['and is encoded twice', paragraphs.map((text) => `&lt;p&gt;${text}&lt;/p&gt;`).join(''), shell],
    ['whose lines end as on Windows', paragraphs.join('\r\n'), shell],
  ])('%s', (_, articleBody, html) => {
    expect(linesOf({ articleBody }, html)).toEqual(paragraphs);
  });

  it('and what a label marks as an ad is taken out of it, too', () => {
    expect(linesOf({ articleBody: `${body}\n\n- Advertisement -` }, shell)).toEqual(paragraphs);
  });
});

const article = `<article><h1>Ferry sails again</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;

describe('the text of the page itself stays', () => {
  it.each<[string, string]>([
    ['the same', body],
    ['the same, with the boxes that the page left out', `${paragraphs.join('\n')}\nRelated: Ten ferries`],
    ['only its beginning', `${paragraphs[0]}`],
    ['a teaser', `${paragraphs[0]} ${paragraphs[1]} ${'Read on. '.repeat(200)}…`],
    ['one word', 'Ferry'],
    ['about as long, and another text', 'A quite different thing was written here once. '.repeat(9)],
  ])('where the data say %s', (_, articleBody) => {
    expect(linesOf({ articleBody }, article)).toEqual(paragraphs);
  });

  it.each<[string, object]>([
    ['cut short', { articleBody: `${body.slice(0, 300)}…` }],
    ['cut short with dots', { articleBody: `${body.slice(0, 300)} [...]` }],
    ['shorter than any article', { articleBody: paragraphs[0] }],
    ['sold', { articleBody: body, isAccessibleForFree: false }],
    ['sold, in words', { articleBody: body, isAccessibleForFree: 'False' }],
    ['no text', { articleBody: [body] }],
  ])('and an empty page stays empty where they are %s', (_, json) => {
    expect(linesOf(json, shell)).toEqual([]);
  });
});

it('tags within tags are taken out at once, however many', () => {
  const nested = `${'<a'.repeat(20_000)}${'>'.repeat(20_000)}`;
  const deep = (): unknown => orArticleBody([], `${body}\n\n${nested}1 < 2 <b<i>>and</b> 3 > 2`);
  expect(effort(deep)).toBeLessThan(100);
  expect(deep()).toEqual([
    ...paragraphs.map((text) => ({ t: 'p', c: [text] })),
    { t: 'p', c: ['1 < 2 and 3 > 2'] },
  ]);
});

it('whatever stands in the data, a paragraph is one line without a tag', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...paragraphs,
      '<p>',
      '</p>',
      '<br/>',
      '\n',
      '\u2028',
      '&lt;',
      '&#60;',
      '&nbsp;',
      '<b',
      '>',
      '\u202e',
      '…',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      for (const block of orArticleBody([], pieces.join(''))) {
        const text = block.t === 'p' ? block.c.join('') : '';
        expect(text).not.toBe('');
        expect(text).not.toMatch(/[\r\n\u202e]|<\/?p>|<br/);
      }
    }),
  );
});
