// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { follow } from '../../../utils/pipeline.ts';
import { type Answer, feed, page, sites, world } from './ports.ts';

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

  it.each([
    ['not an address', 'address-invalid'],
    ['https://10.0.0.1/feed', 'address-private'],
  ])('%j asks nobody', async (typed, code) => {
    const lede = world(sites({}));
    expect(await follow(typed, undefined, lede)).toMatchObject({ ok: false, problem: { code } });
    expect(lede.asked).toEqual([]);
  });
});
