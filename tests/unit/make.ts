/** Small nouns for the tests: each with ordinary values, and what a test cares for given by it. */
import { canonicalUrl } from '../../utils/identify/index.ts';
import type { Article, Block, Entry, Source, StoredArticle, Story } from '../../utils/model.ts';

export const now = Date.UTC(2026, 10, 23, 12);
export const minute = 60_000;
export const hour = 60 * minute;

export const source = (id: string, change: Partial<Source> = {}): Source => ({
  id,
  feedUrl: `https://${id}.example.org/feed`,
  siteUrl: `https://${id}.example.org/`,
  title: id,
  addedAt: now,
  images: false,
  folder: [],
  fullText: false,
  validators: {},
  schedule: { nextAt: now, failures: 0 },
  health: {},
  ...change,
});

export const entry = (id: string, change: Partial<Entry> = {}): Entry => ({
  id,
  sourceId: 'one',
  url: `https://one.example.org/${id}`,
  address: canonicalUrl(change.url ?? `https://one.example.org/${id}`),
  title: `Title of ${id}`,
  published: now - hour,
  text: '',
  seenAt: now,
  backlog: false,
  ...change,
});

/** A story of these entries. */
export const story = (entries: readonly Entry[], change: Partial<Story> = {}): Story => {
  const first = entries[0];
  if (!first) throw new Error('a story has at least one entry');
  return {
    id: first.id,
    headline: first.title,
    members: entries.map(({ id, sourceId, url, title, published }) => ({
      entryId: id,
      sourceId,
      url,
      title,
      published,
    })),
    latest: Math.max(...entries.map(({ published }) => published)),
    seenAt: first.seenAt,
    leftOut: 0,
    backlog: false,
    ...change,
  };
};

export const article = (entryId: string, change: Partial<StoredArticle> = {}): StoredArticle => ({
  url: `https://one.example.org/${entryId}`,
  title: `Title of ${entryId}`,
  direction: 'ltr',
  blocks: [{ t: 'p', c: ['A sentence of the article.'] }],
  removals: [],
  cleanedBy: 1,
  entryId,
  storedAt: now,
  from: 'page',
  summary: { maker: 'extract', sentences: [{ text: 'A sentence of the article.', block: 0 }] },
  ...change,
});

export const plainArticle = (blocks: readonly Block[]): Article => ({
  url: 'https://one.example.org/page',
  title: 'Title',
  direction: 'ltr',
  blocks,
  removals: [],
  cleanedBy: 1,
});
