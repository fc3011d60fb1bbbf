// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { enrich } from '../../../utils/pipeline.ts';
import { fail } from '../../../utils/result.ts';
import { hour, minute, now } from '../make.ts';
import { type Answer, feed, longText, page } from './ports.ts';
import { following, pagesAsked, site } from './reports.ts';

describe('pages are fetched unasked', () => {
  it('ten a source and round at most, the newest first', async () => {
    const lede = await following(site('a', 25));
    await enrich(lede);
    expect(pagesAsked(lede)).toEqual(Array.from({ length: 10 }, (_, i) => `https://a.example/${i}`));
    await enrich(lede);
    expect(pagesAsked(lede)).toHaveLength(20);
  });

  it('two hundred an hour at most over all sources; the rest waits for the next hour', async () => {
    const lede = await following(...Array.from({ length: 30 }, (_, i) => site(`s${i}`, 10)));
    Object.assign(lede.dom, { fromPage: async () => fail('no-text', 'not looked at here') });
    await enrich(lede);
    await enrich(lede);
    expect(pagesAsked(lede)).toHaveLength(200);
    expect(await lede.store.pending()).toHaveLength(100);
    lede.time += hour;
    await enrich(lede);
    expect(pagesAsked(lede)).toHaveLength(300);
  });

  it('but none older than three days', async () => {
    const lede = await following(site('a', 4, 71));
    await enrich(lede);
    expect(pagesAsked(lede)).toEqual(['https://a.example/0', 'https://a.example/1']);
    expect(await lede.store.pending()).toEqual([]);
  });

  it('nor one that grew too old while it waited', async () => {
    const lede = await following(site('a', 1));
    lede.time += 73 * hour;
    await enrich(lede);
    expect(pagesAsked(lede)).toEqual([]);
    expect(await lede.store.pending()).toEqual([]);
  });

  it('nor any without a network: they wait, and nothing is counted against them', async () => {
    const lede = await following(site('a', 3));
    lede.isOnline = false;
    await enrich(lede);
    expect(lede.asked).toEqual([]);
    expect((await lede.store.pending()).map(({ tries }) => tries)).toEqual([0, 0, 0]);
    lede.isOnline = true;
    await enrich(lede);
    expect(pagesAsked(lede)).toHaveLength(3);
  });

  it('nor any whose site was not granted: they wait for it, behind none that can be read', async () => {
    const elsewhere = site('b', 12);
    const mixed = new Map([
      [
        'https://a.example/feed',
        feed('a', [
          ...Array.from({ length: 12 }, (_, i) => ({
            title: `Far ${i}`,
            link: `https://b.example/${i}`,
            time: now - hour,
          })),
          { title: 'Near', link: 'https://a.example/near', time: now - 2 * hour },
        ]),
      ],
      ['https://a.example/near', page('Near')],
      ...[...elsewhere].filter(([url]) => !url.endsWith('/feed')),
    ] as const);
    const lede = await following(mixed);
    lede.refused.add('b.example');
    await enrich(lede);
    expect(pagesAsked(lede)).toEqual(['https://a.example/near']);
    expect(await lede.store.pending()).toHaveLength(12);
    lede.refused.clear();
    await enrich(lede);
    expect(pagesAsked(lede)).toHaveLength(11);
    lede.refused.add('b.example');
    lede.time += 80 * hour;
    await enrich(lede);
    expect(await lede.store.pending()).toEqual([]);
  });

  it('nor any whose feed text turns out to be all advertising: that would pass by the budget', async () => {
    const html = '<p>Advertisement</p>'.repeat(60);
    const items = [1, 2, 3].map((i) => ({ title: `T${i}`, link: `https://a.example/${i}`, time: now, html }));
    const lede = await following(new Map([['https://a.example/feed', feed('a', items)]]));
    await enrich(lede);
    expect(lede.asked).toEqual([]);
    expect(await lede.store.pending()).toEqual([]);
  });

  it('nor any whose text the feed brought whole: that is read without a request', async () => {
    const html = `<p>${longText}</p><p>Advertisement</p>`;
    const lede = await following(
      new Map([
        [
          'https://a.example/feed',
          feed('a', [{ title: 'Whole', link: 'https://a.example/1', time: now - 900 * hour, html }]),
        ],
      ]),
    );
    await enrich(lede);
    expect(lede.asked).toEqual([]);
    const [story] = await lede.store.stories({ limit: 1 });
    expect(story).toMatchObject({ leftOut: 1, summary: { maker: 'extract' } });
    expect(await lede.store.article(story?.id ?? '')).toMatchObject({
      from: 'feed',
      cleanedBy: expect.any(Number),
    });
  });
});

describe('a page that cannot be had', () => {
  const failing = (answer: Answer) => {
    const one = site('a', 1);
    one.set('https://a.example/0', answer);
    return following(one);
  };

  it.each([500, 503, 429])('for now (%i) is tried three times, then let be', async (status) => {
    const lede = await failing(() => new Response('', { status }));
    for (let round = 0; round < 5; round++) {
      await enrich(lede);
      lede.time += 2 * hour;
    }
    expect(pagesAsked(lede)).toHaveLength(3);
    expect(await lede.store.pending()).toEqual([]);
  });

  it.each([503, 429])(
    'because its host wants a rest (%i) is asked for again only after it',
    async (status) => {
      const lede = await failing(() => new Response('', { status, headers: { 'retry-after': '3600' } }));
      await enrich(lede);
      lede.time += hour - minute;
      await enrich(lede);
      expect(pagesAsked(lede)).toHaveLength(1);
      expect(await lede.store.pending()).toMatchObject([{ tries: 1 }]);
      lede.time += 2 * minute;
      await enrich(lede);
      expect(pagesAsked(lede)).toHaveLength(2);
    },
  );

  it('at first but at the second try is read', async () => {
    let tries = 0;
    const lede = await failing((init) =>
      ++tries === 1 ? new Response('', { status: 500 }) : page('Report')(init),
    );
    await enrich(lede);
    expect(await lede.store.pending()).toMatchObject([{ tries: 1 }]);
    await enrich(lede);
    expect((await lede.store.stories({ limit: 1 }))[0]?.summary?.maker).toBe('extract');
  });

  it.each<[string, Answer]>([
    ['is gone', () => new Response('', { status: 410 })],
    ['is refused', () => new Response('', { status: 403 })],
    [
      'has no text',
      () =>
        new Response('<html><body><p>Accept cookies</p></body></html>', {
          headers: { 'content-type': 'text/html' },
        }),
    ],
    ['is a film', () => new Response('x', { headers: { 'content-type': 'video/mp4' } })],
  ])('because it %s is asked once; its story stays as the feed told it', async (_, answer) => {
    const lede = await failing(answer);
    const before = await lede.store.stories({ limit: 1 });
    await enrich(lede);
    await enrich(lede);
    expect(pagesAsked(lede)).toHaveLength(1);
    expect(await lede.store.stories({ limit: 1 })).toEqual(before);
  });
});
