// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { discover, follow, makeDue, pollDue, relearn, setPattern } from '../../../utils/pipeline.ts';
import { cards, page as pageOf, stories } from '../../sites/site.ts';
import { now } from '../make.ts';
import { type Answer, feed, sites, world } from './ports.ts';

const home = 'https://a.example/';
const told = stories('en', (slug) => `${home}news/${slug}`);
const html =
  (body: string, head = ''): Answer =>
  () =>
    new Response(pageOf('en', 'The A', head, body), { headers: { 'content-type': 'text/html' } });
const link = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
const item = (i: number) => ({ title: `Story ${i}`, link: `${home}${i}`, time: now - i * 1000 });

describe('what there is to follow at an address', () => {
  it('is shown with its newest titles, newest first, and whether it is followed already', async () => {
    const lede = world(
      sites({
        [home]: html('', link('/feed') + link('/other')),
        [`${home}feed`]: feed('a', [6, 0, 1, 2, 3, 4, 5].map(item)),
        [`${home}other`]: feed('b', [item(9)]),
      }),
    );
    await follow(`${home}feed`, undefined, lede);
    const found = await discover('a.example', lede);
    expect(found).toMatchObject({
      ok: true,
      value: {
        siteUrl: home,
        title: 'The A',
        candidates: [
          { url: `${home}feed`, title: 'a', kind: 'feed', followed: true, entries: 7 },
          { url: `${home}other`, title: 'b', kind: 'feed', followed: false, entries: 1 },
        ],
      },
    });
    const newest = found.ok ? found.value.candidates[0]?.newest : [];
    expect(newest?.map(({ title }) => title)).toEqual([0, 1, 2, 3, 4].map((i) => `Story ${i}`));
  });

  it('asks twelve times at most, one after the other with a pause, and each address once', async () => {
    const links = Array.from({ length: 30 }, (_, i) => link(`/dead-${i}`)).join('');
    const lede = world(sites({ [home]: html('', links) }));
    expect(await discover(home, lede)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(lede.asked.length).toBeLessThanOrEqual(12);
    expect(lede.waits).toHaveLength(lede.asked.length - 1);
    expect(new Set(lede.asked.map(({ url }) => url)).size).toBe(lede.asked.length);
  });

  it('stops guessing where a good feed is named', async () => {
    const lede = world(sites({ [home]: html('', link('/feed')), [`${home}feed`]: feed('a', [item(1)]) }));
    await discover(home, lede);
    expect(lede.asked).toHaveLength(2);
  });

  it('and where the site answers no more', async () => {
    const lede = world(async (url, init) => {
      if (url !== home) throw new TypeError('connection refused');
      return sites({ [home]: html('') })(url, init);
    });
    await discover(home, lede);
    expect(lede.asked.filter(({ url }) => !/robots|sitemap/.test(url))).toHaveLength(2);
  });

  it('names the hosts that were named and are not granted', async () => {
    const lede = world(
      sites({
        [home]: html('', link('https://cdn.example/f') + link('/feed')),
        [`${home}feed`]: feed('a', [item(1)]),
      }),
    );
    lede.refused.add('cdn.example');
    expect(await discover(home, lede)).toMatchObject({
      value: { candidates: [{ url: `${home}feed` }], lacking: ['https://cdn.example/*'] },
    });
    expect(lede.asked.some(({ url }) => url.includes('cdn'))).toBe(false);
  });

  it.each([
    ['no page', {}, 'not-found'],
    ['a page with nothing on it', { [home]: html('<p>Hello</p>') }, 'no-feed-found'],
    ['an empty answer', { [home]: () => new Response('') }, 'feed-empty'],
  ] as const)('%s is told as what it is', async (_, answers, code) => {
    expect(await discover(home, world(sites(answers)))).toMatchObject({ ok: false, problem: { code } });
  });

  it('comment feeds come last, behind the headlines of the page', async () => {
    const lede = world(
      sites({
        [home]: html(cards(told), link('/comments/feed')),
        [`${home}comments/feed`]: feed('c', [item(1)]),
      }),
    );
    const found = await discover(home, lede);
    expect(found.ok && found.value.candidates.map(({ kind, url }) => [kind, url])).toEqual([
      ['page', home],
      ['feed', `${home}comments/feed`],
    ]);
  });
});

describe('a site without a feed', () => {
  const site = () => {
    const answers: Record<string, Answer> = { [home]: html(cards(told)) };
    return { answers, lede: world((url, init) => sites(answers)(url, init)) };
  };
  const chosen = async (lede: ReturnType<typeof world>) => {
    const found = await discover(home, lede);
    const choice = found.ok ? found.value.candidates[0] : undefined;
    if (!choice) throw new Error('nothing found');
    return follow(home, undefined, lede, choice);
  };
  const titles = async (lede: ReturnType<typeof world>) =>
    (await lede.store.stories({ limit: 100 })).map(({ headline }) => headline).sort();

  it('is not followed before the user has seen its headlines and said yes', async () => {
    const { lede } = site();
    expect(await follow(home, undefined, lede)).toMatchObject({ problem: { code: 'no-feed-found' } });
    expect(await lede.store.sources()).toEqual([]);
  });

  it('is followed by its headlines then, and each becomes a story', async () => {
    const { lede } = site();
    expect(await chosen(lede)).toMatchObject({
      ok: true,
      value: { added: true, source: { feedUrl: home, title: 'The A', page: { by: 'links' } } },
    });
    expect(await titles(lede)).toEqual(told.map(({ title }) => title).sort());
  });

  it('a headline that comes later is one story more, and those that stay are not told twice', async () => {
    const { answers, lede } = site();
    answers[home] = html(cards(told.slice(1)));
    await chosen(lede);
    answers[home] = html(cards(told));
    await makeDue('all', lede);
    expect(await pollDue(lede)).toMatchObject({ added: 1, failed: 0 });
    expect(await titles(lede)).toEqual(told.map(({ title }) => title).sort());
  });

  it('says so when its headlines are found no more, keeps what it had, and learns again', async () => {
    const { answers, lede } = site();
    await chosen(lede);
    const rebuilt = told.map(
      ({ url, title }) => `<div class="x"><b><a href="${url}-2">${title} again</a></b></div>`,
    );
    answers[home] = html(rebuilt.join(''));
    await makeDue('all', lede);
    expect(await pollDue(lede)).toMatchObject({ failed: 1 });
    const lost = (await lede.store.sources())[0];
    expect(lost?.health.problem?.code).toBe('pattern-lost');
    expect(await titles(lede)).toHaveLength(told.length);

    const offered = await relearn(lost?.id ?? '', undefined, lede);
    const again = offered.ok ? offered.value.candidates[0] : undefined;
    expect(again).toMatchObject({ kind: 'page', entries: told.length, url: home });
    expect((await lede.store.sources())[0]).toEqual(lost);
    if (again) await setPattern(lost?.id ?? '', again, lede);
    expect(await pollDue(lede)).toMatchObject({ failed: 0 });
    expect((await lede.store.sources())[0]?.health.problem).toBeUndefined();
  });

  it('is taught by one headline, where the guess was wrong', async () => {
    const { answers, lede } = site();
    answers[home] = html(
      `${cards(told.slice(0, 7))}<div class="wire">${told
        .slice(7)
        .map(({ url, title }) => `<p><a href="${url}">${title}</a></p>`)
        .join('')}</div>`,
    );
    const taught = await discover(home, lede, told[9]?.title);
    expect(taught).toMatchObject({ value: { candidates: [{ kind: 'page', entries: 7 }] } });
    expect(await discover(home, lede, 'Not on this page at all')).toMatchObject({
      problem: { code: 'no-feed-found' },
    });
  });
});
