/**
 * A database with a window of news, and workers that wake to group one entry more: the source of
 * `.output/measure/wake.js`.
 */
import { openDB } from 'idb';
import { IndexedDbStore } from '../../utils/browser/database/indexed-db-store.ts';
import { type LedeSchema, migrate, migrations } from '../../utils/browser/database/schema.ts';
import { StoryGroups, storyWindowMs } from '../../utils/group/index.ts';
import { withLeaving } from '../../utils/group/term-counts.ts';
import { termsOf } from '../../utils/group/terms.ts';
import type { Entry, Source } from '../../utils/model.ts';
import { groupingBy, toldBy } from '../../utils/pipeline/grouping.ts';
import { type Grouping, type Store, storiesRevision, termCounts } from '../../utils/store/store.ts';
import { random, writer } from './made-text.ts';

const minute = 60_000;
const start = Date.UTC(2026, 10, 20);
const end = start + storyWindowMs - 60 * minute;
const sources = 200;
/** What a poll brings. */
const atOnce = 5;
const earlier = 20_000;
/** Every third tells again one of so many before it. */
const mostHeard = 300;

export interface Filling {
  /** Over the last thousand entries. */
  readonly groupingMs: number;
  /** Of which finding the stories, and what is kept for the worker that comes after; the rest is telling them. */
  readonly placingMs: number;
  readonly keepingMs: number;
  readonly commitMs: number;
}

export interface Waking {
  readonly ms: number;
  /** The longest task that the browser reports; it reports none of less than 50 ms. */
  readonly longestTask: number;
  /** The longest that grouping worked without a pause, and at what. */
  readonly longestPiece: { readonly ms: number; readonly name: string };
  readonly joined: boolean;
}

const next = random(11);
const writers = { en: writer('en', next), fr: writer('fr', next) };
const idOf = (i: number) => `e${i}`;

function made(id: string, source: number, published: number, language: 'en' | 'fr'): Entry {
  const write = writers[language];
  const address = `https://s${source}.example.org/${id}`;
  const told = { title: write(70), text: write(400), language };
  return {
    id,
    sourceId: `s${source}`,
    url: address,
    address,
    published,
    seenAt: published,
    backlog: false,
    ...told,
  };
}

/** The same in other order, one word in six left out, by another source. */
function again(entry: Entry, id: string, source: number, published: number): Entry {
  const reworded = (text: string) =>
    text
      .split(' ')
      .filter((_, i) => i % 6 !== 5)
      .reverse()
      .join(' ');
  const address = `https://s${source}.example.org/${id}`;
  const told = { title: reworded(entry.title), text: reworded(entry.text) };
  return {
    ...entry,
    id,
    sourceId: `s${source}`,
    url: address,
    address,
    published,
    seenAt: published,
    ...told,
  };
}

const sourceOf = (id: string): Source => ({
  id,
  feedUrl: `https://${id}.example.org/feed`,
  siteUrl: `https://${id}.example.org/`,
  title: id,
  addedAt: start,
  images: false,
  folder: [],
  fullText: false,
  validators: {},
  schedule: { nextAt: start, failures: 0 },
  health: {},
});

const open = () =>
  openDB<LedeSchema>('wake', migrations.length, { upgrade: (db, from, _to, tx) => migrate(db, from, tx) });

type Piece = (ms: number, name: string) => void;

/** Tells how long grouping works at a time. */
function watched(grouping: Grouping, piece: Piece): Grouping {
  const timed =
    <Given extends unknown[], Got>(name: string, work: (...given: Given) => Got) =>
    (...given: Given): Got => {
      const from = performance.now();
      const got = work(...given);
      piece(performance.now() - from, name);
      return got;
    };
  return {
    since: grouping.since,
    needs: timed('needs', grouping.needs),
    recallCounts: timed('recallCounts', grouping.recallCounts),
    recall: timed('recall', grouping.recall),
    learn: timed('learn', grouping.learn),
    place: timed('place', grouping.place),
    group: timed('group', grouping.group),
    toKeep: timed('toKeep', grouping.toKeep),
  };
}

function commit(store: Store, groups: StoryGroups, entries: readonly Entry[], at: number, piece: Piece) {
  const grouping = watched(
    groupingBy(groups, (entry) => toldBy(entry, []), at - storyWindowMs),
    piece,
  );
  const sourceId = entries[0]?.sourceId ?? '';
  return store.commitPoll(sourceId, {
    entries,
    groups: grouping,
    queue: () => [],
    update: (source) => source,
  });
}

/** So many entries through polls as they come, after a month of others of which only the counts are left. */
async function fill(entries: number): Promise<Filling> {
  const db = await open();
  const store = new IndexedDbStore(async () => db);
  await store.addSources(Array.from({ length: sources }, (_, i) => sourceOf(`s${i}`)));
  const known = Array.from({ length: earlier }, (_, i) => {
    const { title, text, language = '' } = made(idOf(i), 0, start, i % 2 ? 'en' : 'fr');
    return termsOf({ title, text, language, sourceId: '', time: start });
  });
  const counts = withLeaving([], known);
  await store.changeFact(termCounts, () => counts);
  const groups = new StoryGroups();
  const all: Entry[] = [];
  const tell = (i: number, source: number, published: number): Entry => {
    const heard = i % 3 === 2 ? all.at(-1 - Math.floor(next() * mostHeard)) : undefined;
    const entry = heard
      ? again(heard, idOf(i), source, published)
      : made(idOf(i), source, published, source % 2 ? 'en' : 'fr');
    all.push(entry);
    return entry;
  };
  const spent: Record<string, number> = {};
  let from = 0;
  for (let i = 0; i < entries; i += atOnce) {
    if (i === entries - 1000) {
      for (const name of Object.keys(spent)) spent[name] = 0;
      from = performance.now();
    }
    const source = (i / atOnce) % sources;
    const at = start + ((i + atOnce) / entries) * (end - start);
    const told = Array.from({ length: atOnce }, (_, k) =>
      tell(i + k, source, Math.max(start, at - k * 80 * minute)),
    );
    await commit(store, groups, told, at, (ms, name) => {
      spent[name] = (spent[name] ?? 0) + ms;
    });
  }
  const commitMs = (performance.now() - from) / 1000;
  db.close();
  const { place = 0, toKeep = 0 } = spent;
  const grouping = Object.values(spent).reduce((sum, ms) => sum + ms, 0);
  return { groupingMs: grouping / 1000, placingMs: place / 1000, keepingMs: toKeep / 1000, commitMs };
}

/**
 * Wakes and groups one entry that tells a known event again.
 *
 * @param turn counts up from wake to wake, twenty minutes each
 * @param isStale whether what the worker before kept is of no use
 */
async function wake(turn: number, entries: number, isStale: boolean): Promise<Waking> {
  const before = await open();
  const known = await before.get('entries', idOf(entries - 200 - turn * 37));
  if (isStale) await new IndexedDbStore(async () => before).changeFact(storiesRevision, (n) => Number(n) + 1);
  before.close();
  if (!known) throw new Error('the database is not filled');
  const at = end + turn * 20 * minute;
  const other = (Number(known.sourceId.slice(1)) + 2) % sources;
  const entry = again(known, `again${turn}`, other, at);
  let longestPiece = { ms: 0, name: '' };
  const tasks: PerformanceEntry[] = [];
  const observer = new PerformanceObserver((list) => void tasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask', buffered: true });
  await pause();

  const from = performance.now();
  const db = await open();
  const store = new IndexedDbStore(async () => db);
  await commit(store, new StoryGroups(), [entry], at, (ms, name) => {
    if (ms > longestPiece.ms) longestPiece = { ms, name };
  });
  const ms = performance.now() - from;

  await pause();
  tasks.push(...observer.takeRecords());
  const during = tasks.filter(({ startTime }) => startTime >= from - 1);
  const story = await store.storyOf(entry.id);
  db.close();
  return {
    ms,
    longestPiece,
    longestTask: Math.max(0, ...during.map(({ duration }) => duration)),
    joined: story?.members.some(({ entryId }) => entryId === known.id) ?? false,
  };
}

/** Until the browser has nothing else to do, and has told of its tasks. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 300));

declare global {
  interface Window {
    wake: { readonly fill: typeof fill; readonly wake: typeof wake };
  }
}

window.wake = { fill, wake };
