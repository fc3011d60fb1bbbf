// @vitest-environment node
/** What a round does to the sources' schedules, and what it leaves alone. */
import { describe, expect, it } from 'vitest';
import { follow, makeDue, noticeRevoked, pollDue, setPattern } from '../../../utils/pipeline.ts';
import { hour, minute, now, source } from '../make.ts';
import { type Answer, at, feed, reborn, sites, type World, world } from './ports.ts';

const item = (host: string, i: number) => ({
  title: `Item ${i} of ${host}`,
  link: `https://${host}/${i}`,
  time: now - i * hour,
});
const feedOf = (host: string, headers: Record<string, string> = {}) =>
  feed(host, [item(host, 1), item(host, 2)], headers);

async function followed(answers: Record<string, Answer>): Promise<World> {
  const lede = world(sites(answers));
  for (const address of Object.keys(answers)) {
    const result = await follow(address, undefined, lede);
    if (!result.ok) throw new Error(result.problem.detail);
  }
  lede.asked.length = 0;
  return lede;
}
const refresh = async (lede: World) => {
  await makeDue('all', lede);
  return pollDue(lede, { all: true });
};

describe('a host that answers 429', () => {
  const urls = [1, 2, 3].map((i) => `https://a.example/feed${i}`);
  const busy: Answer = () => new Response('', { status: 429, headers: { 'retry-after': '7200' } });

  async function busyWorld() {
    let isBusy = false;
    const answers = Object.fromEntries(
      urls.map((url) => [url, (init: RequestInit) => (isBusy ? busy : feedOf('a.example'))(init)]),
    );
    const lede = await followed({ ...answers, 'https://b.example/feed': feedOf('b.example') });
    isBusy = true;
    return Object.assign(lede, {
      calm() {
        isBusy = false;
      },
    });
  }

  it('gets one request of the round, and the other hosts theirs', async () => {
    const lede = await busyWorld();
    expect(await refresh(lede)).toMatchObject({ failed: 1 });
    const asked = lede.asked.map(({ url }) => new URL(url).host);
    expect(asked.filter((host) => host === 'a.example')).toHaveLength(1);
    expect(asked.filter((host) => host === 'b.example')).toHaveLength(1);
  });

  it('is held against none of the feeds that were not asked', async () => {
    const lede = await busyWorld();
    await refresh(lede);
    const failures = (await lede.store.sources()).map(({ schedule }) => schedule.failures);
    expect(failures.filter((count) => count > 0)).toHaveLength(1);
  });

  it('is not asked before the time it named, by nobody: not by a new worker, not for the user', async () => {
    const lede = await busyWorld();
    await refresh(lede);
    lede.asked.length = 0;
    lede.time += 2 * hour - minute;
    await refresh(reborn(lede));
    expect(lede.asked.filter(({ url }) => url.includes('a.example'))).toEqual([]);
    lede.calm();
    lede.time += 20 * minute;
    await refresh(reborn(lede));
    expect(lede.asked.filter(({ url }) => url.includes('a.example'))).toHaveLength(3);
  });
});

describe('a body that is the one before', () => {
  it('is not parsed again, and the poll counts as a good one', async () => {
    const lede = await followed({ 'https://a.example/feed': feedOf('a.example') });
    const [before] = await lede.store.sources();
    lede.time += hour;
    await refresh(lede);
    const [after] = await lede.store.sources();
    expect(after?.schedule.bodyHash).toBe(before?.schedule.bodyHash);
    expect(after?.health.lastOkAt).toBe(lede.time);
    // A feed that was parsed has its rhythm found anew; here it only grows with the silence.
    expect(after?.schedule.interval).toBeGreaterThanOrEqual(before?.schedule.interval ?? 0);
  });
});

describe('a feed that moved', () => {
  it('is asked at its new address after five polls over three days, and stays the same source', async () => {
    let moved = false;
    const lede = world(async (_, init) =>
      at(moved ? 'https://new.example/feed' : 'https://a.example/feed', feedOf('a.example')(init)),
    );
    await follow('https://a.example/feed', undefined, lede);
    const [before] = await lede.store.sources();
    moved = true;
    for (let poll = 0; poll < 5; poll++) {
      lede.time += 18 * hour;
      await refresh(lede);
    }
    const [after] = await lede.store.sources();
    expect(after).toMatchObject({ id: before?.id, feedUrl: 'https://new.example/feed' });
    expect(after?.schedule.moved).toBeUndefined();
  });
});

describe('a feed that is gone (410)', () => {
  it('is paused at once, says so, and is not asked again', async () => {
    let gone = false;
    const lede = await followed({
      'https://a.example/feed': (init) =>
        gone ? new Response('', { status: 410 }) : feedOf('a.example')(init),
    });
    gone = true;
    await refresh(lede);
    const [source] = await lede.store.sources();
    expect(source).toMatchObject({ paused: { reason: 'gone' }, health: { problem: { code: 'gone' } } });
    lede.asked.length = 0;
    lede.time += 48 * hour;
    await refresh(lede);
    expect(lede.asked).toEqual([]);
  });
});

describe('after a night’s sleep', () => {
  it('forty sources are asked at the first alarm, the rest at the next', async () => {
    const answers = Object.fromEntries(
      Array.from({ length: 50 }, (_, i) => [`https://h${i}.example/feed`, feedOf(`h${i}.example`)]),
    );
    const lede = await followed(answers);
    lede.time += 12 * hour;
    expect(await pollDue(lede)).toMatchObject({ polled: 40, left: 10 });
    expect(await pollDue(lede)).toMatchObject({ polled: 10, left: 0 });
  });
});

describe('stories that the worker remembers', () => {
  const told = (host: string) => [
    {
      title: 'Lumen Harness opens wiring plant in Kenitra with 1,100 jobs',
      link: `https://${host}/plant`,
      time: now - hour,
      text: 'Lumen Harness opened a wiring plant in Kenitra on Monday. It will employ 1,100 people.',
    },
    {
      title: `Muscat taxis go electric, says ${host}`,
      link: `https://${host}/taxi`,
      time: now - 2 * hour,
      text: `Word of ${host} on batteries.`,
    },
  ];

  it('are joined by a later poll’s entries as by a worker that remembers nothing', async () => {
    const joined = async (between: (lede: World) => World) => {
      const lede = world(
        sites({
          'https://a.example/feed': feed('a', told('a.example')),
          'https://b.example/feed': feed('b', told('b.example')),
        }),
      );
      await follow('https://a.example/feed', undefined, lede);
      await follow('https://b.example/feed', undefined, between(lede));
      return (await lede.store.stories({ limit: 9 })).map(({ members }) => members.map(({ url }) => url));
    };
    const remembering = await joined((lede) => lede);
    expect(remembering).toContainEqual(['https://a.example/plant', 'https://b.example/plant']);
    expect(remembering).toEqual(await joined(reborn));
  });

  it('are forgotten when a source was removed meanwhile: nothing joins a story that is gone', async () => {
    const lede = world(
      sites({
        'https://a.example/feed': feed('a', told('a.example')),
        'https://b.example/feed': feed('b', told('b.example')),
      }),
    );
    const first = await follow('https://a.example/feed', undefined, lede);
    if (!first.ok) throw new Error('not followed');
    await lede.store.removeSource(first.value.source.id, now);
    await follow('https://b.example/feed', undefined, lede);
    const stories = await lede.store.stories({ limit: 9 });
    expect(stories.flatMap(({ members }) => members.map(({ url }) => url)).sort()).toEqual([
      'https://b.example/plant',
      'https://b.example/taxi',
    ]);
  });
});

describe('a feed listed with http', () => {
  it('is asked by https, and keeps being', async () => {
    const lede = world(sites({ 'https://a.example/feed': feedOf('a.example') }));
    await lede.store.addSource(source('a', { feedUrl: 'http://a.example/feed' }));
    await refresh(lede);
    expect(lede.asked.map(({ url }) => url)).toEqual(['https://a.example/feed']);
    expect((await lede.store.source('a'))?.health.problem).toBeUndefined();
  });

  it('and that has no https says that it is refused for that', async () => {
    const lede = world(() => Promise.reject(new TypeError('Failed to fetch')));
    await lede.store.addSource(source('a', { feedUrl: 'http://a.example/feed' }));
    await refresh(lede);
    expect((await lede.store.source('a'))?.health.problem?.code).toBe('address-insecure');
  });
});

describe('a permission that is taken back', () => {
  it('is said by its sources at once, and the others go on', async () => {
    const lede = await followed({
      'https://a.example/feed': feedOf('a.example'),
      'https://b.example/feed': feedOf('b.example'),
    });
    lede.refused.add('a.example');
    await noticeRevoked(lede);
    const problems = (await lede.store.sources()).map(({ health }) => health.problem?.code);
    expect(problems).toEqual(['permission-missing', undefined]);
    expect(lede.asked).toEqual([]);
  });
});

describe('what a critic of this round engine found', () => {
  const broken: Answer = () => new Response('', { status: 500 });

  it('sources without permission hold up nobody: a failing one is tried again in its time', async () => {
    const lede = world(sites({ 'https://bad.example/feed': broken }));
    for (let i = 0; i < 60; i++) {
      await lede.store.addSource(source(`n${i}`, { feedUrl: `https://n${i}.example/feed` }));
      lede.refused.add(`n${i}.example`);
    }
    await lede.store.addSource(source('bad', { feedUrl: 'https://bad.example/feed' }));
    for (let round = 0; round < 12; round++) {
      expect(await pollDue(lede)).toMatchObject({ left: 0 });
      lede.time += 30 * minute;
    }
    expect(lede.asked.length).toBeGreaterThan(2);
    expect(lede.asked.every(({ url }) => url.includes('bad.example'))).toBe(true);
  });

  it('a pattern that is taught while a poll is under way is not undone by it', async () => {
    let arrive: (answer: Response) => void = () => undefined;
    const lede = await followed({ 'https://a.example/feed': feedOf('a.example') });
    const [one] = await lede.store.sources();
    Object.assign(lede, {
      fetch: () =>
        new Promise<Response>((resolve) => {
          arrive = resolve;
        }),
    });
    await makeDue('all', lede);
    const round = pollDue(lede);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await setPattern(one?.id ?? '', { url: 'https://a.example/', page: { by: 'links', shape: 'a' } }, lede);
    arrive(at('https://a.example/feed', feedOf('a.example', { etag: '"old"' })({})));
    await round;
    const after = await lede.store.source(one?.id ?? '');
    expect(after).toMatchObject({ feedUrl: 'https://a.example/', page: { shape: 'a' }, validators: {} });
    expect(after?.schedule.bodyHash).toBeUndefined();
  });

  it('a feed that moved and is followed again by its new address is not followed twice', async () => {
    const lede = world(sites({ 'https://new.example/feed': feedOf('a.example') }));
    await lede.store.addSource(source('old-id', { feedUrl: 'https://new.example/feed' }));
    expect(await follow('https://new.example/feed', undefined, lede)).toMatchObject({
      value: { added: false, source: { id: 'old-id' } },
    });
    expect(await lede.store.sources()).toHaveLength(1);
  });

  it('a clock that was five days ahead makes nobody wait once it is right', async () => {
    const lede = await followed({ 'https://a.example/feed': feedOf('a.example') });
    lede.time += 120 * hour;
    await refresh(lede);
    lede.time = now + hour;
    lede.asked.length = 0;
    await pollDue(lede);
    expect(lede.asked).toHaveLength(1);
  });

  it('two refusals with a long sleep between them pause nobody', async () => {
    let status = 500;
    const lede = world(sites({ 'https://a.example/feed': () => new Response('', { status }) }));
    await lede.store.addSource(source('a', { feedUrl: 'https://a.example/feed' }));
    await refresh(lede);
    status = 403;
    lede.time += 15 * 24 * hour;
    await refresh(lede);
    expect((await lede.store.source('a'))?.paused).toBeUndefined();
  });

  it('a host behind ten redirects that answers 429 is asked once a round as soon as it is known', async () => {
    const addresses = Array.from({ length: 10 }, (_, i) => `https://h${i}.example/feed`);
    let busy = false;
    const lede = world(async () =>
      at(
        'https://proxy.example/feed',
        busy ? new Response('', { status: 429 }) : feedOf('a.example', { etag: '"1"' })({}),
      ),
    );
    for (const [i, feedUrl] of addresses.entries()) await lede.store.addSource(source(`s${i}`, { feedUrl }));
    await refresh(lede);
    busy = true;
    lede.asked.length = 0;
    lede.time += hour;
    await refresh(lede);
    expect(lede.asked).toHaveLength(1);
  });
});
