/** Ten thousand stories of a month, as a busy reader's database has them: what the popup is measured on. */
import { toRow } from '../../utils/browser/database/whole.ts';
import type {
  Entry,
  Fact,
  Mark,
  Member,
  SearchText,
  Source,
  StoredArticle,
  Story,
} from '../../utils/model.ts';
import { searchText } from '../../utils/text/search-text.ts';
import { random, writer } from './made-text.ts';

const sources = 120;
const days = 30;
const day = 24 * 3_600_000;
/** Every so many stories are told by more than one. */
const toldByMore = 4;

export interface ManyStories {
  readonly sources: readonly Source[];
  readonly stories: readonly ReturnType<typeof toRow>[];
  readonly texts: readonly SearchText[];
  readonly marks: readonly Mark[];
  readonly entries: readonly Entry[];
  readonly articles: readonly StoredArticle[];
}

/**
 * @param now the end of the month; a third of the stories are read, one in fifty is saved
 * @param articles how many of them, from the newest, have their article stored
 */
export function manyStories(count: number, now: number, articles = 0): ManyStories {
  const next = random(5);
  const writers = { en: writer('en', next), fr: writer('fr', next) };
  const stories: Story[] = [];
  const marks: Mark[] = [];
  const stored: StoredArticle[] = [];
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    const language = i % 2 ? 'en' : 'fr';
    const write = writers[language];
    const published = now - Math.floor(((i + 0.5) / count) * days * day);
    const members = Array.from({ length: i % toldByMore === 0 ? 1 + (i % 3) : 1 }, (_, k): Member => {
      const entryId = `e${i}-${k}`;
      const url = `https://s${(i + k) % sources}.example.org/${entryId}`;
      return {
        entryId,
        sourceId: `s${(i + k) % sources}`,
        url,
        title: write(60),
        published: published - k * 60_000,
        facts: factsOf(i, k),
      };
    });
    const summary = {
      maker: 'extract' as const,
      sentences: Array.from({ length: 3 }, (_, block) => ({ text: `${write(110)}.`, block })),
    };
    const [first] = members;
    if (!first) continue;
    stories.push({
      id: first.entryId,
      headline: first.title,
      language,
      members,
      summary,
      latest: published,
      seenAt: published,
      leftOut: i % 3,
      backlog: false,
    });
    if (i % 3 === 1) marks.push({ entryId: first.entryId, readAt: published + 1 });
    if (i % 50 === 7) marks.push({ entryId: first.entryId, savedAt: published + 1 });
    if (i < articles) {
      const { entryId, url, title, sourceId } = first;
      const text = Array.from({ length: 8 }, () => `${write(380)}.`);
      const known = { url, title, language, published };
      entries.push({
        ...known,
        id: entryId,
        sourceId,
        address: url,
        text: '',
        seenAt: published,
        backlog: false,
      });
      stored.push({
        ...known,
        entryId,
        direction: 'ltr',
        blocks: text.map((one) => ({ t: 'p', c: [one] })),
        removals: [],
        cleanedBy: 1,
        storedAt: published,
        from: 'page',
        summary,
      });
    }
  }
  return {
    sources: Array.from({ length: sources }, (_, i) => sourceOf(i, now)),
    stories: stories.map(toRow),
    texts: stories.map(searchText),
    marks,
    entries,
    articles: stored,
  };
}

const factsOf = (i: number, k: number): Fact[] => [
  {
    kind: 'figure',
    text: `${i + 3} 500 emplois`,
    key: `${i + 3}500 emplois`,
    unit: 'emplois',
    block: 0,
    at: 4,
  },
  { kind: 'figure', text: `${(i % 90) + k},4 %`, key: `${(i % 90) + k}.4 %`, unit: '%', block: 1, at: 9 },
  { kind: 'date', text: '2030', key: '2030', block: 2, at: 3 },
  {
    kind: 'name',
    text: `Name${i % 400} Firm${i % 90}`,
    key: `name${i % 400} firm${i % 90}`,
    block: 0,
    at: 0,
  },
];

const sourceOf = (i: number, now: number): Source => ({
  id: `s${i}`,
  feedUrl: `https://s${i}.example.org/feed`,
  siteUrl: `https://s${i}.example.org/`,
  title: `Source number ${i}`,
  addedAt: now - days * day + i,
  images: false,
  folder: [],
  fullText: false,
  validators: {},
  schedule: { nextAt: now + day, failures: 0 },
  health: { lastPollAt: now, lastOkAt: now },
});
