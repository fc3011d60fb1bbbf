// @vitest-environment node
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { digestBook, storyBook } from '../../../utils/export/epub-stories.ts';
import type { Block } from '../../../utils/model.ts';
import { anyText } from '../any-text.ts';
import { now } from '../make.ts';
import { anyBlocks, everyBlock } from './blocks.ts';
import { digest, digestStory } from './digest.ts';
import { elementsOf } from './strict-xml.ts';

const words = { language: 'en', direction: 'ltr', contents: 'Contents', picture: 'Image' } as const;
const article = (blocks: readonly Block[], language = 'en') => ({
  language,
  direction: language === 'ar' ? ('rtl' as const) : ('ltr' as const),
  blocks,
});

/** The book's files, after all that must hold of every book was looked at. */
function open(book: Uint8Array) {
  const files = unzipSync(book);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  // Stored first and as it is: its name and its words stand at known places of the file (OCF 4.3).
  expect(strFromU8(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  expect([...book.slice(8, 10)]).toEqual([0, 0]);
  const names = Object.keys(files).filter((name) => name !== 'mimetype');
  const parsed = new Map(
    names.filter((name) => !name.endsWith('.css')).map((name) => [name, elementsOf(text(name))]),
  );
  const find = (file: string, name: string) => (parsed.get(file) ?? []).filter((one) => one.name === name);
  const [rootFile] = find('META-INF/container.xml', 'rootfile');
  expect(rootFile?.attributes['full-path']).toBe('book/package.opf');
  const items = find('book/package.opf', 'item').map(({ attributes }) => attributes);
  expect(items.map(({ href }) => `book/${href}`).sort()).toEqual(
    names.filter((name) => name.startsWith('book/') && !name.endsWith('.opf')).sort(),
  );
  const inSpine = find('book/package.opf', 'itemref').map(({ attributes }) => attributes.idref);
  expect(inSpine.filter((id) => !items.some((item) => item.id === id))).toEqual([]);
  for (const [file, elements] of parsed) {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name, attributes, text: shown } of elements) {
      expect(name).not.toMatch(/^(?:script|img|iframe|object|style|form)$/);
      expect(Object.keys(attributes).filter((one) => one.startsWith('on'))).toEqual([]);
      const address = attributes.href ?? attributes.src;
      if (address === undefined) continue;
      const outside = name === 'a' && /^(?:https?:\/\/[^/]|mailto:)[!#$&-;=?-[\]_a-z~%]*$/.test(address);
      if (!outside) expect(names, file).toContain(`book/${address}`);
      if (file === 'book/contents.xhtml' && name === 'a') expect(shown).not.toBe('');
    }
  }
  const chapters = names.filter((name) => name.startsWith('book/chapter-'));
  return { text, find, chapters };
}

describe('a story as a book', () => {
  const story = digestStory({ headline: 'Renault ouvre une ligne à Tanger', language: 'fr' });
  const make = (at = now) => storyBook(story, () => article(everyBlock, 'fr'), words, 'Nadia Amrani', at);

  it('has its summary, facts and sources, and then the article without what was left out', () => {
    const { find, text } = open(make());
    const said = find('book/chapter-1.xhtml', 'body')[0]?.text.replace(/\s+/g, ' ');
    for (const part of [
      'Renault ouvre une ligne à Tanger',
      'L’Éco, Gulf Motor · 10:42',
      'The line opens in May. It makes batteries.',
      '310 million euros',
      'Gulf Motor adds: 7,500 jobs',
      'It opens in May at the port.',
      'Image · The line Seen in May',
    ]) {
      expect(said).toContain(part);
    }
    expect(said).not.toContain('Subscribe');
    expect(text('book/chapter-1.xhtml')).toContain(' lang="fr" xml:lang="fr" dir="ltr">');
  });

  it('says whose it is, of which day, in which language, and what it is called for ever', () => {
    const { find } = open(make(now + 999));
    const said = (name: string) => find('book/package.opf', name).map((one) => one.text);
    expect(said('dc:title')).toEqual(['Renault ouvre une ligne à Tanger']);
    expect(said('dc:creator')).toEqual(['Nadia Amrani']);
    expect(said('dc:language')).toEqual(['fr']);
    expect(said('dc:date')).toEqual(['2026-11-23T12:00:00Z']);
    expect(said('dc:identifier')).toEqual(['lede:story:a']);
    expect(said('meta')[0]).toBe('2026-11-23T12:00:00Z');
  });

  it('comes out byte for byte the same', () => {
    expect(make()).toEqual(make());
  });

  it('is a book without its article, where that is not stored', () => {
    const { find } = open(storyBook(story, () => undefined, words, '', now));
    expect(find('book/chapter-1.xhtml', 'section')).toEqual([]);
    expect(find('book/package.opf', 'dc:creator')[0]?.text).toBe('Lede');
  });
});

describe('a digest as a book', () => {
  const stories = ['One', 'Two', ''].map((headline, at) => digestStory({ headline, entryId: `e${at}` }));

  it('has a chapter for each story in the digest’s order, and the whole article where it is stored', () => {
    const articles = (id: string) => (id === 'e1' ? article(everyBlock) : undefined);
    const { find, chapters } = open(digestBook(digest(stories), '2026-11-28', articles, words, now));
    expect(chapters).toHaveLength(3);
    expect(find('book/contents.xhtml', 'a').map(({ text }) => text)).toEqual(['One', 'Two', '3']);
    expect(find('book/toc.ncx', 'text').map(({ text }) => text)).toEqual([
      'Saturday 28 November',
      'One',
      'Two',
      '3',
    ]);
    expect(chapters.map((file) => find(file, 'section').length)).toEqual([0, 1, 0]);
    expect(find('book/package.opf', 'itemref')).toHaveLength(4);
  });

  it('sets the days of a week above their stories', () => {
    const parts = [
      { title: 'Saturday', stories: stories.slice(0, 2) },
      { title: 'Friday', stories: stories.slice(0, 1) },
    ];
    const { find } = open(digestBook(digest([], { parts }), 'w', () => undefined, words, now));
    expect(find('book/contents.xhtml', 'span').map(({ text }) => text)).toEqual(['Saturday', 'Friday']);
    expect(find('book/contents.xhtml', 'a').map((one) => one.attributes.href)).toEqual([
      'chapter-1.xhtml',
      'chapter-2.xhtml',
      'chapter-3.xhtml',
    ]);
  });

  it('turns its pages to the right for an Arabic reader, and each chapter runs its own way', () => {
    const arabic = { ...words, language: 'ar', direction: 'rtl' } as const;
    const told = [digestStory({ language: 'fr' }), digestStory({ language: 'ar' })];
    const { find } = open(digestBook(digest(told), 'd', () => undefined, arabic, now));
    expect(find('book/package.opf', 'spine')[0]?.attributes['page-progression-direction']).toBe('rtl');
    expect(find('book/contents.xhtml', 'html')[0]?.attributes).toMatchObject({ lang: 'ar', dir: 'rtl' });
    expect(['1', '2'].map((n) => find(`book/chapter-${n}.xhtml`, 'html')[0]?.attributes.dir)).toEqual([
      'ltr',
      'rtl',
    ]);
  });
});

it('whatever the text, is a sound book in which nothing runs or loads', () => {
  const line = fc.oneof(anyText(), fc.constantFrom('</title><script>x</script>', '"><img src=x>', ']]>'));
  fc.assert(
    fc.property(anyBlocks, line, line, (blocks, title, url) => {
      const story = digestStory({ headline: title, url, language: title, entryId: title });
      const whole = digest([story, story], { title });
      const articleOf = () => ({ ...article(blocks), language: title });
      open(digestBook(whole, title, articleOf, { ...words, language: title }, now));
      open(storyBook(story, articleOf, words, title, now));
    }),
    { numRuns: 50 },
  );
});
