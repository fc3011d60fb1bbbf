// @vitest-environment node
/** The list of sites that are always read here, as the background keeps it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { changeHere, readHere, settleHere } from '../../../entrypoints/background/here.ts';

const fake = vi.hoisted(() => ({
  sites: [] as readonly string[],
  registered: [] as (readonly string[])[],
  granted: new Set<string>(),
  wish: undefined as string | undefined,
  passes: new Set<string>(),
  read: [] as unknown[],
}));
vi.mock('../../../utils/browser/settings.ts', () => ({
  readSettings: async () => ({ hereSites: fake.sites }),
  updateSettings: async ({ hereSites }: { hereSites: readonly string[] }) => {
    fake.sites = hereSites;
  },
}));
vi.mock('../../../utils/browser/permissions.ts', () => ({
  mayFetch: async (site: string) => fake.granted.has(site),
}));
vi.mock('../../../utils/browser/here.ts', async (original) => ({
  isOnSite: (await original<typeof import('../../../utils/browser/here.ts')>()).isOnSite,
  registerHere: async (sites: readonly string[]) => void fake.registered.push(sites),
  takeHereWish: async () => {
    const wish = fake.wish;
    fake.wish = undefined;
    return wish;
  },
  takePass: async (url: string) => fake.passes.delete(url),
}));
vi.mock('wxt/browser', () => ({ browser: {} }));
vi.mock('../../../entrypoints/background/reading.ts', () => ({
  readPageInReader: async (...what: unknown[]) => void fake.read.push(what),
}));

const harbour = 'https://www.harbour.example/*';
const eco = 'https://eco.example/*';
const page = 'https://www.harbour.example/2026/quay';

beforeEach(() => {
  Object.assign(fake, { sites: [], registered: [], read: [], wish: undefined });
  fake.granted = new Set([harbour, eco]);
  fake.passes.clear();
});

describe('the list', () => {
  it('takes a site up and lets it go, and the script follows', async () => {
    await changeHere(harbour, true);
    await Promise.all([changeHere(eco, true), changeHere(harbour, true)]);
    expect(fake.sites).toEqual([harbour, eco]);
    await changeHere(harbour, false);
    expect(fake.sites).toEqual([eco]);
    expect(fake.registered.at(-1)).toEqual([eco]);
  });

  it('drops a site whose permission was taken back', async () => {
    fake.sites = [harbour, eco];
    fake.granted.delete(harbour);
    await changeHere();
    expect(fake.sites).toEqual([eco]);
    expect(fake.registered).toEqual([[eco]]);
  });

  it('takes up no site that is not granted, is private, insecure or every site there is', async () => {
    for (const site of [
      'https://other.example/*',
      'https://192.168.0.1/*',
      'http://harbour.example/*',
      'https://*/*',
      '*://*/*',
      '<all_urls>',
      '',
    ]) {
      fake.granted.add(site === 'https://other.example/*' ? '' : site);
      await changeHere(site, true);
    }
    expect(fake.sites).toEqual([]);
  });

  it('takes up the site that a popup wished for before it closed, and nothing else that is granted', async () => {
    await settleHere();
    expect(fake.sites).toEqual([]);
    fake.wish = harbour;
    await settleHere();
    expect(fake.sites).toEqual([harbour]);
  });

  it('lets a site go for good, whatever is granted next', async () => {
    fake.wish = harbour;
    await changeHere(harbour, true);
    await changeHere(harbour, false);
    await settleHere();
    expect(fake.sites).toEqual([]);
  });
});

describe('an article that opens', () => {
  it('is read in its tab where its site is on the list', async () => {
    fake.sites = [harbour];
    await readHere(7, page);
    expect(fake.read).toEqual([[7, page]]);
  });

  it('is left alone where it is not, or its reader has sent there', async () => {
    await readHere(7, page);
    fake.sites = [harbour];
    await readHere(7, 'https://eco.example/2026/story');
    fake.passes.add(page);
    await readHere(7, page);
    expect(fake.read).toEqual([]);
    await readHere(7, page);
    expect(fake.read).toHaveLength(1);
  });
});
