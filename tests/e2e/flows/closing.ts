/** A page that is gone in the middle of what it asked for: marked one by one, all at once, and taken back. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import type { RequestMap } from '../../../utils/browser/requests.ts';
import { request } from '../harness/ask.ts';
import type { AnyLede } from '../harness/lede.ts';
import { chance, nameSeed } from '../harness/random.ts';
import { clearAll, putAll, rows } from '../harness/store.ts';
import { storyRow } from '../harness/story-row.ts';
import { until } from '../harness/until.ts';
import { wait } from './works.ts';

const isProof = process.env.LEDE_PROOF === '1';
const turns = isProof ? 20 : 3;
/** More than are marked in one transaction. */
const stories = 1200;
const partSize = 500;
/** One after the other they would be cut off between two. */
const groupSize = 30;
const ids = Array.from({ length: stories }, (_, i) => `c${i}`);
const files = ['popup.html', 'reader.html'] as const;

export interface Closing {
  readonly lede: AnyLede;
  /** Draws nothing. */
  readonly page: Page;
}

/** How a page goes. */
export interface Going {
  readonly how: string;
  go(page: Page): Promise<void>;
  /** Whether the background goes with it, and what it had under way ends where it is. */
  readonly takesBackground: boolean;
  /** Where the page that looks on goes as well: another one. */
  readonly next?: () => Promise<Page>;
}

type Write = 'mark' | 'mark-all-read' | 'restore-read';

/** Asks, and does not wait: the answer would find nobody. */
function ask<Name extends Write>(page: Page, name: Name, wish: RequestMap[Name]['ask']): Promise<void> {
  return page.evaluate(
    (lede, given) => {
      const { chrome } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
      };
      chrome.runtime.sendMessage({ lede, ask: given }).catch(() => undefined);
    },
    name,
    wish,
  );
}

export function closingFlow(world: () => Closing, goings: readonly Going[]): void {
  const luck = chance();
  let page: Page;

  beforeAll(async () => {
    ({ page } = world());
    // Lede makes its database itself.
    await request(page, 'refresh', {});
    for (const table of ['stories', 'marks', 'facts'] as const) await clearAll(page, table);
    const at = Date.now() - 3_600_000;
    await putAll(
      page,
      'stories',
      ids.map((id) => storyRow(id, `A quay for Tanger ${id}`, at)),
    );
  });

  const marked = async (what: 'readAt' | 'savedAt') =>
    new Set((await rows(page, 'marks')).flatMap((mark) => (mark[what] === undefined ? [] : [mark.entryId])));

  /** @returns once the page has gone that asked for it, up to so long after it has asked */
  async function begin<Name extends Write>(
    { go, next }: Going,
    name: Name,
    wish: RequestMap[Name]['ask'],
    about: number,
  ): Promise<void> {
    const writer = await world().lede.open(luck.pick(files));
    await ask(writer, name, wish);
    await wait(luck.below(about));
    await go(writer);
    if (next) page = await next();
  }

  /** @returns whether it was under way when the page had gone */
  async function markSome(going: Going, group: readonly string[]): Promise<boolean> {
    const saved = !(await marked('savedAt')).has(group[0] ?? '');
    const done = async () => {
      const all = await marked('savedAt');
      return group.filter((id) => all.has(id) === saved).length;
    };
    await begin(going, 'mark', { entryIds: group, saved }, 200);
    const atOnce = await done();
    expect([0, groupSize]).toContain(atOnce);
    if (!going.takesBackground) await until('the marks', async () => (await done()) === groupSize);
    return atOnce === 0;
  }

  /** The same; of so many only whole transactions are there, and what was cut off goes on when it is asked again. */
  async function markAll(going: Going, read: boolean): Promise<boolean> {
    const [name, wish] = read
      ? (['mark-all-read', { before: Date.now() }] as const)
      : (['restore-read', {}] as const);
    const left = async () => {
      const { size } = await marked('readAt');
      return read ? stories - size : size;
    };
    await begin(going, name, wish as never, 400);
    const atOnce = await left();
    expect([0, partSize, 2 * partSize, stories].map((done) => stories - done)).toContain(atOnce);
    if (going.takesBackground) {
      // What was cut off can be taken back; asked again without that, only what it marks then could be.
      if (read && atOnce > 0 && atOnce < stories) {
        await request(page, 'restore-read', {});
        await until('all unread again', async () => (await left()) === stories);
      }
      await request(page, name, wish as never);
    }
    await until(`all ${read ? 'read' : 'unread'}`, async () => (await left()) === 0);
    return atOnce > 0;
  }

  it.each(goings)(
    `a page $how in the middle of a mark, of marking all and of taking that back, ${turns} times each: nothing lost, nothing partial`,
    async (going) => {
      nameSeed(luck);
      let underWay = 0;
      for (let turn = 0; turn < turns; turn++) {
        const group = ids.slice(groupSize * turn, groupSize * (turn + 1));
        if (await markSome(going, group)) underWay++;
        if (await markAll(going, true)) underWay++;
        if (await markAll(going, false)) underWay++;
      }
      console.info(`${3 * turns} pages gone, ${underWay} of them in the middle`);
      expect(underWay).toBeGreaterThan(0);
    },
    600_000,
  );
}
