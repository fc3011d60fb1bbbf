// @vitest-environment node
/** Sites that are always read here: who is registered, who is heard, and whose page is left as it is. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onHereArticle } from '../../../utils/browser/answering.ts';
import {
  askForHere,
  isOnSite,
  passHere,
  registerHere,
  takeHereWish,
  takePass,
} from '../../../utils/browser/here.ts';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}
type Heard = (message: unknown, sender: object) => unknown;

const fake = vi.hoisted(() => ({
  scripts: [] as Script[],
  session: {} as Record<string, unknown>,
  heard: [] as Heard[],
  granted: true,
  asked: [] as unknown[],
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'lede',
      getURL: (path: string) => `chrome-extension://lede${path}`,
      onMessage: { addListener: (one: Heard) => fake.heard.push(one) },
    },
    permissions: {
      request: async (what: unknown) => {
        fake.asked.push(what);
        return fake.granted;
      },
    },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: fake.session[key] }),
        set: async (items: object) => void Object.assign(fake.session, items),
        remove: async (key: string) => void delete fake.session[key],
      },
    },
    scripting: {
      getRegisteredContentScripts: async () => fake.scripts,
      registerContentScripts: async (more: Script[]) => {
        if (fake.scripts.length > 0) throw new Error('Duplicate script ID');
        fake.scripts = more;
      },
      updateContentScripts: async (changed: Script[]) => {
        if (fake.scripts.length === 0) throw new Error('Nonexistent script ID');
        fake.scripts = changed;
      },
      unregisterContentScripts: async () => {
        if (fake.scripts.length === 0) throw new Error('Nonexistent script ID');
        fake.scripts = [];
      },
    },
  },
}));

beforeEach(() => {
  Object.assign(fake, { scripts: [], session: {}, heard: [], granted: true, asked: [] });
});

const site = 'https://www.harbour.example/*';
const page = 'https://www.harbour.example/2026/quay';

it('the script is registered for the sites on the list, each time anew, and for none without one', async () => {
  await registerHere([]);
  expect(fake.scripts).toEqual([]);
  await registerHere([site]);
  await registerHere([site]);
  await registerHere([site, 'https://eco.example/*']);
  expect(fake.scripts).toMatchObject([{ matches: [site, 'https://eco.example/*'], js: ['here.js'] }]);
  await registerHere([]);
  expect(fake.scripts).toEqual([]);
});

it('an address is on a site by its host alone, and no lookalike is', () => {
  expect(isOnSite(page, [site])).toBe(true);
  expect(isOnSite(`${page}?a=b#c`, [site])).toBe(true);
  for (const other of [
    'http://www.harbour.example/2026/quay',
    'https://harbour.example/2026/quay',
    'https://www.harbour.example.evil.example/2026/quay',
    'https://www.harbour.example@evil.example/',
    'nonsense',
  ])
    expect(isOnSite(other, [site]), other).toBe(false);
});

describe('the word of the script', () => {
  const sender = { id: 'lede', frameId: 0, url: page, tab: { id: 7, incognito: false } };
  const hear = (message: unknown, from: object) => {
    const read: unknown[] = [];
    onHereArticle((...what) => void read.push(what));
    for (const one of fake.heard) expect(one(message, from)).toBeUndefined();
    return read;
  };

  it('names its tab and its page, as the browser tells them', () => {
    expect(hear({ lede: 'here-article' }, sender)).toEqual([[7, page]]);
    expect(hear({ lede: 'here-article', tab: 9, url: 'https://evil.example/' }, sender)).toEqual([]);
  });

  it.each([
    ['another extension', { ...sender, id: 'other' }],
    ['a frame', { ...sender, frameId: 3 }],
    ['a private window', { ...sender, tab: { id: 7, incognito: true } }],
    ['no tab', { id: 'lede', frameId: 0, url: page }],
    [
      'a page of ours',
      { ...sender, origin: 'chrome-extension://lede', url: 'chrome-extension://lede/a.html' },
    ],
    ['no page', { id: 'lede', frameId: 0, tab: { id: 7 } }],
  ])('is not heard from %s', (_, from) => {
    expect(hear({ lede: 'here-article' }, from)).toEqual([]);
  });

  it('is the only one it has', () => {
    for (const message of [{ lede: 'read-page', ask: { tabId: 1 } }, { lede: 'here-site' }, null, 'x', {}])
      expect(hear(message, sender)).toEqual([]);
  });
});

describe('what a popup wished for before it closed', () => {
  it('is there for the background, once', async () => {
    const asking = askForHere(site);
    // In the very turn of the click.
    expect(fake.asked).toEqual([{ origins: [site] }]);
    expect(await asking).toBe(true);
    expect(await takeHereWish(Date.now())).toBe(site);
    expect(await takeHereWish(Date.now())).toBeUndefined();
  });

  it('is over when it was refused, or long ago', async () => {
    fake.granted = false;
    expect(await askForHere(site)).toBe(false);
    expect(await takeHereWish(Date.now())).toBeUndefined();
    fake.granted = true;
    await askForHere(site);
    expect(await takeHereWish(Date.now() + 10 * 60_000)).toBeUndefined();
  });
});

it('a page that its reader sent for stays a page once, however it was linked, and no other does', async () => {
  const now = Date.now();
  await passHere(page);
  expect(await takePass('https://www.harbour.example/2026/other', now)).toBe(false);
  expect(await takePass(`${page}?utm_source=lede#part`, now)).toBe(true);
  expect(await takePass(page, now)).toBe(false);
  await passHere(page);
  expect(await takePass(page, now + 5 * 60_000)).toBe(false);
});
