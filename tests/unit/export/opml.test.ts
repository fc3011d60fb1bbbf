// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../../utils/export/opml.ts';
import type { Outline, Source } from '../../../utils/model.ts';
import * as settings from '../../../utils/poll/settings.ts';
import { effort } from '../effort.ts';
import { hour, minute, source } from '../make.ts';

function outlinesOf(text: string): readonly Outline[] {
  const read = readOpml(text);
  if (!read.ok) throw new Error(read.problem.detail);
  return read.value.outlines;
}
const opml = (body: string) => `<opml version="2.0"><head><title>x</title></head><body>${body}</body></opml>`;
const feed = (name: string, rest = '') =>
  `<outline type="rss" text="${name}" xmlUrl="https://${name}.example/feed" ${rest}/>`;

describe('a list from another reader', () => {
  it('brings each feed with its title, its site and the folders round it', () => {
    const [one, two] = outlinesOf(
      opml(
        `<outline text="News"><outline text="Cars">${feed('auto', 'htmlUrl="https://auto.example/"')}</outline></outline>${feed('loose')}`,
      ),
    );
    expect(one).toEqual({
      feedUrl: 'https://auto.example/feed',
      siteUrl: 'https://auto.example/',
      title: 'auto',
      folder: ['News', 'Cars'],
    });
    expect(two).toMatchObject({ title: 'loose', folder: [], siteUrl: 'https://loose.example/' });
  });

  it('is read in any case, without type, with only a url, and named by its host where no title is', () => {
    const found = outlinesOf(
      '<OPML><BODY><OUTLINE XMLURL="https://a.example/f" TITLE="A"></OUTLINE><outline xmlURL="https://b.example/f" type="atom"/><outline url=" https://c.example/f " text=""/></BODY></OPML>',
    );
    expect(found.map(({ feedUrl, title }) => `${title} ${feedUrl}`)).toEqual([
      'A https://a.example/f',
      'b.example https://b.example/f',
      'c.example https://c.example/f',
    ]);
  });

  it('takes a link for a page and not for a feed', () => {
    expect(outlinesOf(opml('<outline type="link" text="x" url="https://x.example/"/>'))).toEqual([]);
  });

  it('keeps feeds that lie in a feed, in the folder of that feed', () => {
    const inner = `<outline text="F"><outline text="outer" xmlUrl="https://o.example/f">${feed('inner')}</outline></outline>`;
    expect(outlinesOf(opml(inner)).map(({ title, folder }) => [title, folder])).toEqual([
      ['outer', ['F']],
      ['inner', ['F']],
    ]);
  });

  it('reads a category as folders where the feed lies in none: the first of a list, parted by slashes', () => {
    const found = outlinesOf(
      opml(
        `${feed('a', 'category="/News/Cars,/Daily"')}${feed('b', 'category="Energy"')}<outline text="Real">${feed('c', 'category="/Else"')}</outline>`,
      ),
    );
    expect(found.map(({ folder }) => folder)).toEqual([['News', 'Cars'], ['Energy'], ['Real']]);
  });

  it('understands entities of XML, of HTML and bare ampersands, and takes the first of two equal attributes', () => {
    const found = outlinesOf(
      opml(
        '<outline text="L&apos;&Eacute;co &amp; Cie &#233; A & B" text="no" xmlUrl="https://a.example/f?a=1&amp;b=2"/>',
      ),
    );
    expect(found[0]).toMatchObject({ title: "L'Éco & Cie é A & B", feedUrl: 'https://a.example/f?a=1&b=2' });
  });

  it('loses no feed to markup with quotes of its own in a description, as public lists have it', () => {
    const markup = 'Order the <em data-type="italic">book</em> at https://x.example/';
    const found = outlinesOf(
      opml(
        `<outline text="F"><outline text="a" description="${markup}" xmlUrl="https://a.example/f" type="rss" />${feed('b', `description="${markup}"`)}${feed('c')}</outline>`,
      ),
    );
    expect(found.map(({ title, folder }) => title + folder)).toEqual(['aF', 'bF', 'cF']);
  });

  it('survives a byte order mark, a cut end and nothing at all in the body', () => {
    expect(outlinesOf(`\ufeff<?xml version="1.0"?>${opml(feed('a'))}`)).toHaveLength(1);
    expect(outlinesOf(`<opml><body>${feed('a')}${feed('b')}<outline text="cut`)).toHaveLength(2);
    expect(outlinesOf(opml(''))).toEqual([]);
  });

  it('is refused where it is no list: a page, a feed, JSON, nothing', () => {
    for (const text of ['<html><body>Hello</body></html>', '<rss><channel/></rss>', '{"a":1}', '']) {
      expect(readOpml(text)).toMatchObject({ ok: false, problem: { code: 'not-opml' } });
    }
  });

  it('of more than two thousand feeds keeps two thousand and says how many there were', () => {
    const many = Array.from({ length: 2100 }, (_, i) => feed(`f${i}`)).join('');
    const read = readOpml(opml(many));
    expect(read).toMatchObject({ ok: true, value: { total: 2100 } });
    expect(read.ok && read.value.outlines).toHaveLength(2000);
  });

  it('keeps quotes inside of a title, and an apostrophe of windows-1252 written as a number', () => {
    const found = outlinesOf(
      opml(
        '<outline text="The "Daily" News" xmlUrl="https://a.example/f"/><outline text="L&#146;Éco" xmlUrl=\'https://b.example/f\'></outline>',
      ),
    );
    expect(found.map(({ title }) => title)).toEqual(['The "Daily" News', 'L’Éco']);
  });

  it.each([
    '<a b="',
    '<outline text="x" ',
    '<!--',
    '<',
    '<outline a=b"',
    '<x a="q" ',
    '</outline>',
    `<a b='`,
  ])('made of nothing but %s is soon over', (piece) => {
    const ordinary = opml(Array.from({ length: 2000 }, (_, i) => feed(`f${i}`)).join(''));
    const hostile = piece.repeat(ordinary.length / piece.length);
    expect(effort(() => readOpml(hostile))).toBeLessThan(40);
  });

  it('that is a bomb of folders in folders costs no more than an ordinary one', () => {
    const bomb = `<opml><body>${feed('a')}${'<outline text="f">'.repeat(200_000)}${feed('z')}`;
    expect(effort(() => readOpml(bomb))).toBeLessThan(10);
    expect(outlinesOf(bomb).map(({ title }) => title)).toEqual(['a']);
  });

  it('has no folders but such as the settings take: five levels, eighty characters', () => {
    const deep = `${'<outline text="f">'.repeat(40)}${feed('a')}${'</outline>'.repeat(40)}`;
    expect(outlinesOf(opml(deep))[0]?.folder).toEqual(['f', 'f', 'f', 'f', 'f']);
    const named = (name: string) => outlinesOf(opml(`<outline text="${name}">${feed('a')}</outline>`))[0];
    expect(named('x'.repeat(300))?.folder).toEqual(['x'.repeat(80)]);
    expect(named('🚗'.repeat(300))?.folder).toEqual(['🚗'.repeat(80)]);
    expect(settings.properFolder(named('🚗'.repeat(300))?.folder ?? [])).toHaveLength(1);
  });

  it('loses no feed where none is closed, and finds its way back where all are', () => {
    const open = (name: string) => feed(name).replace('/>', '>');
    const feeds = Array.from({ length: 900 }, (_, i) => open(`f${i}`)).join('');
    expect(outlinesOf(opml(feeds))).toHaveLength(900);
    expect(outlinesOf(opml(`${feeds}<outline text="F">${feed('last')}`))).toHaveLength(901);
    const closed = `<outline text="F"><outline text="G">${feeds}${'</outline>'.repeat(900)}${feed('g')}</outline>${feed('f')}</outline>${feed('loose')}`;
    expect(
      outlinesOf(opml(closed))
        .slice(-4)
        .map(({ title, folder }) => [title, ...folder].join(' ')),
    ).toEqual(['f899 F G', 'g F G', 'f F', 'loose']);
  });
});

/** As importing makes sources of a list. */
const followed = (outlines: readonly Outline[]): Source[] =>
  outlines.map(({ paused, fullText, ...outline }, i) =>
    source(`s${i}`, {
      ...outline,
      fullText: fullText ?? false,
      ...(paused ? { paused: { at: 1, reason: 'user' } } : {}),
    } as Partial<Source>),
  );

describe('an exported list', () => {
  it('keeps what only Lede knows of a source', () => {
    const kept = {
      interval: 3 * hour,
      weight: 'more',
      fullText: true,
      language: 'fr-MA',
      folder: ['A & "B"', '<C>'],
      page: { by: 'links', shape: 'main>a[href^="/x"]' },
      paused: { at: 1, reason: 'user' },
    } as const;
    expect(outlinesOf(writeOpml([source('one', kept)], 'Lede'))[0]).toEqual({
      feedUrl: 'https://one.example.org/feed',
      siteUrl: 'https://one.example.org/',
      title: 'one',
      ...kept,
      paused: true,
    });
  });

  it('keeps the shapes of headlines whole, and as many of them as are ever read', () => {
    const shapes = Array.from({ length: 12 }, (_, i) => `main>${'div.story-list>'.repeat(40)}a.title-${i}`);
    const kept = (shape: string) =>
      outlinesOf(writeOpml([source('one', { page: { by: 'links', shape } })], 'Lede'))[0]?.page?.shape;
    expect(kept(shapes.slice(0, 6).join(', '))).toBe(shapes.slice(0, 6).join(', '));
    expect(kept(shapes.join(', '))).toBe(shapes.slice(0, 6).join(', '));
    expect(kept('a'.repeat(5000))).toBeUndefined();
  });

  it('is the same whatever order the sources came in', () => {
    const all = [source('b', { folder: ['X'] }), source('a'), source('c', { folder: ['X', 'Y'] })];
    expect(writeOpml([...all].reverse(), 'Lede')).toBe(writeOpml(all, 'Lede'));
  });

  it('imported and exported again is the same to the byte, whatever stands in titles and folders', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 250 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '&amp;',
        '&eacute;',
        '&#233;',
        ']]>',
        'a\u00a0b',
        '  ',
        '/',
        'أخبار',
        '\ud800',
        '"',
        '\u0000',
      ),
    );
    const shape = fc
      .array(fc.oneof(name, fc.constant('main#top>div.stories>article.card>h2.title>a')), { maxLength: 150 })
      .map((shapes) => shapes.join(', '));
    const some = fc.record({
      title: name,
      folder: fc.array(name, { maxLength: 12 }),
      feedUrl: fc
        .webUrl({ validSchemes: ['https'], withQueryParameters: true })
        .map((url) => new URL(url).href),
      siteUrl: fc.oneof(fc.webUrl(), fc.constant('')),
      fullText: fc.boolean(),
      weight: fc.option(fc.constantFrom('more', 'less'), { nil: undefined }),
      language: fc.option(fc.constantFrom('fr', 'ar-MA', 'x"y'), { nil: undefined }),
      interval: fc.option(fc.integer({ min: 1, max: 40 * 24 * hour }), { nil: undefined }),
      page: fc.option(fc.record({ by: fc.constantFrom('json-ld', 'sitemap', 'links'), shape }), {
        nil: undefined,
      }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 8 }), (made) => {
        const first = writeOpml(
          made.map((one, i) => source(`s${i}`, one as Partial<Source>)),
          'Lede',
        );
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what XML has no place for
        expect(first).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u200b\ufffe\uffff]/);
        const again = outlinesOf(first);
        expect(again).toHaveLength(made.length);
        expect(writeOpml(followed(again), 'Lede')).toBe(first);
      }),
      { numRuns: 100 },
    );
  }, 20_000);

  it('has the interval that can be chosen nearest to a source’s own, of two as near the longer', () => {
    const written = (interval: number) => outlinesOf(writeOpml([source('a', { interval })], ''))[0]?.interval;
    expect([1, 20 * minute, 2 * hour, 11 * hour, 400 * 24 * hour].map(written)).toEqual([
      15 * minute,
      15 * minute,
      3 * hour,
      12 * hour,
      24 * hour,
    ]);
    const [read] = outlinesOf(opml(feed('a', 'lede:minutes="7"')));
    expect(settings.sourceChange({ interval: read?.interval ?? 0 })).toBeDefined();
  });
});
