// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { follow, makeDue, pollDue } from '../../../utils/pipeline.ts';
import { hour, now, source } from '../make.ts';
import { type Answer, at, feed, type Item, longText, reborn, sites, type World, world } from './ports.ts';

const url = 'https://a.example/feed';
const item = (i: number, change: Partial<Item> = {}): Item => ({
  title: `Item ${i}`,
  link: `https://a.example/${i}`,
  time: now - i * hour,
  ...change,
});

/** Follows a feed whose answers come in turn; the last one stays. */
async function followed(...answers: readonly Answer[]): Promise<World> {
  let turn = 0;
  const lede = world(
    sites({ [url]: (init) => (answers[Math.min(turn++, answers.length - 1)] as Answer)(init) }),
  );
  const result = await follow(url, undefined, lede);
  if (!result.ok) throw new Error(result.problem.detail);
  return lede;
}
async function again(lede: World) {
  lede.time += hour;
  await makeDue('all', lede);
  return pollDue(lede);
}
const entries = async (lede: World) => {
  const members = (await lede.store.stories({ limit: 999 })).flatMap((story) => story.members);
  return Promise.all(members.map(({ entryId }) => lede.store.entry(entryId)));
};

describe('what a source had when it was followed', () => {
  it('is backlog; what comes later is news', async () => {
    const lede = await followed(feed('a', [item(1)]), feed('a', [item(0), item(1)]));
    expect(await again(lede)).toMatchObject({ added: 1 });
    const flags = (await entries(lede)).map((entry) => [entry?.title, entry?.backlog]);
    expect(Object.fromEntries(flags)).toEqual({ 'Item 0': false, 'Item 1': true });
  });

  it('stays when the feed shrinks, or is empty for once, or broken', async () => {
    const lede = await followed(
      feed('a', [item(1), item(2)]),
      feed('a', [item(2)]),
      () => new Response(''),
      () => new Response('<rss><channel>'),
      feed('a', [item(1), item(2)]),
    );
    for (let round = 0; round < 4; round++) expect(await again(lede)).toMatchObject({ added: 0 });
    expect(await entries(lede)).toHaveLength(2);
  });
});

describe('a list’s feed', () => {
  it('that says "not modified" before it ever came says that it is empty, until it comes', async () => {
    let isThere = false;
    const lede = world(
      sites({
        [url]: (init) => (isThere ? feed('a', [item(1)])(init) : new Response(null, { status: 304 })),
      }),
    );
    await lede.store.addSource(source('a', { feedUrl: url }));
    expect(await again(lede)).toMatchObject({ failed: 1 });
    const health = async () => (await lede.store.source('a'))?.health;
    expect(await health()).toMatchObject({ problem: { code: 'feed-empty' } });
    isThere = true;
    expect(await again(lede)).toMatchObject({ failed: 0, added: 1 });
    expect(await health()).not.toHaveProperty('problem');
  });
});

describe('a long feed', () => {
  it('is read some entries at a time, so that whoever asks for something meanwhile is answered', async () => {
    const lede = await followed(
      feed(
        'a',
        Array.from({ length: 100 }, (_, i) => item(i)),
      ),
    );
    expect(await entries(lede)).toHaveLength(100);
    expect(lede.waits.filter((ms) => ms === 0)).toHaveLength(4);
  });
});

describe('a date', () => {
  it.each<[string, number | undefined, number]>([
    ['of yesterday stays', now - 24 * hour, now - 24 * hour],
    ['of next year becomes now', now + 9000 * hour, now],
    ['that is missing becomes now', undefined, now],
  ])('%s', async (_, time, published) => {
    const { time: _time, ...undated } = item(1);
    const lede = await followed(feed('a', [time === undefined ? undated : { ...undated, time }]));
    expect((await entries(lede))[0]?.published).toBe(published);
    expect((await lede.store.sources())[0]?.health.lastNewAt ?? now).toBeLessThanOrEqual(now);
  });
});

describe('what the server wants to hear again', () => {
  const tagged = (etag: string): Answer =>
    feed('a', [item(1)], { etag, 'last-modified': 'Mon, 23 Nov 2026 10:00:00 GMT' });
  const sent = (lede: World) => lede.asked.at(-1)?.headers ?? {};

  it('is sent back byte for byte, and kept through a "not modified"', async () => {
    const lede = await followed(tagged('W/"x-1"'), () => new Response(null, { status: 304 }));
    for (let round = 0; round < 2; round++) {
      await again(lede);
      expect(sent(lede)).toMatchObject({
        'If-None-Match': 'W/"x-1"',
        'If-Modified-Since': 'Mon, 23 Nov 2026 10:00:00 GMT',
      });
    }
  });

  it('is the last answer’s, and gone when an answer brings none', async () => {
    const lede = await followed(tagged('"1"'), tagged('"2"'), feed('a', [item(1)]));
    await again(lede);
    await again(lede);
    expect(sent(lede)['If-None-Match']).toBe('"2"');
    await again(lede);
    expect(sent(lede)).not.toHaveProperty('If-None-Match');
  });

  it('is not that of a body that was cut off: the rest would never come', async () => {
    const whole = await feed('a', [item(1), item(2)])({}).text();
    const half = whole.slice(0, whole.lastIndexOf('<item>') + 20);
    const answers = [half, half, whole].map(
      (body): Answer =>
        () =>
          new Response(body, { headers: { etag: '"1"' } }),
    );
    const lede = await followed(...answers);
    expect(await entries(lede)).toHaveLength(1);
    for (let round = 0; round < 2; round++) {
      await again(lede);
      expect(sent(lede)).not.toHaveProperty('If-None-Match');
    }
    expect(await entries(lede)).toHaveLength(2);
    await again(lede);
    expect(sent(lede)).toMatchObject({ 'If-None-Match': '"1"' });
  });

  it('survives a failure', async () => {
    const lede = await followed(tagged('"1"'), () => new Response('', { status: 500 }));
    await again(lede);
    await again(lede);
    expect(sent(lede)['If-None-Match']).toBe('"1"');
  });

  it('is not sent back where it is so long that servers refuse it', async () => {
    const lede = await followed(tagged(`"${'e'.repeat(20_000)}"`));
    await again(lede);
    expect(sent(lede)).not.toHaveProperty('If-None-Match');
    expect(sent(lede)).toHaveProperty('If-Modified-Since');
  });

  it('belongs to the address that gave it: after a "not modified" from another one it is dropped', async () => {
    const unchanged: Answer = () => new Response(null, { status: 304 });
    const answers: [string, Answer][] = [
      [url, tagged('"own"')],
      ['https://cdn.example/f', tagged('"cdn"')],
      ['https://cdn.example/f', unchanged],
      ['https://other.example/f', unchanged],
    ];
    let turn = 0;
    const lede = world(async (_, init) => {
      const [from, answer] = answers[Math.min(turn++, 3)] as [string, Answer];
      return at(from, answer(init));
    });
    await follow(url, undefined, lede);
    const tags: unknown[] = [];
    for (let round = 0; round < 4; round++) {
      await again(lede);
      tags.push(sent(lede)['If-None-Match']);
    }
    expect(tags).toEqual(['"own"', '"cdn"', '"cdn"', undefined]);
  });
});

describe('an item', () => {
  it('that stands twice in a feed, or comes again with tracking, is one entry', async () => {
    const lede = await followed(
      feed('a', [item(1), item(1), { ...item(1), link: 'https://www.a.example/1?utm_source=x' }]),
      feed('a', [{ ...item(1), link: 'https://a.example/1/?utm_medium=y' }]),
    );
    await again(lede);
    expect(await entries(lede)).toHaveLength(1);
  });

  it('with neither title nor text is left out; with text and no link it leads to the site', async () => {
    const lede = await followed(
      feed('a', [
        { title: '', link: 'https://a.example/9' },
        { title: 'No link', link: '', html: `<p>${longText}</p>` },
      ]),
    );
    expect((await entries(lede)).map((entry) => [entry?.title, entry?.url])).toEqual([
      ['No link', 'https://a.example/'],
    ]);
  });

  it('of which none can be read any more is read as far as it can be, where it gave stories before', async () => {
    let broken = false;
    const unreadable = feed('a', [{ title: 'Neither link nor text', link: '' }]);
    const lede = await followed((init) => (broken ? unreadable(init) : feed('a', [item(1)])(init)));
    broken = true;
    await again(lede);
    expect((await lede.store.sources())[0]?.health).not.toHaveProperty('problem');
  });

  it('of which none can be read leaves a source that says so, not one that is well and silent', async () => {
    const lede = await followed(feed('a', [{ title: 'Neither link nor text', link: '' }]));
    expect((await lede.store.sources())[0]?.health.problem?.code).toBe('feed-empty');
  });

  it('keeps its markup only where it may be the whole article', async () => {
    const lede = await followed(
      feed('a', [item(1, { html: '<p>Short.</p>' }), item(2, { html: `<p>${longText}</p>` })]),
    );
    const kept = Object.fromEntries(
      (await entries(lede)).map((entry) => [entry?.title, entry?.html !== undefined]),
    );
    expect(kept).toEqual({ 'Item 1': false, 'Item 2': true });
  });
});

describe('a round over many', () => {
  it('tells how far it is, and which source lost its permission', async () => {
    const answers = Object.fromEntries(
      ['a', 'b', 'c'].map((name) => [
        `https://${name}.example/feed`,
        feed(name, [item(1, { title: `Of ${name}`, link: `https://${name}.example/1` })]),
      ]),
    );
    const lede = world(sites(answers));
    for (const address of Object.keys(answers)) await follow(address, undefined, lede);
    lede.refused.add('b.example');
    lede.news.length = 0;
    expect(await again(lede)).toMatchObject({ polled: 3, failed: 1 });
    expect(lede.news.filter(({ kind }) => kind === 'progress')).toEqual(
      // The one that may not be read is in no round.
      [0, 1, 2].map((done) => ({ kind: 'progress', done, total: 2 })),
    );
    const problems = (await lede.store.sources()).map(({ health }) => health.problem?.code);
    expect(problems).toEqual([undefined, 'permission-missing', undefined]);
  });

  it('asks only those made due', async () => {
    const answers = Object.fromEntries(
      ['a', 'b'].map((name) => [`https://${name}.example/feed`, feed(name, [])]),
    );
    const lede = world(sites(answers));
    for (const address of Object.keys(answers)) await follow(address, undefined, lede);
    const [first] = await lede.store.sources();
    await makeDue([first?.id ?? ''], lede);
    lede.asked.length = 0;
    await pollDue(lede);
    expect(lede.asked.map((asked) => asked.url)).toEqual([first?.feedUrl]);
  });

  it('with a feed that lies about its language and its ids goes on', async () => {
    const odd =
      '<rss><channel><title>odd</title><language>constructor</language><item><guid>__proto__</guid><title>Renault plant</title><link>https://a.example/x</link></item></channel></rss>';
    const lede = await followed(() => new Response(odd));
    expect(await again(lede)).toMatchObject({ failed: 0 });
    expect(await entries(lede)).toMatchObject([{ title: 'Renault plant' }]);
  });
});

describe('the lease of a source', () => {
  it('has it asked once by two workers that find it due at the same moment, and its stories stored once', async () => {
    const lede = await followed(feed('a', [item(1)]), feed('a', [item(0), item(1)]));
    lede.time += hour;
    await makeDue('all', lede);
    const before = lede.asked.length;
    const rounds = await Promise.all([pollDue(lede), pollDue(reborn(lede))]);
    expect(lede.asked.length - before).toBe(1);
    expect(rounds.map(({ added }) => added).sort()).toEqual([0, 1]);
    expect(await entries(lede)).toHaveLength(2);
  });

  it('has no round ask what is just being followed', async () => {
    const lede = world(sites({ [url]: feed('a', [item(0)]) }));
    const { addSource } = lede.store;
    let round: Promise<unknown> | undefined;
    // An alarm, right after the source is there.
    lede.store.addSource = async (source) => {
      const added = await addSource.call(lede.store, source);
      round = pollDue(lede);
      await new Promise((resolve) => setTimeout(resolve, 10));
      return added;
    };
    const result = await follow(url, undefined, lede);
    await round;
    expect(result).toMatchObject({ ok: true, value: { added: true } });
    expect(lede.asked).toHaveLength(1);
    expect(await entries(lede)).toHaveLength(1);
  });
});
