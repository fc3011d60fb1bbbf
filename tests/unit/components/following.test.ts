import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { afresh, follow, intentToFollow, intentToFollowFeed } from '../../../utils/browser/page/following.ts';
import { askForImages, settleImageWish } from '../../../utils/browser/page/image-wish.ts';
import { followList } from '../../../utils/browser/page/import-list.ts';
import { unfulfilled } from '../../../utils/browser/page/open-wishes.ts';
import {
  endIntents,
  failIntent,
  type Intent,
  mayFetch,
  readIntents,
} from '../../../utils/browser/permissions.ts';
import { notGranted } from '../../../utils/net/address.ts';
import { fail } from '../../../utils/result.ts';

const kept = vi.hoisted(() => new Map<string, unknown>());
const keysRead = vi.hoisted(() => new Set<string>());
const { ask, contains, send } = vi.hoisted(() => ({ ask: vi.fn(), contains: vi.fn(), send: vi.fn() }));

vi.mock('wxt/browser', () => ({
  browser: {
    permissions: { request: ask, contains },
    runtime: { sendMessage: send },
    storage: {
      local: {
        get: async (keys: string | string[] | null) => {
          const read = [...kept].filter(([key]) => keys === null || [keys].flat().includes(key));
          for (const [key] of read) keysRead.add(key);
          return Object.fromEntries(read);
        },
        getKeys: undefined as undefined | (() => Promise<string[]>),
        set: async (values: object) => {
          for (const [key, value] of Object.entries(values)) kept.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) kept.delete(key);
        },
      },
    },
  },
}));
vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });

const now = Date.UTC(2026, 10, 23, 12);

function wanted(address: string): Intent {
  const intent = intentToFollow(address, now);
  if (!intent.ok) throw new Error(intent.problem.detail);
  return intent.value;
}

beforeEach(() => {
  keysRead.clear();
  kept.clear();
  ask.mockReset().mockResolvedValue(true);
  contains.mockReset().mockResolvedValue(false);
  send.mockReset().mockResolvedValue(null);
});

describe('what is wanted', () => {
  const local = browser.storage.local as { getKeys?: (() => Promise<string[]>) | undefined };
  beforeEach(() => {
    kept.set('snapshots', 'megabytes');
    kept.set('intent:list', { ...wanted('eco.example'), id: 'list', list: '[]' });
  });
  afterEach(() => {
    local.getKeys = undefined;
  });

  it('is found without reading what else is stored, where the browser can name the keys', async () => {
    local.getKeys = async () => [...kept.keys()];
    expect((await readIntents(now)).map(({ id }) => id)).toEqual(['list']);
    await endIntents();
    expect(await readIntents(now)).toEqual([]);
    expect([...keysRead]).toEqual(['intent:list']);
    expect([...kept.keys()]).toEqual(['snapshots']);
  });

  it('is found in a browser that cannot', async () => {
    expect((await readIntents(now)).map(({ id }) => id)).toEqual(['list']);
    await endIntents();
    expect([...kept.keys()]).toEqual(['snapshots']);
  });
});

describe('what came to nothing', () => {
  it('is kept for a day where it failed: the popup was gone before anybody could read why', async () => {
    const { id } = wanted('eco.example');
    const hour = 3_600_000;
    kept.set(`intent:${id}`, { ...wanted('eco.example'), id });
    await failIntent(id, [{ address: 'https://eco.example/', code: 'no-feed-found' }]);
    expect(await readIntents(now + 23 * hour)).toHaveLength(1);
    expect(await readIntents(now + 25 * hour)).toEqual([]);
  });

  it('is forgotten after ten minutes where nobody ever answered the prompt', async () => {
    const intent = wanted('eco.example');
    kept.set(`intent:${intent.id}`, intent);
    expect(await readIntents(now + 9 * 60_000)).toHaveLength(1);
    expect(await readIntents(now + 11 * 60_000)).toEqual([]);
  });

  it('may never be fetched where no permission can name the host', async () => {
    contains.mockRejectedValue(new Error('Invalid value for origin pattern'));
    expect(await mayFetch('https://a*b.example/feed')).toBe(false);
  });
});

describe('following a site whose feed lives on another host', () => {
  it('keeps the wish with the host that is lacking, and asks for both in the next click', async () => {
    send.mockResolvedValue(notGranted('https://feeds.feedburner.com/eco'));
    expect(await follow(wanted('eco.example'))).toEqual({ kind: 'refused' });
    const [open] = await readIntents(now);
    expect(open?.failures).toEqual([
      {
        address: 'https://eco.example/',
        code: 'permission-missing',
        origins: ['https://feeds.feedburner.com/*'],
      },
    ]);

    ask.mockClear();
    void follow(afresh(open as Intent, now));
    // In the same turn: the browser forgets the click after an await.
    expect(ask).toHaveBeenCalledWith({
      origins: ['https://*.eco.example/*', 'https://feeds.feedburner.com/*'],
    });
    expect(afresh(open as Intent, now)).not.toHaveProperty('failures');
  });

  it('ends the wish with a problem where something else is wrong', async () => {
    send.mockResolvedValue(fail('no-feed-found', 'https://eco.example/'));
    expect(await follow(wanted('eco.example'))).toMatchObject({ kind: 'problem' });
    expect(await readIntents(now)).toEqual([]);
  });
});

it('the feed of an open page is followed under its own name, not the page’s', () => {
  const intent = intentToFollowFeed('https://eco.example/feed', 'https://eco.example/a', now);
  expect(intent).toMatchObject({ ok: true, value: { addresses: [{ address: 'https://eco.example/feed' }] } });
});

describe('switching the images of a source on', () => {
  const wish = { sourceId: 's', origins: ['https://img.example/*'] };
  const sent = (images: boolean) => ({ lede: 'set-images', ask: { sourceId: 's', images } });

  it('asks in the click, and switches only once it is granted', async () => {
    const asked = askForImages(wish);
    expect(ask).toHaveBeenCalledWith({ origins: wish.origins });
    expect(send).not.toHaveBeenCalled();
    expect(await asked).toBe(true);
    expect(send).toHaveBeenCalledWith(sent(true));
    expect(kept.size).toBe(0);
  });

  it('leaves them off where it is refused', async () => {
    ask.mockResolvedValue(false);
    expect(await askForImages(wish)).toBe(false);
    expect(send).not.toHaveBeenCalledWith(sent(true));
  });

  it('is seen through by the next page where the prompt closed this one', async () => {
    ask.mockReturnValue(new Promise(() => undefined));
    void askForImages(wish);
    contains.mockResolvedValue(true);
    await settleImageWish();
    expect(send).toHaveBeenCalledWith(sent(true));
    send.mockClear();
    await settleImageWish();
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a list of feeds', () => {
  const outlines = ['a', 'b'].map((name) => ({
    feedUrl: `https://${name}.example/feed`,
    siteUrl: `https://${name}.example/`,
    title: name,
    folder: ['Cars'],
  }));
  const imported = { ok: true, value: { added: 1, already: 1, took: 3 } };

  it('is stored and asked for in the turn of the click, in one prompt', () => {
    ask.mockReturnValue(new Promise(() => undefined));
    void followList(outlines, ['https://*.a.example/*', 'https://*.b.example/*']);
    expect(ask).toHaveBeenCalledExactlyOnceWith({
      origins: ['https://*.a.example/*', 'https://*.b.example/*'],
    });
    expect([...kept.values()]).toMatchObject([{ list: JSON.stringify(outlines) }]);
  });

  it.each([
    ['granted', () => Promise.resolve(true)],
    ['refused', () => Promise.resolve(false)],
    ['no question that the browser can ask', () => Promise.reject(new Error('invalid pattern'))],
  ])('is followed all the same when it is %s: what may not be read says so later', async (_, answer) => {
    ask.mockImplementation(answer);
    send.mockResolvedValue(imported);
    const done = await followList(outlines, ['https://*.a.example/*']);
    expect(done).toMatchObject({ ok: true, value: { added: 1 } });
    expect(send).toHaveBeenCalledExactlyOnceWith({ lede: 'import-list', ask: { id: expect.any(String) } });
  });

  it('is no wish that was refused, and waits until all of it is followed, however long that takes', async () => {
    ask.mockResolvedValue(false);
    send.mockResolvedValue(fail('storage-full', ''));
    await followList(outlines, []);
    const hour = 3_600_000;
    const open = await readIntents(Date.now() + 90 * 24 * hour);
    expect(open).toHaveLength(1);
    expect(await unfulfilled(open)).toEqual([]);
  });
});
