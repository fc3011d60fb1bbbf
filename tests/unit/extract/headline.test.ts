// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { headlineOf, withoutHeadline } from '../../../utils/extract/headline.ts';
import type { Block } from '../../../utils/model.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';

const h = (text: string): Block => ({ t: 'h', level: 2, c: [text] });
const p = (text: string): Block => ({ t: 'p', c: [text] });
const headline = 'Forty cars sail again at last';
const known = headlineOf(parseHtml(`<body><h1>Forty cars  sail again at last</h1></body>`).body);

/** What stays of the blocks. */
const left = (...blocks: Block[]) =>
  treeText(withoutHeadline(blocks, known).filter((block) => !block.removed));

describe('the page’s headline, where its title says something else,', () => {
  it('is not said again before the text', () => {
    expect(left(h(headline), p('The ferry left.'))).toBe('The ferry left.');
    expect(left(p('Monday'), h(headline), p('The ferry left.'))).toBe('Monday\nThe ferry left.');
  });

  it.each<[string, Block[]]>([
    ['as a paragraph', [p(headline)]],
    ['far down, where it heads a chapter', [p('a'), p('b'), p('c'), p('d'), h(headline)]],
    ['with more words', [h(`${headline}, and why`)]],
  ])('but stays %s', (_, blocks) => {
    expect(left(...blocks)).toContain(headline);
  });

  it('is the one in the article, though the site’s name is called so as well', () => {
    const body = `<header><h1>The Quay of Kenitra Online</h1></header><main><h1>${headline}</h1></main>`;
    expect(headlineOf(parseHtml(`<body>${body}</body>`).body)).toBe(known);
  });

  it('a word or two may head the first chapter', () => {
    expect(headlineOf(parseHtml('<body><h1>Introduction</h1></body>').body)).toBe('');
    expect(withoutHeadline([h('Introduction')], '')).toEqual([h('Introduction')]);
  });

  it('stays out of an article, and can be put back', () => {
    const text = '<p>The ferry left on Monday morning with forty cars on board, after six weeks.</p>'.repeat(
      4,
    );
    const html = `<html><head><title>Ferries: the news of the port</title></head><body><div><h1>${headline}</h1>${text}</div></body></html>`;
    const article = articleFromPage(() => parseHtml(html), 'https://quay.example/ferry');
    expect(article.ok && treeText(article.value.blocks)).not.toContain(headline);
  });
});
