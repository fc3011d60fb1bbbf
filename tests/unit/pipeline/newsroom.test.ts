// @vitest-environment node
/** The whole flow against the made-up newsroom's real server. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Story } from '../../../utils/model.ts';
import { enrich, follow, makeDue, pollDue } from '../../../utils/pipeline.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { adLabels, promos } from '../../newsroom/clutter.ts';
import { type Newsroom, type NewsroomPublication, startNewsroom } from '../../newsroom/server.ts';
import { hour, minute, now } from '../make.ts';
import { newsroomFetch, type World, world } from './ports.ts';

let newsroom: Newsroom;
let lede: World;
beforeAll(async () => {
  newsroom = await startNewsroom({ everyMs: 0, now: () => now });
});
afterAll(() => newsroom.close());
beforeEach(() => {
  lede = world(newsroomFetch);
  newsroom.clearRequests();
});

const working = () => newsroom.publications.filter(({ id }) => id !== 'harbour-ledger');
const publication = (id: string) => newsroom.publications.find((one) => one.id === id) as NewsroomPublication;
async function followed(id: string): Promise<void> {
  const result = await follow(publication(id).feedUrl, undefined, lede);
  if (!result.ok) throw new Error(result.problem.detail);
}
const feedRequests = () => newsroom.requests.filter(({ path }) => path === '/feed');
const stories = (): Promise<Story[]> => lede.store.stories({ limit: 1000 });

describe('following', () => {
  it.each(['eco-detroit', 'gulf-motor', 'industrie-routes', 'al-muharrik', 'kenitra-wire'])(
    'the site %s by its home page finds its feed and brings its stories',
    async (id) => {
      const { siteUrl, feedUrl, name, language } = publication(id);
      const result = await follow(siteUrl, undefined, lede);
      expect(result).toMatchObject({
        ok: true,
        value: { added: true, source: { feedUrl, title: name, language, health: { lastOkAt: now } } },
      });
      expect((await stories()).length).toBe(newsroom.articles(id).length);
      expect((await stories()).every(({ backlog }) => backlog)).toBe(true);
    },
  );

  it('the same feed again changes nothing', async () => {
    await followed('eco-detroit');
    const before = await lede.store.sources();
    expect(await follow(publication('eco-detroit').siteUrl, 'Another name', lede)).toMatchObject({
      ok: true,
      value: { added: false, source: { title: publication('eco-detroit').name } },
    });
    expect(await lede.store.sources()).toEqual(before);
  });

  it.each([
    ['harbour-ledger', 'up', 'server-error'],
    ['eco-detroit', 'http-404', 'not-found'],
    ['eco-detroit', 'http-500', 'server-error'],
    ['eco-detroit', 'html', 'no-feed-found'],
    ['eco-detroit', 'empty', 'feed-empty'],
    ['eco-detroit', 'huge', 'too-large'],
  ] as const)('%s, whose feed is %s, is told as %s and leaves nothing behind', async (id, mode, code) => {
    newsroom.setDown(id, mode);
    expect(await follow(publication(id).feedUrl, undefined, lede)).toMatchObject({
      ok: false,
      problem: { code },
    });
    newsroom.setDown(id, 'up');
    expect(await lede.store.sources()).toEqual([]);
  });
});

describe('a round', () => {
  it('asks again with the validators of the last answer, and a "not modified" changes nothing but the schedule', async () => {
    for (const { id } of working()) await followed(id);
    const before = await stories();
    newsroom.clearRequests();
    lede.time += 2 * hour;
    expect(await pollDue(lede)).toMatchObject({
      polled: working().length,
      failed: 0,
      added: 0,
      offline: false,
    });
    expect(feedRequests().map(({ status }) => status)).toEqual(working().map(() => 304));
    for (const { headers } of feedRequests()) {
      expect(headers['if-none-match']).toMatch(/^"/);
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
    expect(await stories()).toEqual(before);
    expect((await lede.store.sources()).every(({ schedule }) => schedule.nextAt > lede.time)).toBe(true);
    expect(await pollDue(lede)).toMatchObject({ polled: 0 });
  });

  it('goes on when one source fails, keeps what that one had, and says why', async () => {
    await followed('eco-detroit');
    await followed('gulf-motor');
    const count = (await stories()).length;
    newsroom.setDown('gulf-motor', 'http-500');
    lede.time += 2 * hour;
    await makeDue('all', lede);
    expect(await pollDue(lede)).toMatchObject({ polled: 2, failed: 1 });
    newsroom.setDown('gulf-motor', 'up');
    const failing = (await lede.store.sources()).find(
      ({ title }) => title === publication('gulf-motor').name,
    );
    expect(failing).toMatchObject({
      schedule: { failures: 1 },
      health: { lastOkAt: now, lastPollAt: lede.time, problem: { code: 'server-error' } },
    });
    expect((await stories()).length).toBe(count);
    await makeDue('all', lede);
    await pollDue(lede);
    const well = await lede.store.source(failing?.id ?? '');
    expect(well?.schedule.failures).toBe(0);
    expect(well?.health.problem).toBeUndefined();
  });

  it('without a network asks nobody and changes nothing', async () => {
    await followed('eco-detroit');
    const before = await lede.store.sources();
    newsroom.clearRequests();
    lede.time += 2 * hour;
    lede.isOnline = false;
    expect(await pollDue(lede)).toMatchObject({ polled: 0, failed: 0, added: 0, offline: true });
    expect(newsroom.requests).toEqual([]);
    expect(await lede.store.sources()).toEqual(before);
  });

  it('brings a new story once, as news', async () => {
    await followed('kenitra-wire');
    newsroom.publish();
    for (const added of [1, 0]) {
      lede.time += 2 * hour;
      expect(await pollDue(lede)).toMatchObject({ added });
    }
    const fresh = (await stories()).filter(({ backlog }) => !backlog);
    expect(fresh).toHaveLength(1);
    expect(fresh[0]?.summary?.maker).toBe('publisher');
  });
});

describe('enriching', () => {
  it('makes every story an article without ads, with a summary and facts that stand in it', async () => {
    for (const { id } of working()) await followed(id);
    newsroom.clearRequests();
    for (let round = 0; round < 3; round++) await enrich(lede);
    expect(await lede.store.pending()).toEqual([]);
    let facts = 0;
    for (const { members } of await stories()) {
      for (const { entryId } of members) {
        const article = await lede.store.article(entryId);
        const text = JSON.stringify(article?.blocks.filter(({ removed }) => !removed));
        for (const unwanted of promos) expect(text).not.toContain(unwanted);
        for (const label of adLabels) expect(text).not.toContain(`"${label}"`);
        expect(article?.summary.sentences.length).toBeGreaterThan(0);
        const whole = treeText(article?.blocks ?? []);
        if (article?.summary.maker === 'extract')
          for (const { text: sentence } of article.summary.sentences) expect(whole).toContain(sentence);
        for (const fact of article?.facts ?? []) expect(whole).toContain(fact.text);
        facts += article?.facts?.length ?? 0;
        if (article?.from === 'page') expect(article.removals.length).toBeGreaterThan(0);
      }
    }
    const makers = (await stories()).map(({ summary }) => summary?.maker);
    expect(new Set(makers)).toEqual(new Set(['publisher', 'extract']));
    expect(facts).toBeGreaterThan(3 * makers.length);
  });

  it('asks no page whose text the feed brought whole, and waits between two pages of a host', async () => {
    await followed('industrie-routes');
    await followed('eco-detroit');
    newsroom.clearRequests();
    lede.waits.length = 0;
    lede.time += minute;
    await enrich(lede);
    const whole = newsroom.publications.filter(
      ({ host }) => !newsroom.requests.some((one) => one.host === host),
    );
    expect(whole.length).toBe(newsroom.publications.length - 1);
    expect(new Set(lede.waits)).toEqual(new Set([2000]));
    expect(lede.waits).toHaveLength(newsroom.requests.length - 1);
  });
});
