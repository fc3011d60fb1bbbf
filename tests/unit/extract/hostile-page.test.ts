import { describe, expect, it } from 'vitest';
import { articleFromPage } from '../../../utils/article.ts';
import { takeBoxesOut } from '../../../utils/clean/boxes/index.ts';
import { nameCaptions } from '../../../utils/extract/captions.ts';
import { prepare } from '../../../utils/extract/prepare.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { parseHtml } from '../../pages/parse.ts';
import { effort } from '../effort.ts';

const paragraph =
  '<p>The harbour of Kenitra loads eleven ships a day, by rail and by road, as it did in spring.</p>';

describe('a page that means harm', () => {
  it('by the address that its links stand on makes no article of hundreds of megabytes', () => {
    const links = Array.from({ length: 400 }, (_, i) => `<p><a href="${i}">Link ${i}</a> ${paragraph}</p>`);
    const base = `<base href="https://a.example/${'b'.repeat(500_000)}/">`;
    const article = articleFromPage(
      () => parseHtml(`<head>${base}</head><body>${links.join('')}</body>`),
      'https://a.example/',
    );
    expect(article.ok && treeText(article.value.blocks)).toContain('eleven ships a day');
    expect(JSON.stringify(article).length).toBeLessThan(1_000_000);
  });

  it('by nesting is read without the part that would take minutes, and keeps its text', () => {
    const nested = `${'<ul><li>'.repeat(150)}deep${'</li></ul>'.repeat(150)}`;
    const read = () =>
      articleFromPage(() => parseHtml(`<body>${paragraph.repeat(4)}${nested}</body>`), 'https://a.example/');
    expect(effort(read)).toBeLessThan(200);
    const article = read();
    expect(article.ok && treeText(article.value.blocks)).toContain('eleven ships a day');
  });

  it('by one link over and over is asked for each address once', () => {
    const links = '<p><a href="/go">Falcon Lease drive now pay in spring</a></p>'.repeat(3000);
    const read = () =>
      articleFromPage(() => parseHtml(`<body>${paragraph.repeat(4)}${links}</body>`), 'https://a.example/');
    expect(effort(read)).toBeLessThan(600);
  });

  it('by empty headings in empty boxes is ready in a moment', () => {
    const nest = (depth: number): string =>
      depth === 0 ? '<h3></h3>' : `<div>${nest(depth - 1)}${nest(depth - 1)}</div>`;
    const document = parseHtml(`<body>${paragraph.repeat(4)}${nest(11)}</body>`);
    expect(effort(() => prepare(document))).toBeLessThan(60);
  });

  it('by thousands of captions in one paragraph is measured once', () => {
    const spans = '<span class="caption">a picture of the quay</span>'.repeat(1500);
    const document = parseHtml(`<body><p>The ferry left. ${spans}</p></body>`);
    expect(effort(() => nameCaptions(document))).toBeLessThan(10);
  });

  it('by thousands of parts of a sentence that are not shown is taken apart in a moment', () => {
    const spans = '<span class="kicker">port</span>'.repeat(1500);
    const document = parseHtml(`<body>${paragraph.repeat(4)}<p>The ferry left. ${spans}</p></body>`);
    expect(effort(() => takeBoxesOut(document))).toBeLessThan(25);
  });

  it('by a headline without end is given a short title', () => {
    const headline = 'word '.repeat(50_000);
    const article = articleFromPage(
      () => parseHtml(`<body><h1>${headline}</h1>${paragraph.repeat(4)}</body>`),
      'https://a.example/',
    );
    expect(article.ok && article.value.title.length).toBe(300);
  });
});

describe('the language of an article', () => {
  const of = (lang: string, text: string) => {
    const article = articleFromPage(
      () => parseHtml(`<html lang="${lang}"><body><p>${text}</p></body></html>`),
      'https://a.example/',
    );
    return article.ok ? article.value.language : undefined;
  };
  const portuguese =
    'O governo anunciou na segunda-feira que a nova fábrica de baterias vai abrir as portas em 2028, com mil empregos diretos e outros tantos nas empresas da região.';
  const french =
    'Le gouvernement a annoncé lundi que la nouvelle usine de batteries ouvrira ses portes en 2028, avec mille emplois directs et autant dans les entreprises de la région.';

  it('is the declared one where Lede has no words of it', () => {
    expect(of('pt-PT', portuguese)).toBe('pt-PT');
  });

  it('is what its words say where the template declares another one', () => {
    expect(of('en', french)).toBe('fr');
  });
});
