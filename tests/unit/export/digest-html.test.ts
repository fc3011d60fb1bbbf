import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestFragment, digestHtml } from '../../../utils/export/digest-html.ts';
import { oneLine } from '../../../utils/export/plain.ts';
import { anyText } from '../any-text.ts';
import { digest, digestStory } from './digest.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const texts = (page: Document, selector: string) =>
  [...page.querySelectorAll(selector)].map((one) => one.textContent);

const allowed = new Set(
  'html head meta title style body h1 h2 h3 article p a bdi time ul li'.toUpperCase().split(' '),
);
const attributes = new Set(['lang', 'dir', 'charset', 'name', 'content', 'href', 'datetime', 'http-equiv']);

describe('a digest as HTML', () => {
  it('is a whole document that says each story with its links', () => {
    const page = parse(digestHtml(digest([digestStory()])));
    expect(page.title).toBe('Saturday 28 November');
    expect(texts(page, 'h1, h2')).toEqual(['Saturday 28 November', 'Renault opens a line in Tangier']);
    expect(texts(page, 'p')).toEqual([
      '1 story from 2 sources',
      'L’Éco, Gulf Motor · 10:42',
      'The line opens in May. It makes batteries.',
      'Gulf Motor adds: 7,500 jobs',
    ]);
    expect(texts(page, 'li')).toEqual(['310 million euros', '2027']);
    expect([...page.links].map((link) => link.getAttribute('href'))).toEqual([
      'https://eco.example.org/renault',
      'https://eco.example.org/renault',
      'https://gulf.example.org/tangier',
    ]);
  });

  it('reads right to left for an Arabic reader, and each story in its own language and direction', () => {
    const html = digestHtml(digest([digestStory({ language: 'fr' })], { language: 'ar', direction: 'rtl' }));
    const page = parse(html);
    expect(html).toContain('<html lang="ar" dir="rtl">');
    for (const block of page.querySelectorAll('h2, ul, article p:nth-of-type(2)')) {
      expect([block.getAttribute('lang'), block.getAttribute('dir')]).toEqual(['fr', 'auto']);
    }
    expect(texts(page, 'bdi')).toEqual(['L’Éco', 'Gulf Motor']);
    expect(texts(page, 'article p')[0]).toBe('L’Éco، Gulf Motor · 10:42');
  });

  it('goes into the clipboard without a look of its own, and says the same', () => {
    const text = digest([digestStory()], { language: 'ar', direction: 'rtl' });
    const fragment = digestFragment(text);
    expect(fragment).toMatch(/^<div lang="ar" dir="rtl">/);
    expect(fragment).not.toMatch(/<(?:style|head|html)/);
    const said = (html: string) => texts(parse(html), 'h1, h2, p, li');
    expect(said(fragment)).toEqual(said(digestHtml(text)));
  });

  it('takes no language that is none', () => {
    const html = digestHtml(digest([digestStory({ language: 'fr" onclick="x' })]));
    expect(html).not.toContain('onclick');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'nonsense', ''])('does not link to %j', (url) => {
    const story = digestStory({ url, sources: [{ title: 'S', url }] });
    const page = parse(digestHtml(digest([story])));
    expect(page.links).toHaveLength(0);
    expect(texts(page, 'h2')).toEqual([story.headline]);
  });

  it('whatever the text, says exactly that, with no element and no attribute beside its own', () => {
    const line = fc.oneof(
      anyText(),
      fc.constantFrom(
        '</title><script>x</script>',
        '"><img src=x onerror=y>',
        '<!-- a',
        '&lt;b&gt;',
        "' x='",
      ),
    );
    const story = fc.record({
      headline: line,
      url: fc.oneof(
        line,
        line.map((end) => `https://a.example/${end}`),
      ),
      language: line,
      sentences: fc.array(line, { minLength: 1, maxLength: 2 }),
      figures: fc.array(
        line.map((text) => ({ key: text, text })),
        { minLength: 1, maxLength: 2 },
      ),
      added: fc.array(line, { maxLength: 1 }),
      when: line,
      sources: fc.array(fc.record({ title: line, url: line }), { minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(story, line, (change, title) => {
        const html = digestHtml(digest([], { title, parts: [{ title, stories: [digestStory(change)] }] }));
        const page = parse(html);
        const elements = [...page.querySelectorAll('*')];
        expect(elements.filter((one) => !allowed.has(one.tagName))).toEqual([]);
        const found = elements.flatMap((one) => one.getAttributeNames());
        expect(found.filter((name) => !attributes.has(name))).toEqual([]);
        for (const link of page.links) expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
        expect(texts(page, 'h1, h2, h3')).toEqual([title, title, change.headline].map(oneLine));
        expect(texts(page, 'li')).toEqual(change.figures.map(({ text }) => oneLine(text)));
        expect(texts(page, 'bdi')).toEqual(change.sources.map((one) => oneLine(one.title)));
        expect(texts(page, 'time')).toEqual([oneLine(change.when)]);
        expect(texts(page, 'article p').slice(1)).toEqual(
          [change.sentences.join(' '), ...change.added].map(oneLine),
        );
      }),
      { numRuns: 200 },
    );
  });
});
