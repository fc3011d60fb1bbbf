// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  canonicalUrl,
  cleanAddress,
  entryIds,
  hash,
  type Identity,
  pageId,
  sourceId,
} from '../../../utils/identify/index.ts';
import { effort } from '../effort.ts';

describe('one page has one address, however it was linked', () => {
  it.each([
    'http://example.org/a/story',
    'https://www.example.org/a/story',
    'https://m.example.org/a/story',
    'https://amp.example.org/a/story',
    'https://example.org/a/story/',
    'https://example.org/a/story#comments',
    'https://example.org/a/story/amp',
    'https://example.org/a/story/index.html',
    'https://example.org/a/story/index.htm',
    'HTTPS://EXAMPLE.ORG:443/a/story',
    'https://example.org/a/story?utm_source=rss&utm_medium=feed',
    'https://example.org/a/story?fbclid=1&gclid=2',
    'https://example.org/a/story?xtor=RSS-1',
    'https://example.org/a/story?at_medium=RSS',
    'https://example.org/a/story?UTM_SOURCE=x',
  ])('%s', (address) => {
    expect(canonicalUrl(address)).toBe('https://example.org/a/story');
  });

  it.each([
    ['https://example.org/?p=1', 'https://example.org/?p=2'],
    ['https://example.org/a', 'https://example.org/A'],
    ['https://example.org/a', 'https://example.org/a/b'],
    ['https://fr.example.org/a', 'https://en.example.org/a'],
    ['https://example.org/a', 'https://example.org:8443/a'],
    ['https://example.org/x?ref=7', 'https://example.org/x?ref=8'],
    ['https://example.org/camp', 'https://example.org/c'],
    ['https://example.org/indexes.html', 'https://example.org/'],
  ])('but %s is not %s', (one, other) => {
    expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
  });

  it('sorts what is asked for, and leaves what is no address alone', () => {
    expect(canonicalUrl('https://example.org/?b=2&a=1')).toBe(canonicalUrl('https://example.org/?a=1&b=2'));
    expect(canonicalUrl('not an address')).toBe('not an address');
  });

  it('answers with an https address, or with what it was given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `http://a.example/${rest}`),
        ),
        (address) => {
          const made = canonicalUrl(address);
          expect(made === address || made.startsWith('https://')).toBe(true);
        },
      ),
    );
  });

  it('is found at once, however many marks of tracking an address has', () => {
    const marks = Array.from({ length: 20_000 }, (_, i) => `utm_${i}=x`).join('&');
    const address = `https://a.example/?${marks}&id=1`;
    expect(canonicalUrl(address)).toBe('https://a.example/?id=1');
    expect(effort(() => canonicalUrl(address))).toBeLessThan(30);
  });

  it('gives a source, and a page read without one, an id of its own kind', () => {
    expect(sourceId('http://www.example.org/feed/')).toBe(sourceId('https://example.org/feed'));
    expect(pageId('https://example.org/x?utm_source=a')).toBe(pageId('https://example.org/x'));
    expect(pageId('https://example.org/x')).not.toBe(sourceId('https://example.org/x'));
  });
});

const item = (change: Partial<Identity>): Identity => ({ guid: '', link: '', title: '', ...change });

describe('an item keeps its id from poll to poll', () => {
  it.each([
    [
      'when its title and address are edited',
      item({ guid: 'g', link: 'https://a/1', title: 'A' }),
      item({ guid: 'g', link: 'https://a/2', title: 'B' }),
    ],
    [
      'when its address gets a tracking parameter',
      item({ link: 'https://a/1' }),
      item({ link: 'https://www.a/1?utm_source=x' }),
    ],
    [
      'when it has nothing but a title and a date',
      item({ title: 'A', published: 5 }),
      item({ title: 'A', published: 5 }),
    ],
    [
      'when its date is corrected and it has an address',
      item({ link: 'https://a/1', published: 5 }),
      item({ link: 'https://a/1', published: 6 }),
    ],
  ])('%s', (_, before, after) => {
    expect(entryIds('s', [before])).toEqual(entryIds('s', [after]));
  });

  it('when the feed puts its items into another order', () => {
    const one = fc.record({
      guid: fc.constantFrom('', 'a', 'b'),
      link: fc.constantFrom('', 'https://x/1', 'https://x/2'),
      title: fc.string({ maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (items) => {
        const ids = new Map(items.map((each, i) => [each, entryIds('s', items)[i]]));
        const reversed = [...items].reverse();
        expect(entryIds('s', reversed)).toEqual(reversed.map((each) => ids.get(each)));
      }),
    );
  });

  it('when the feed lists it twice', () => {
    const twice = item({ guid: 'g', link: 'https://a/1' });
    const [id] = entryIds('s', [twice]);
    expect(entryIds('s', [twice, item({ guid: 'other' }), twice])).toEqual([id, expect.anything(), id]);
  });
});

describe('two items have two ids', () => {
  it.each([
    [
      'when the feed gives all the same guid',
      item({ guid: 'same', link: 'https://a/1' }),
      item({ guid: 'same', link: 'https://a/2' }),
    ],
    [
      'when the same guid has only titles beside it',
      item({ guid: 'same', title: 'A' }),
      item({ guid: 'same', title: 'B' }),
    ],
    [
      'when nothing but the date differs',
      item({ title: 'Market report', published: 1 }),
      item({ title: 'Market report', published: 2 }),
    ],
    ['when one’s guid is the other’s address', item({ guid: 'https://a/1' }), item({ link: 'https://a/1' })],
  ])('%s', (_, one, other) => {
    const [first, second] = entryIds('s', [one, other]);
    expect(first).not.toBe(second);
  });

  it('in two sources, though their guids are the same', () => {
    expect(entryIds('s', [item({ guid: '1' })])).not.toEqual(entryIds('t', [item({ guid: '1' })]));
  });
});

describe('the hash', () => {
  it('is short and plain, and differs for a hundred thousand addresses', () => {
    const made = new Set(Array.from({ length: 100_000 }, (_, i) => hash(`https://example.org/${i}`)));
    expect(made.size).toBe(100_000);
    for (const one of [...made].slice(0, 100)) expect(one).toMatch(/^[0-9a-z]{11}$/);
  });
});

describe('an address that is handed on', () => {
  it.each([
    ['https://www.example.org/a?utm_source=x&id=7&fbclid=y#part', 'https://www.example.org/a?id=7#part'],
    ['http://m.example.org/a?XTOR=RSS-1', 'http://m.example.org/a'],
    ['https://example.org/a?q=a%20b&q=%C3%A9&utm_medium=z', 'https://example.org/a?q=a%20b&q=%C3%A9'],
    ['https://example.org/a?b=2&a=1', 'https://example.org/a?b=2&a=1'],
    ['not an address', 'not an address'],
  ])('%s is %s: as its site wrote it, without what only follows the reader about', (address, clean) => {
    expect(cleanAddress(address)).toBe(clean);
  });
});
