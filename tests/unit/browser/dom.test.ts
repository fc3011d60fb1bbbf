// @vitest-environment node
/** Chrome's offscreen page is there for `hasDocument` as soon as it begins to load, and hears nothing yet. */
import { beforeEach, expect, it, vi } from 'vitest';
import { browserDom } from '../../../utils/browser/dom.ts';

const noMemory = { kept: [], articles: [], titles: [] };
const page = { exists: false, listens: false, made: 0 };
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      async sendMessage() {
        if (!page.listens) throw new Error('Could not establish connection. Receiving end does not exist.');
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
  },
});

beforeEach(() => Object.assign(page, { exists: false, listens: false, made: 0 }));

it('two pages that are read at once wait for the same parser', async () => {
  const first = browserDom.fromPage('a', 'https://a.example/', noMemory);
  await pause(5);
  const second = browserDom.fromPage('b', 'https://b.example/', noMemory);
  expect(await Promise.all([first, second])).toMatchObject([{ ok: true }, { ok: true }]);
  expect(page.made).toBe(1);
});
