// @vitest-environment node
/** One thing that goes wrong stays one thing. */
import { describe, expect, it } from 'vitest';
import type { SiteMemory } from '../../../utils/clean/site-memory.ts';
import type { Fetch } from '../../../utils/net/download.ts';
import { enrich, follow, loadArticle, makeDue, pollDue } from '../../../utils/pipeline.ts';
import { hour, now } from '../make.ts';
import { type Answer, feed, type Item, reborn, sites, world } from './ports.ts';
import { following, site } from './reports.ts';

describe('an entry that throws', () => {
  it('holds up no other, and is given up after three tries', async () => {
    const lede = await following(site('a', 3));
    const { fromPage } = lede.dom;
    let thrown = 0;
    Object.assign(lede.dom, {
      fromPage(html: string, url: string, memory: SiteMemory) {
        if (!url.endsWith('/0')) return fromPage(html, url, memory);
        thrown++;
        throw new TypeError('querySelectorAll is not a function');
      },
    });
    await enrich(lede);
    expect(
      (await lede.store.stories({ limit: 9 })).filter((one) => one.summary?.maker === 'extract'),
    ).toHaveLength(2);
    for (let round = 0; round < 5; round++) await enrich(lede);
    expect(await lede.store.pending()).toEqual([]);
    expect(thrown).toBe(3);
  });

  it('once, because a parser was not there yet, is read at the next round', async () => {
    const lede = await following(site('a', 1));
    const { fromPage } = lede.dom;
    let calls = 0;
    Object.assign(lede.dom, {
      async fromPage(html: string, url: string, memory: SiteMemory) {
        if (calls++ === 0) throw new Error('Could not establish connection. Receiving end does not exist.');
        return fromPage(html, url, memory);
      },
    });
    await enrich(lede);
    await enrich(lede);
    expect((await lede.store.stories({ limit: 1 }))[0]?.summary?.maker).toBe('extract');
  });

  it('for a reader says that reading failed, not that the page is none', async () => {
    const lede = await following(site('a', 1));
    Object.assign(lede.dom, { fromPage: () => Promise.reject(new TypeError('no parser')) });
    const [story] = await lede.store.stories({ limit: 1 });
    expect(await loadArticle(story?.id ?? '', lede)).toMatchObject({ problem: { code: 'reading-failed' } });
  });

  it('is counted before it begins: one that kills the worker is not begun for ever', async () => {
    const lede = await following(site('a', 1));
    Object.assign(lede.dom, { fromPage: () => new Promise(() => undefined) });
    for (let tries = 1; tries <= 3; tries++) {
      // The worker dies with the page half read: nothing of this promise ever comes.
      void enrich(reborn(lede));
      await expect.poll(async () => (await lede.store.pending())[0]?.tries).toBe(tries);
    }
    await enrich(reborn(lede));
    expect(await lede.store.pending()).toEqual([]);
  });

  it('made by the queue and for a reader at once counts what was left out once', async () => {
    const lede = await following(site('a', 1));
    const [story] = await lede.store.stories({ limit: 1 });
    const { fromPage } = lede.dom;
    Object.assign(lede.dom, {
      fromPage: async (html: string, url: string, memory: SiteMemory) =>
        fromPage(html.replace('<p>', '<p>Advertisement</p><p>'), url, memory),
    });
    await Promise.all([enrich(lede), loadArticle(story?.id ?? '', lede)]);
    expect((await lede.store.stories({ limit: 1 }))[0]?.leftOut).toBe(1);
  });
});

describe('a source that throws', () => {
  it('ends no round, and says why: here the disk is full', async () => {
    const lede = await following(site('a', 1), site('b', 1));
    const [first] = await lede.store.sources();
    const commitPoll = lede.store.commitPoll.bind(lede.store);
    lede.store.commitPoll = (id, commit) => {
      if (id !== first?.id) return commitPoll(id, commit);
      throw new DOMException('no room', 'QuotaExceededError');
    };
    lede.time += hour;
    await makeDue('all', lede);
    expect(await pollDue(lede)).toMatchObject({ polled: 2, failed: 1 });
    const [full, fine] = await lede.store.sources();
    expect(full?.health.problem?.code).toBe('storage-full');
    expect(fine?.health).toMatchObject({ lastOkAt: lede.time });
  });
});

describe('a network that is down though the browser says it is there', () => {
  const deadFetch = () => Promise.reject(new TypeError('Failed to fetch'));

  it('is nobody’s fault: no source backs off, and all are asked again after a while', async () => {
    const lede = await following(site('a', 1), site('b', 1), site('c', 1));
    Object.assign(lede, { fetch: deadFetch });
    lede.time += hour;
    await makeDue('all', lede);
    expect(await pollDue(lede)).toMatchObject({ offline: true });
    // Whoever heard of their trouble hears that it is none.
    expect(lede.news.at(-1)).toEqual({ kind: 'sources' });
    for (const source of await lede.store.sources()) {
      expect(source.schedule).toMatchObject({ failures: 0, nextAt: lede.time + lede.pace.backOff });
      expect(source.health.problem).toBeUndefined();
    }
  });

  it('is told apart from two sources that are both down', async () => {
    const lede = await following(site('a', 1), site('b', 1));
    Object.assign(lede, { fetch: deadFetch });
    lede.time += hour;
    await makeDue('all', lede);
    expect(await pollDue(lede)).toMatchObject({ offline: false, failed: 2 });
    expect((await lede.store.sources()).map(({ health }) => health.problem?.code)).toEqual([
      'unreachable',
      'unreachable',
    ]);
  });

  it('is told apart from three that are down while the others are not due', async () => {
    const lede = await following(site('a', 1), site('b', 1), site('c', 1), site('d', 1));
    const sources = await lede.store.sources();
    Object.assign(lede, { fetch: deadFetch });
    await makeDue(
      sources.slice(0, 3).map(({ id }) => id),
      lede,
    );
    expect(await pollDue(lede)).toMatchObject({ polled: 3, offline: false });
    expect((await lede.store.sources()).filter(({ health }) => health.problem)).toHaveLength(3);
  });

  it('but one site that is down among others is told', async () => {
    const lede = await following(site('a', 1), site('b', 1));
    const { fetch } = lede;
    const oneDown: Fetch = (url, init) =>
      url.startsWith('https://a.') ? Promise.reject(new TypeError('Failed to fetch')) : fetch(url, init);
    Object.assign(lede, { fetch: oneDown });
    lede.time += hour;
    await makeDue('all', lede);
    expect(await pollDue(lede)).toMatchObject({ offline: false, failed: 1 });
    expect((await lede.store.sources())[0]?.health.problem?.code).toBe('unreachable');
  });
});

describe('a feed whose guids change at every answer', () => {
  it('brings each story once', async () => {
    let turn = 0;
    const answer: Answer = () => {
      turn++;
      const items = [1, 2].map(
        (i) =>
          `<item><title>Item ${i}</title><link>https://a.example/${i}</link><guid>made-up-${turn}-${i}</guid></item>`,
      );
      return new Response(`<rss version="2.0"><channel><title>a</title>${items.join('')}</channel></rss>`);
    };
    const lede = world(sites({ 'https://a.example/feed': answer }));
    await follow('https://a.example/feed', undefined, lede);
    for (let polls = 0; polls < 3; polls++) {
      lede.time += hour;
      await makeDue('all', lede);
      expect(await pollDue(lede)).toMatchObject({ added: 0, failed: 0 });
    }
    expect(turn).toBe(4);
    expect(await lede.store.stories({ limit: 99 })).toHaveLength(2);
  });
});

describe('an item that stands twice in one answer under two guids', () => {
  it('is one story', async () => {
    const item = (guid: string) =>
      `<item><guid isPermaLink="false">${guid}</guid><title>Renault opens a plant</title><link>https://a.example/1</link></item>`;
    const body = `<rss version="2.0"><channel><title>a</title>${item('g1')}${item('g2')}</channel></rss>`;
    const lede = world(sites({ 'https://a.example/feed': () => new Response(body) }));
    await follow('https://a.example/feed', undefined, lede);
    expect(await lede.store.stories({ limit: 9 })).toHaveLength(1);
  });
});

describe('a source that is removed', () => {
  const told: Item = {
    title: 'Lumen Harness opens a cable plant in Kenitra',
    link: 'https://c.example/1',
    time: now - hour,
    text: 'Lumen Harness will employ 1,100 people in its cable plant in Kenitra.',
  };
  const retold: Item = {
    ...told,
    title: 'Kenitra cable plant: Lumen Harness brings 1,100 jobs',
    link: 'https://d.example/1',
  };

  it('takes its words along, and finds its story again when it is followed again', async () => {
    const lede = world(
      sites({ 'https://c.example/feed': feed('c', [told]), 'https://d.example/feed': feed('d', [retold]) }),
    );
    await follow('https://c.example/feed', undefined, lede);
    await follow('https://d.example/feed', undefined, lede);
    const [story] = await lede.store.stories({ limit: 9 });
    expect(story?.members).toHaveLength(2);
    await lede.store.removeSource(story?.members[0]?.sourceId ?? '', lede.time);
    const [left] = await lede.store.stories({ limit: 9 });
    expect(left).toMatchObject({ id: story?.id, headline: retold.title });
    expect(left?.summary).toBeUndefined();
    await follow('https://c.example/feed', undefined, lede);
    const again = await lede.store.stories({ limit: 9 });
    expect(again.flatMap((one) => one.members.map((member) => member.title)).sort()).toEqual(
      [told.title, retold.title].sort(),
    );
  });

  it('and followed again after days takes nothing from the story it began', async () => {
    const lede = world(
      sites({ 'https://c.example/feed': feed('c', [told]), 'https://d.example/feed': feed('d', [retold]) }),
    );
    await follow('https://c.example/feed', undefined, lede);
    await follow('https://d.example/feed', undefined, lede);
    const [story] = await lede.store.stories({ limit: 9 });
    await lede.store.removeSource(story?.members[0]?.sourceId ?? '', lede.time);
    lede.time += 80 * hour;
    await follow('https://c.example/feed', undefined, lede);
    const members = (await lede.store.stories({ limit: 9 })).flatMap((one) => one.members);
    expect(members.map(({ title }) => title).sort()).toEqual([told.title, retold.title].sort());
  });
});

describe('a site without permission', () => {
  it('is asked again as soon as it has it: nothing backed off meanwhile', async () => {
    const lede = await following(site('a', 1));
    lede.refused.add('a.example');
    for (let polls = 0; polls < 5; polls++) {
      lede.time += hour;
      await pollDue(lede);
    }
    lede.refused.clear();
    lede.time += 60_000;
    expect(await pollDue(lede)).toMatchObject({ polled: 1, failed: 0 });
    expect(lede.asked.map(({ url }) => url)).toEqual(['https://a.example/feed']);
  });
});
