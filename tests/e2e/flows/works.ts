/**
 * What Lede has under way when it is killed: polls, articles, marks and lists; and the truth of it, kept outside:
 * what the feeds have said, what was answered, what was handed in.
 */
import type { Page } from 'puppeteer-core';
import { defaultSettings } from '../../../utils/browser/settings.ts';
import { readNoticeId } from '../../../utils/notify/ledger.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { request, setSettings, setStored, stored } from '../harness/ask.ts';
import { differences, editionOf, faultsOf } from '../harness/faults.ts';
import { type Growing, watchedWord } from '../harness/growing.ts';
import type { Chance } from '../harness/random.ts';
import { addSources, count, deleteRows, rows, type WholeStore, wholeStore } from '../harness/store.ts';
import { until } from '../harness/until.ts';

export const kinds = ['poll', 'enrich', 'mark', 'import'] as const;
export type Kind = (typeof kinds)[number];

/** Something that was begun and not waited for. */
export interface Work {
  /** Milliseconds that it takes about. */
  readonly about: number;
  /** Whether it was cut off; asked after the kill. */
  wasCut(): Promise<boolean>;
}

/** So long an answer may still be under way that was given before the kill. */
const answerMs = 700;
export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** A kill lets requests fail, or leaves them without an answer. */
function watch(...asked: readonly Promise<unknown>[]): () => Promise<boolean> {
  const failed = asked.map((one) => one.then((answer) => answer === undefined).catch(() => true));
  return async () => {
    const late = wait(answerMs).then(() => true);
    return (await Promise.all(failed.map((one) => Promise.race([one, late])))).includes(true);
  };
}

/**
 * Asks until there is an answer: what reaches a worker in the moment of its death is never answered. Only what may be
 * asked twice.
 */
async function answerTo(page: Page, name: 'refresh' | 'settle-intents'): Promise<void> {
  await until(
    `an answer to ${name}`,
    () => {
      const answer = request(page, name, {}).then(
        () => true,
        () => false,
      );
      return Promise.race([answer, wait(dyingMs).then(() => false)]);
    },
    6 * dyingMs,
  );
}
/** Longer than a round over all feeds of this test takes. */
const dyingMs = 20_000;

const groupSize = 3;
const groups = 48;
const lanes = 8;
const listLength = 150;

/**
 * @param page a page of the extension that draws nothing and opens no database of its own
 */
export function worksIn(page: () => Page, growing: Growing, { below, pick }: Chance) {
  /** What was answered of each group of marked entries, and what was asked and never answered. */
  const marked = new Map<number, { known: boolean; maybe?: boolean }>();
  let groupIds: string[][] = [];
  let lists = 0;
  let handedIn: string[] = [];
  let answered = 0;

  /** Everything is followed and read once: what comes from now on is news. */
  async function settle(): Promise<void> {
    await setSettings(page(), {
      language: 'en',
      notifications: true,
      rules: rulesOfWords({ watchWords: [watchedWord] }),
      notify: { ...defaultSettings.notify, perHour: 10_000 },
    });
    // Lede makes its database itself: what a test opens before would be none.
    await answerTo(page(), 'refresh');
    await addSources(
      page(),
      growing.feeds.map(({ url }) => url),
    );
    await answerTo(page(), 'refresh');
    await faults();
    // Marks may come before entries, and outlive them: those of this test need none.
    groupIds = Array.from({ length: groups }, (_, group) =>
      Array.from({ length: groupSize }, (_, i) => `marked-${group}-${i}`),
    );
  }

  async function publish(feeds: number, each: number): Promise<void> {
    const plain = growing.feeds.filter(({ teasers }) => !teasers);
    for (let i = 0; i < feeds; i++) {
      // Pages are asked for two seconds apart: a few must do.
      const { url } = pick(below(8) === 0 ? growing.feeds : plain);
      for (let k = 0; k < each; k++) growing.publish(url);
    }
  }

  const begin: Readonly<Record<Kind, () => Promise<Work>>> = {
    async poll() {
      await publish(1 + below(4), 1);
      return { about: 600, wasCut: watch(request(page(), 'refresh', {})) };
    },

    async enrich() {
      await publish(4, 2);
      await answerTo(page(), 'refresh');
      const waiting = await count(page(), 'pending');
      return { about: 400, wasCut: async () => waiting > 0 && (await count(page(), 'pending')) > 0 };
    },

    async mark() {
      let over = false;
      const lane = async (number: number) => {
        while (!over) {
          const group = lanes * below(groups / lanes) + number;
          const { known } = marked.get(group) ?? { known: false };
          marked.set(group, { known, maybe: !known });
          const saved = !known;
          const answer = await request(page(), 'mark', { entryIds: groupIds[group] ?? [], saved });
          // Nothing was said: nobody knows whether it was written.
          if (answer !== null) return undefined;
          marked.set(group, { known: saved });
          answered++;
        }
        return 'stopped';
      };
      const wasCut = watch(...Array.from({ length: lanes }, (_, number) => lane(number)));
      return {
        about: 1600,
        wasCut() {
          over = true;
          return wasCut();
        },
      };
    },

    async import() {
      const id = `list-${++lists}`;
      // Nobody may read these sites: they are followed, and not asked.
      handedIn = Array.from({ length: listLength }, (_, i) => `https://l${lists}-${i}.example/feed`);
      const list = handedIn.map((feedUrl) => ({ feedUrl, siteUrl: '', title: feedUrl, folder: [] }));
      const intent = { id, addresses: [], origins: [], at: Date.now(), list: JSON.stringify(list) };
      await setStored(page(), { [`intent:${id}`]: intent });
      return { about: 150, wasCut: watch(request(page(), 'import-list', { id })) };
    },
  };

  /** What is wrong with marks, if anything: each is as it was answered, and those of one request are the same. */
  function markFaults({ marks }: WholeStore): string[] {
    const saved = new Set(marks.flatMap((mark) => (mark.savedAt === undefined ? [] : [mark.entryId])));
    return [...marked].flatMap(([group, { known, maybe }]) => {
      const all = (groupIds[group] ?? []).map((id) => saved.has(id));
      const is = all[0] ?? false;
      if (all.some((one) => one !== is)) return [`the marks of group ${group} are partial: ${all}`];
      return is === known || is === maybe
        ? []
        : [`the marks of group ${group} are lost: ${is}, not ${known}`];
    });
  }

  /** A list that was handed in is followed whole, each address once, as soon as a page opens. */
  async function listFaults(): Promise<string[]> {
    if (handedIn.length === 0) return [];
    await answerTo(page(), 'settle-intents');
    const left = await stored(page(), `intent:list-${lists}`);
    const followed = (await rows(page(), 'sources')).filter(({ feedUrl }) => feedUrl.includes('.example/'));
    const faults = differences(
      `list ${lists}`,
      followed.map(({ feedUrl }) => feedUrl),
      handedIn,
    );
    // Two hundred lists would be another test.
    await deleteRows(
      page(),
      'sources',
      followed.map(({ id }) => id),
    );
    handedIn = [];
    return left === undefined ? faults : [...faults, `list ${lists} is still an intent`];
  }

  /** How far each feed was read when it was last looked at: what was stored once is never unread again. */
  const readTo = new Map<string, number>();
  function lostPolls({ sources }: WholeStore): string[] {
    return growing.feeds.flatMap(({ url }) => {
      const source = sources.find(({ feedUrl }) => feedUrl === url);
      const edition = editionOf(source) ?? -1;
      const before = readTo.get(url) ?? -1;
      readTo.set(url, edition);
      return edition < before ? [`${url} was read to ${before}, and now to ${edition}`] : [];
    });
  }

  /** After a kill. */
  async function faults(): Promise<string[]> {
    const store = await wholeStore(page());
    return [...faultsOf(store, growing), ...lostPolls(store), ...markFaults(store), ...(await listFaults())];
  }

  /** Goes on until nothing is left to do, and looks at all that it has come to. */
  async function drain(): Promise<{
    readonly faults: string[];
    readonly unread: string[];
    answered: number;
  }> {
    await answerTo(page(), 'refresh');
    await until('an empty queue', async () => (await count(page(), 'pending')) === 0, 100_000);
    // What came with the last articles is told as well.
    await answerTo(page(), 'refresh');
    const store = await wholeStore(page());
    const all = growing.feeds.flatMap(({ url }) => growing.itemsOf(url));
    const read = new Set(store.articles.map(({ entryId }) => entryId));
    return {
      faults: [
        ...(await faults()),
        ...differences(
          'all that was published',
          store.entries.map(({ url }) => url),
          all.map(({ url }) => url),
        ),
      ],
      unread: store.entries.flatMap(({ id }) => (read.has(id) ? [] : [id])),
      answered,
    };
  }

  /** Whom it was told of against what there was to tell: each once, though it may have been shown by two lives. */
  async function noticeFaults(): Promise<{
    readonly faults: string[];
    readonly told: number;
    readonly shownAgain: number;
  }> {
    // The browser forgets what is long on show: the test build writes down what it shows, before it does.
    const ids = ((await stored(page(), 'test-notices')) ?? []) as readonly string[];
    const { entries, marks } = await wholeStore(page());
    const news = entries.filter(({ title, backlog }) => title.includes(watchedWord) && !backlog);
    const newsIds = news.map(({ id }) => id);
    // An id holds the moment of the decision: who is decided on twice has two.
    const told = [...new Set(ids)].map(readNoticeId);
    const faults = [
      ...differences(
        'notices',
        told.map(({ kind, about }) => (kind === 'story' ? about : `a ${kind}`)),
        newsIds,
      ),
      ...differences(
        'what is marked as told',
        marks.flatMap(({ entryId, notifiedAt }) => (notifiedAt === undefined ? [] : [entryId])),
        newsIds,
      ),
    ];
    return { faults, told: told.length, shownAgain: ids.length - told.length };
  }

  return { settle, begin, faults, drain, noticeFaults };
}
