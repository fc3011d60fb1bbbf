// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { follow, makeDue, pollDue } from '../../../utils/pipeline.ts';
import { now } from '../make.ts';
import { type Answer, at, feed, type Item, page, sites, world } from './ports.ts';

const url = 'https://a.example/feed';

describe('following', () => {
  const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
  const home =
    (head: string): Answer =>
    () =>
      new Response(`<html><head>${head}</head><body>Hi</body></html>`, {
        headers: { 'content-type': 'text/html' },
      });

  it('tries the feeds a page names in turn until one is a feed', async () => {
    const lede = world(
      sites({
        'https://a.example/': home(link('/dead') + link('/page') + link('/feed')),
        'https://a.example/page': page('No feed'),
        [url]: feed('a', []),
      }),
    );
    expect(await follow('a.example', 'My name', lede)).toMatchObject({
      ok: true,
      value: { source: { feedUrl: url, title: 'My name', siteUrl: 'https://a.example/' } },
    });
  });

  it.each<[string, Record<string, Answer>, string]>([
    ['no page there', {}, 'not-found'],
    ['a page that names no feed', { 'https://a.example/': home('') }, 'no-feed-found'],
    [
      'a page that names one in a private network',
      { 'https://a.example/': home(link('https://192.168.1.1/feed')) },
      'address-private',
    ],
    [
      'a page that names one elsewhere, not granted',
      { 'https://a.example/': home(link('https://refused.example/feed')) },
      'permission-missing',
    ],
    [
      'a page that names a page',
      { 'https://a.example/': home(link('/page')), 'https://a.example/page': page('No feed') },
      'no-feed-found',
    ],
    ['a broken feed', { 'https://a.example/': () => new Response('<rss><channel>') }, 'feed-broken'],
    ['an empty answer', { 'https://a.example/': () => new Response('') }, 'feed-empty'],
  ])('finds %s, and says so', async (_, answers, code) => {
    const lede = world(sites(answers));
    lede.refused.add('refused.example');
    expect(await follow('https://a.example/', undefined, lede)).toMatchObject({
      ok: false,
      problem: { code },
    });
    expect(await lede.store.sources()).toEqual([]);
  });

  it('a feed that has no story says so under its name, until it has one', async () => {
    let items: Item[] = [];
    const lede = world(sites({ [url]: (init) => feed('a', items)(init) }));
    expect(await follow(url, undefined, lede)).toMatchObject({
      value: { source: { health: { problem: { code: 'feed-empty' } } } },
    });
    const { fetch } = lede;
    Object.assign(lede, { fetch: async () => at(url, new Response(null, { status: 304 })) });
    await makeDue('all', lede);
    await pollDue(lede);
    expect((await lede.store.sources())[0]?.health.problem?.code).toBe('feed-empty');
    Object.assign(lede, { fetch });
    items = [{ title: 'First', link: 'https://a.example/1', time: now }];
    await makeDue('all', lede);
    await pollDue(lede);
    expect((await lede.store.sources())[0]?.health.problem).toBeUndefined();
  });

  it('but an answer without a body is forgotten when the feed says that it has not changed', async () => {
    const one = feed('a', [{ title: 'First', link: 'https://a.example/1', time: now }]);
    const lede = world(sites({ [url]: one }));
    await follow(url, undefined, lede);
    for (const [answer, code] of [
      [() => new Response(''), 'feed-empty'],
      [() => new Response(null, { status: 304 }), undefined],
    ] as const) {
      Object.assign(lede, { fetch: async () => at(url, answer()) });
      await makeDue('all', lede);
      await pollDue(lede);
      expect((await lede.store.sources())[0]?.health.problem?.code).toBe(code);
    }
  });

  const toldElsewhere = (hosts: readonly string[]) =>
    feed(
      'a',
      hosts.map((host, i) => ({ title: `Item ${i}`, link: `https://${host}/${i}`, time: now })),
    );

  it('a feed whose articles stand on a site that is not granted names that site, until it is', async () => {
    const lede = world(sites({ [url]: toldElsewhere(['b.example', 'b.example', 'a.example']) }));
    lede.refused.add('b.example');
    expect(await follow(url, undefined, lede)).toMatchObject({
      ok: true,
      value: {
        source: {
          health: { problem: { code: 'articles-elsewhere', origins: ['https://b.example/*'] } },
          schedule: { failures: 0 },
        },
      },
    });
    lede.refused.clear();
    Object.assign(lede, { fetch: async () => at(url, new Response(null, { status: 304 })) });
    await makeDue('all', lede);
    expect(await pollDue(lede)).toMatchObject({ failed: 0 });
    expect((await lede.store.sources())[0]?.health.problem).toBeUndefined();
  });

  it('an aggregator, which links to everybody, asks for nobody', async () => {
    const hosts = Array.from({ length: 20 }, (_, i) => `site-${i}.example`);
    const lede = world(sites({ [url]: toldElsewhere(hosts) }));
    for (const host of hosts) lede.refused.add(host);
    const followed = await follow(url, undefined, lede);
    expect(followed.ok && followed.value.source.health.problem).toBeUndefined();
  });

  it('a feed that redirects to a host that is not granted follows nothing, and names the host', async () => {
    const lede = world(async (_, init) => at('https://cdn.example/f', feed('a', [])(init)));
    lede.refused.add('cdn.example');
    expect(await follow(url, undefined, lede)).toMatchObject({
      ok: false,
      problem: { code: 'permission-missing', origins: ['https://cdn.example/*'] },
    });
    expect(await lede.store.sources()).toEqual([]);
  });

  it('says that there is no room where the disk is full', async () => {
    const lede = world(sites({ [url]: feed('a', []) }));
    lede.store.addSource = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    expect(await follow(url, undefined, lede)).toMatchObject({ problem: { code: 'storage-full' } });
  });

  it.each([
    ['not an address', 'address-invalid'],
    ['https://10.0.0.1/feed', 'address-private'],
  ])('%j asks nobody', async (typed, code) => {
    const lede = world(sites({}));
    expect(await follow(typed, undefined, lede)).toMatchObject({ ok: false, problem: { code } });
    expect(lede.asked).toEqual([]);
  });
});
