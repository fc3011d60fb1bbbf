/** Addresses inside one's own network, by every way in which an address comes to Lede: none is handed to fetch. */
import { describe, expect, it, vi } from 'vitest';
import { loadPicture } from '../../../utils/browser/page/pictures.ts';
import { readOpml } from '../../../utils/export/opml.ts';
import { importPlanner, sourceFrom } from '../../../utils/pipeline/import-plan.ts';
import { discover, follow, loadArticle, makeDue, pollDue } from '../../../utils/pipeline.ts';
import { privateAddresses, privateHosts } from '../../hostile/private-addresses.ts';
import { now } from '../make.ts';
import { at, feed, sites, type World, world } from './ports.ts';

vi.mock('../../../utils/browser/permissions.ts', () => ({ mayFetch: async () => true }));

const addresses = privateAddresses({ http: 80, https: 443 }).map((address) => `${address}/feed`);
const secret =
  '<rss version="2.0"><channel><title>Router</title><item><title>Password</title></item></channel></rss>';
const home = 'https://news.example/';
const page = (markup: string) => () =>
  new Response(`<html><head><title>News</title></head><body>${markup}</body></html>`, {
    headers: { 'content-type': 'text/html' },
  });

/** Every host that was asked, for a world in which the private ones would answer. */
const hostsAsked = ({ asked }: World) => [...new Set(asked.map(({ url }) => new URL(url).hostname))];

it('the spellings are thirteen', () => {
  expect(Object.keys(privateHosts)).toHaveLength(13);
});

describe.each(addresses)('%s is never asked', (address) => {
  const open = (answers: Parameters<typeof sites>[0] = {}) => world(sites(answers));

  it('as an address that is typed', async () => {
    const lede = open();
    expect(await follow(address, undefined, lede)).toMatchObject({ ok: false });
    expect(await discover(address, lede)).toMatchObject({ ok: false });
    expect(hostsAsked(lede)).toEqual([]);
  });

  it('and what a redirect brings from it is thrown away unread', async () => {
    const body = vi.fn();
    const lede = world(async () => {
      const answer = at(address.replace(/\/\/.*@/, '//'), new Response(secret));
      Object.defineProperty(answer, 'body', { get: body });
      return answer;
    });
    expect(await follow(home, undefined, lede)).toMatchObject({ ok: false });
    expect(hostsAsked(lede)).toEqual(['news.example']);
    expect(body).not.toHaveBeenCalled();
    expect(await lede.store.sources()).toEqual([]);
  });

  it('out of a list of feeds, neither by the plan nor once it has got past it', async () => {
    const list = `<opml version="2.0"><body><outline type="rss" text="Router" xmlUrl="${address}"/></body></opml>`;
    const outlines = readOpml(list);
    const found = outlines.ok ? outlines.value.outlines : [];
    const planner = importPlanner([], () => false);
    planner.add(found);
    expect(planner.plan()).toMatchObject({ fresh: [], origins: [] });

    const lede = open();
    const outline = { feedUrl: address, siteUrl: address, title: 'Router', folder: [] };
    await lede.store.addSource(sourceFrom(outline, lede.time));
    await makeDue('all', lede);
    await pollDue(lede);
    expect(hostsAsked(lede)).toEqual([]);
  });

  it('as the feed that a page names', async () => {
    const link = `<link rel="alternate" type="application/rss+xml" href="${address}"><a href="${address}">RSS</a>`;
    const lede = open({ [home]: page(link) });
    expect(await follow(home, undefined, lede)).toMatchObject({ ok: false });
    expect(hostsAsked(lede)).toEqual(['news.example']);
  });

  it('as the page of a story', async () => {
    const lede = open({ [`${home}feed`]: feed('news', [{ title: 'Router', link: address, time: now }]) });
    expect(await follow(`${home}feed`, undefined, lede)).toMatchObject({ ok: true });
    const [story] = await lede.store.stories({ limit: 1 });
    expect(await loadArticle(story?.members[0]?.entryId ?? '', lede)).toMatchObject({ ok: false });
    expect(hostsAsked(lede)).toEqual(['news.example']);
  });

  it('as a picture', async () => {
    const fetch = vi.fn();
    vi.stubGlobal('fetch', fetch);
    // It says there why none is shown.
    vi.spyOn(console, 'debug').mockReturnValue();
    expect(await loadPicture(address)).toBeUndefined();
    expect(fetch).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});
