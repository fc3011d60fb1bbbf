/** What a kill, a restart and bad input do to what is stored: nothing. */
import { type AddressInfo, createServer } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { alarmNames, badge, request } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;
/** Nothing listens there. */
let deadPort: number;

const address = (id: string) => room.publications.find((one) => one.id === id)?.siteUrl ?? '';
const extension = output('chrome-mv3-e2e');

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Entries, story members and sources, each exactly once. */
async function expectNothingDoubled(): Promise<void> {
  const entries = await rows(options, 'entries');
  const members = (await rows(options, 'stories')).flatMap((story) =>
    story.members.map((one) => one.entryId),
  );
  expect(new Set(members).size).toBe(members.length);
  expect(new Set(members)).toEqual(new Set(entries.map((entry) => entry.id)));
  const addresses = entries.map((entry) => entry.url);
  expect(new Set(addresses).size).toBe(addresses.length);
}

beforeAll(async () => {
  deadPort = await closedPort();
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension, port: room.port });
  options = await lede.open('options.html');
  for (const id of ['kenitra-wire', 'gulf-motor', 'industrie-routes', 'al-muharrik']) {
    const followed = await request(options, 'follow', { address: address(id) });
    expect(followed.ok).toBe(true);
  }
});

afterEach(async ({ task }) => {
  const name = task.name.replace(/[^a-z0-9]+/gi, '-').slice(0, 60);
  await options.bringToFront();
  await options.screenshot({ path: shotPath(`chromium-after-${name}`) });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('in Chromium', () => {
  it('a worker killed in mid-poll loses and doubles nothing: the next alarm finishes the round', async () => {
    const published = room.publish('kenitra-wire');
    room.setDown('gulf-motor', 'hang');
    room.clearRequests();
    void request(options, 'refresh', {}).catch(() => undefined);
    await until('the poll under way', async () =>
      room.requests.some((one) => one.host.startsWith('gulf-motor')),
    );
    await lede.killWorker();
    room.setDown('gulf-motor', 'up');
    room.clearRequests();
    await until(
      'the next alarm',
      async () => room.requests.some((one) => one.host.startsWith('gulf-motor') && one.path === '/feed'),
      60_000,
    );
    await until('the new story', async () =>
      (await rows(options, 'stories')).some((story) => story.headline === published.title),
    );
    await expectNothingDoubled();
    expect(await alarmNames(options)).toEqual(['round']);
  });

  it('asks again with what the server gave, and hands over nothing that was there', async () => {
    room.clearRequests();
    await request(options, 'refresh', {});
    const feeds = room.requests.filter((one) => one.path === '/feed');
    // An alarm's round beside it may have asked the same four once more.
    expect(new Set(feeds.map((one) => one.host)).size).toBe(4);
    expect(new Set(feeds.map((one) => one.status))).toEqual(new Set([304]));
    for (const one of room.requests) {
      expect(one.headers.cookie).toBeUndefined();
      expect(one.headers.referer).toBeUndefined();
    }
  });

  it.each([
    ['a site that does not answer', () => `http://kenitra-wire.newsroom.test:${deadPort}/`, 'unreachable'],
    ['a site nobody knows', () => `http://nowhere.newsroom.test:${room.port}/`, 'not-found'],
    ['words that are no address', () => 'not an address', 'address-invalid'],
    ['an address in the own network', () => 'https://192.168.1.1/feed', 'address-private'],
    ['a page without a feed', () => `${address('harbour-ledger')}about`, 'no-feed-found'],
    ['an address that is gone', () => `${address('kenitra-wire')}nothing-here`, 'not-found'],
    [
      'a feed that fails',
      () => {
        room.setDown('eco-detroit', 'http-500');
        return address('eco-detroit');
      },
      'server-error',
    ],
  ])('%s is refused with its reason, and nothing changes', async (_what, typed, code) => {
    const before = await rows(options, 'sources');
    const followed = await request(options, 'follow', { address: typed() });
    expect(followed.ok ? 'followed' : followed.problem.code).toBe(code);
    expect(await rows(options, 'sources')).toEqual(before);
  });

  it.each([
    ['html', 'not-a-feed'],
    ['http-404', 'not-found'],
    ['http-500', 'server-error'],
    ['huge', 'too-large'],
    ['empty', 'feed-empty'],
    ['hang', 'timeout'],
    // Read as far as it can be: that is no problem to speak of.
    ['broken-xml', undefined],
  ] as const)('a feed that turns into "%s" keeps its stories, and its health is %s', async (mode, code) => {
    const before = await rows(options, 'stories');
    room.setDown('industrie-routes', mode);
    const source = (await rows(options, 'sources')).find((one) => one.feedUrl.includes('industrie-routes'));
    await request(options, 'refresh', { sourceId: source?.id ?? '' });
    const after = (await rows(options, 'sources')).find((one) => one.id === source?.id);
    expect(after?.health.problem?.code).toBe(code);
    expect((await rows(options, 'stories')).map((story) => story.id).sort()).toEqual(
      before.map((story) => story.id).sort(),
    );
    room.setDown('industrie-routes', 'up');
  });

  it('an article without text says so in the reader', async () => {
    const page = await lede.browser.newPage();
    await page.goto(`${address('eco-detroit')}empty-article`);
    await page.bringToFront();
    const popup = await lede.popup(page);
    const tabId = await popup.evaluate(async () => {
      const api = (
        globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } }
      ).chrome;
      return (await api.tabs.query({ active: true, currentWindow: true }))[0]?.id ?? 0;
    });
    const answer = await request(popup, 'read-page', { tabId });
    expect(answer.ok ? 'read' : answer.problem.code).toBe('no-text');
    await page.close();
  });

  it('a restart of the browser keeps sources, stories and marks', async () => {
    const [story] = await rows(options, 'stories');
    await request(options, 'mark', { entryIds: [story?.id ?? ''], read: true, saved: true });
    const before = await Promise.all([
      rows(options, 'stories'),
      rows(options, 'marks'),
      rows(options, 'articles'),
    ]);
    const count = await badge(options);
    await lede.close();
    lede = await launchChromium({ extension, port: room.port, userDataDir: lede.userDataDir });
    options = await lede.open('options.html');
    const [stories, marks, articles] = await Promise.all([
      rows(options, 'stories'),
      rows(options, 'marks'),
      rows(options, 'articles'),
    ]);
    expect(stories.map((one) => one.id).sort()).toEqual(before[0].map((one) => one.id).sort());
    expect(marks).toEqual(before[1]);
    expect(articles.length).toBeGreaterThanOrEqual(before[2].length);
    await until('the badge again', async () => (await badge(options)) === count);
    await expectNothingDoubled();
  });
});
