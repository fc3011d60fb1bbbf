/** A backup as it is read: what Lede wrote comes back whole, and what somebody else made of it does no harm. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../utils/backup/read.ts';
import type { Block, StoredArticle } from '../../../utils/model.ts';
import { article, entry, now, source, story } from '../make.ts';

const breath = async () => undefined;
const read = (file: unknown) =>
  readBackup(typeof file === 'string' ? file : JSON.stringify(file), () => false, now, breath);

const file = (tables: object = {}) => ({
  format: 'lede-export',
  version: 1,
  exportedAt: '2026-11-28T09:30:00.000Z',
  settings: {},
  sources: [],
  stories: [],
  entries: [],
  articles: [],
  marks: [],
  facts: [],
  ...tables,
});

const readWell = async (tables: object) => {
  const made = await read(file(tables));
  if (!made.ok) throw new Error(made.problem.detail);
  return made.value;
};

describe('a backup', () => {
  it('comes back as it was written, with every source due at once', async () => {
    const one = entry('a');
    const rows = {
      sources: [source('one', { folder: ['Cars'], weight: 'more' })],
      stories: [story([one])],
      entries: [one],
      articles: [article('a')],
      marks: [
        { entryId: 'a', savedAt: now, readAt: now },
        { entryId: 'long-gone', readAt: 1 },
      ],
      facts: [
        { key: 'site-memory:one', value: { kept: [], articles: [{ id: 'a', keys: ['k'] }], titles: [] } },
      ],
    };
    const { settings: _, exportedAt, leftOut, ...back } = await readWell(rows);
    expect(back).toEqual(rows);
    expect([leftOut, exportedAt]).toEqual([0, Math.min(now, Date.UTC(2026, 10, 28, 9, 30))]);
  });

  it('is told from a file of another kind, one that is cut off, and one of a newer Lede', async () => {
    const codeOf = async (text: unknown) => {
      const made = await read(text);
      return made.ok ? 'read' : made.problem.code;
    };
    expect(await codeOf(file())).toBe('read');
    expect(await codeOf(JSON.stringify(file()).slice(0, -1))).toBe('not-backup');
    expect(await codeOf({ kind: 'lede-rules', version: 1, rules: [] })).toBe('not-backup');
    expect(await codeOf({ ...file(), marks: undefined })).toBe('not-backup');
    expect(await codeOf([file()])).toBe('not-backup');
    expect(await codeOf('null')).toBe('not-backup');
    expect(await codeOf({ ...file(), version: 2 })).toBe('backup-newer');
  });

  it('brings no source that could not be followed', async () => {
    const made = await readWell({
      sources: [
        source('good'),
        source('plain', { feedUrl: 'http://one.example.org/feed' }),
        source('home', { feedUrl: 'https://127.0.0.1/feed' }),
        source('decimal', { feedUrl: 'https://2130706433/feed' }),
        source('file', { feedUrl: 'file:///etc/passwd' }),
        source('script', { siteUrl: 'javascript:alert(1)' }),
        { ...source('more'), token: 'secret' },
        { ...source('proto'), title: { toString: 'x' } },
      ],
    });
    expect(made.sources.map(({ id }) => id)).toEqual(['good']);
    expect(made.leftOut).toBe(7);
  });

  const withBlocks = async (blocks: readonly unknown[], change: object = {}) => {
    const odd = { ...article('a', change), blocks } as unknown as StoredArticle;
    return (await readWell({ entries: [entry('a')], articles: [odd] })).articles;
  };

  it.each([
    ['a link to a script', { t: 'p', c: [{ t: 'a', href: 'javascript:alert(1)', c: ['x'] }] }],
    ['a link with a tab in its scheme', { t: 'p', c: [{ t: 'a', href: 'java\tscript:alert(1)', c: ['x'] }] }],
    ['a link that is no text', { t: 'p', c: [{ t: 'a', href: { toString: 'x' }, c: [] }] }],
    ['a picture of data', { t: 'figure', images: [{ src: 'data:text/html,x', alt: '' }], caption: [] }],
    ['an element that nobody knows', { t: 'script', c: ['alert(1)'] }],
    ['an inline that nobody knows', { t: 'p', c: [{ t: 'iframe', c: [] }] }],
    ['a name from the prototype', { t: 'constructor', c: [] }],
    ['a further attribute', { t: 'p', c: [], style: 'position:fixed' }],
    ['HTML beside the tree', { t: 'p', c: [{ t: 'em', c: [], dangerouslySetInnerHTML: { __html: 'x' } }] }],
    ['an embed of a page of the browser', { t: 'embed', href: 'chrome://settings', title: 'x' }],
    ['a heading of level 1', { t: 'h', level: 1, c: [] }],
  ])('brings no article with %s', async (_name, block) => {
    expect(await withBlocks([block])).toEqual([]);
    expect(await withBlocks([{ t: 'quote', c: [block] }])).toEqual([]);
    expect(await withBlocks([{ t: 'list', ordered: true, items: [[block]] }])).toEqual([]);
  });

  it('brings no article that is too deep or too large for a page', async () => {
    const nested = (depth: number): Block =>
      depth === 0 ? { t: 'hr' } : { t: 'quote', c: [nested(depth - 1)] };
    expect(await withBlocks([nested(40)])).toHaveLength(1);
    expect(await withBlocks([nested(300)])).toEqual([]);
    expect(await withBlocks(Array.from({ length: 60_001 }, () => ({ t: 'hr' })))).toEqual([]);
    const pictures = Array.from({ length: 200 }, () => ({ src: 'https://one.example.org/p.png', alt: '' }));
    const figures = Array.from({ length: 1000 }, () => ({ t: 'figure', images: pictures, caption: [] }));
    expect(await withBlocks(figures.slice(0, 100))).toHaveLength(1);
    expect(await withBlocks(figures)).toEqual([]);
  });

  const long = 'x'.repeat(1_900_000);
  it.each<[string, Partial<StoredArticle>]>([
    ['text', { blocks: Array.from({ length: 40 }, () => ({ t: 'p', c: [long] })) }],
    ['lines left out', { removals: Array.from({ length: 40 }, () => ({ rule: 'promo', text: long })) }],
    ['lines that were repeated', { repeats: Array.from({ length: 40 }, () => long) }],
  ])('brings no article whose %s would be more than any page holds', async (_name, change) => {
    const { blocks = article('a').blocks, ...rest } = change;
    expect(await withBlocks([{ t: 'p', c: [long] }])).toHaveLength(1);
    expect(await withBlocks(blocks, rest)).toEqual([]);
  });

  it('brings no story of millions of words', async () => {
    const one = entry('a');
    const told = Array.from({ length: 1000 }, () => 'x'.repeat(19_000));
    const odd = story([one]);
    const members = odd.members.map((member) => ({ ...member, told }));
    expect((await readWell({ entries: [one], stories: [{ ...odd, members }] })).stories).toEqual([]);
  });

  it('brings of a story what it has the entries of, and says what it lacks', async () => {
    const made = await readWell({
      entries: [entry('a')],
      stories: [
        story([entry('a'), entry('b')]),
        story([entry('c')]),
        { ...story([entry('a')]), members: [] },
      ],
      articles: [article('b')],
    });
    expect(made.stories.map(({ members }) => members.map(({ entryId }) => entryId))).toEqual([['a']]);
    expect([made.articles, made.leftOut]).toEqual([[], 3]);
  });

  it('brings no entry that no story tells, or its feed could never bring it again; but what is kept for itself', async () => {
    const [told, untold, saved] = [entry('told'), entry('untold'), entry('saved')];
    const page = entry('page', { sourceId: 'read-here' });
    const made = await readWell({
      sources: [source('one')],
      entries: [told, untold, saved, page],
      stories: [story([told])],
      articles: [article('untold'), article('saved'), article('page')],
      marks: [
        { entryId: 'saved', savedAt: now },
        { entryId: 'untold', readAt: now },
      ],
    });
    expect(made.entries.map(({ id }) => id)).toEqual(['told', 'saved', 'page']);
    expect(made.articles.map(({ entryId }) => entryId)).toEqual(['saved', 'page']);
    expect(made.marks).toHaveLength(2);
    expect(made.leftOut).toBe(0);
  });

  it('brings items without a link from a source that names no site', async () => {
    const nowhere = entry('a', { url: '' });
    const made = await readWell({
      sources: [source('one', { siteUrl: '' })],
      entries: [nowhere],
      stories: [story([nowhere])],
      articles: [article('a', { url: '', from: 'feed' })],
    });
    expect([made.entries, made.stories, made.articles].map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(made.leftOut).toBe(0);
  });

  it.each([
    ['in the year 1', '0001-01-01T00:00:00Z', Date.UTC(2020, 0)],
    ['in the next century', '2150-01-01T00:00:00Z', now],
    ['at no moment', 'yesterday', now],
  ])(
    'that says it was written %s sets no clock by it: stories would never leave',
    async (_name, exportedAt, at) => {
      expect((await readWell({ exportedAt })).exportedAt).toBe(at);
    },
  );

  it('was written when its newest entry was seen, or later', async () => {
    const [seen, before] = [entry('a', { seenAt: now - 5000 }), entry('b', { seenAt: now - 9000 })];
    const tables = { entries: [seen, before], stories: [story([seen, before])] };
    expect((await readWell({ ...tables, exportedAt: '2021-05-01T00:00:00Z' })).exportedAt).toBe(now - 5000);
    const ahead = { entries: [{ ...seen, seenAt: now + 5000 }], stories: [story([seen])] };
    expect((await readWell({ ...ahead, exportedAt: '2021-05-01T00:00:00Z' })).exportedAt).toBe(now);
  });

  it.each([
    ['of a moment that no calendar can name', { latest: 1e300 }],
    ['of the next century', { latest: Date.UTC(2100, 5) }],
    ['of a moment that is none', { seenAt: null }],
  ])('brings no story %s', async (_name, change) => {
    const odd = { ...story([entry('a')]), ...change };
    expect((await readWell({ entries: [entry('a')], stories: [odd] })).stories).toEqual([]);
  });

  it('has no server asked more often than the user could choose', async () => {
    const made = await readWell({
      sources: [
        source('a', { interval: 1 }),
        source('b', { interval: -5 }),
        source('c', { interval: 3_600_000 }),
      ],
    });
    expect(made.sources.map(({ id }) => id)).toEqual(['c']);
  });

  it('brings nothing of facts but what was learnt of sites, in its own shape', async () => {
    const memory = { kept: [], articles: [], titles: [] };
    const made = await readWell({
      facts: [
        { key: 'site-memory:one', value: memory },
        { key: 'stories-revision', value: 9 },
        { key: 'site-memory:two', value: { ...memory, kept: 'all' } },
        { key: 'site-memory:three', value: null },
      ],
    });
    expect(made.facts.map(({ key }) => key)).toEqual(['site-memory:one']);
  });

  it('is read without a fall, whatever stands in it', async () => {
    const rows = fc.array(fc.jsonValue(), { maxLength: 3 });
    const tables = fc.record({
      sources: rows,
      stories: rows,
      entries: rows,
      articles: rows,
      marks: rows,
      facts: rows,
    });
    await fc.assert(
      fc.asyncProperty(tables, async (made) => {
        expect((await read(file(made))).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        expect((await read(text)).ok).toBe(false);
      }),
    );
  });
});
