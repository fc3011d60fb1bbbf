// @vitest-environment node
/** Chrome's offscreen page is there for `hasDocument` as soon as it begins to load, and hears nothing yet. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browserDom, closeOffscreen } from '../../../utils/browser/dom.ts';

const facts = { url: 'https://b.example/', title: 'b', published: 0 };
const noMemory = { kept: [], articles: [], titles: [] };
const page = { exists: false, listens: false, busy: false, made: 0, closed: 0 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      async sendMessage() {
        if (!page.listens) throw new Error('Could not establish connection. Receiving end does not exist.');
        if (page.busy) await new Promise(() => undefined);
        return { ok: true, value: {} };
      },
    },
  },
}));
// Vitest makes the words "true" and "false" of what is true and false in a build.
vi.stubEnv('FIREFOX', undefined);
vi.stubGlobal('chrome', {
  offscreen: {
    hasDocument: async () => page.exists,
    async createDocument() {
      page.exists = true;
      page.made++;
      await pause(20);
      page.listens = true;
    },
    async closeDocument() {
      if (!page.exists) throw new Error('No current offscreen document.');
      Object.assign(page, { exists: false, listens: false, busy: false, closed: page.closed + 1 });
    },
  },
});

beforeEach(() => Object.assign(page, { exists: false, listens: false, busy: false, made: 0, closed: 0 }));
afterEach(() => void vi.useRealTimers());

it('two pages that are read at once wait for the same parser', async () => {
  const first = browserDom.fromPage('a', 'https://a.example/', noMemory);
  await pause(5);
  const second = browserDom.fromPage('b', 'https://b.example/', noMemory);
  expect(await Promise.all([first, second])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(page.made).toBe(1);
});

it('a page that keeps the parser busy is given up after half a minute, and the next one gets a new parser', async () => {
  vi.useFakeTimers();
  page.busy = true;
  const held = [
    browserDom.fromPage('a', 'https://a.example/', noMemory),
    browserDom.fromFeed('b', facts, noMemory),
  ];
  await vi.advanceTimersByTimeAsync(29_000);
  expect(page.closed).toBe(0);
  await vi.advanceTimersByTimeAsync(1_100);
  for (const one of held) expect(await one).toMatchObject({ problem: { code: 'reading-failed' } });
  expect(page.closed).toBe(1);
  const next = browserDom.fromPage('c', 'https://c.example/', noMemory);
  await vi.advanceTimersByTimeAsync(100);
  expect(await next).toMatchObject({ ok: true });
  expect(page.made).toBe(2);
  // Nothing is under way any more: its memory is given back.
  await closeOffscreen();
  expect([page.exists, vi.getTimerCount()]).toEqual([false, 0]);
});
