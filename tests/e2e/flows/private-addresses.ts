/** Addresses inside one's own network, by six ways into Lede: a server that listens there counts nobody. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readerHref } from '../../../utils/browser/page/reader-href.ts';
import { request } from '../harness/ask.ts';
import type { AnyLede } from '../harness/lede.ts';
import type { PrivateSite } from '../harness/private-site.ts';
import { addSources, put, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

const longest = 60_000;

export function privateAddressFlow(
  world: () => { readonly lede: AnyLede; readonly options: Page; readonly site: PrivateSite },
): void {
  let lede: AnyLede;
  let options: Page;
  let site: PrivateSite;
  beforeAll(() => {
    ({ lede, options, site } = world());
  });

  const follow = async (address: string) => (await request(options, 'follow', { address })).ok;
  const entriesAt = async (start: string) =>
    (await rows(options, 'entries')).filter(({ url }) => url.includes(start));

  describe('a private address is never asked', () => {
    afterEach(() => {
      expect(site.reached()).toEqual([]);
    });

    it(
      'though a page of the web that leads there reaches it: the server counts',
      async () => {
        const page = await lede.browser.newPage();
        const plain = site.addresses.find((address) => address.startsWith('http://127.0.0.1:'));
        await page.evaluate((address) => {
          location.href = address;
        }, `${plain}/control`);
        await until('the request', async () => site.reached().some((one) => one.endsWith('/control')));
        site.clear();
      },
      longest,
    );

    it(
      'that somebody types',
      async () => {
        const followed = await Promise.all(site.addresses.map((address) => follow(`${address}/typed`)));
        expect(followed.filter(Boolean)).toEqual([]);
      },
      longest,
    );

    it(
      'that a redirect leads to',
      async () => {
        const followed = await Promise.all(site.redirects.map(follow));
        expect(followed.filter(Boolean)).toEqual([]);
      },
      longest,
    );

    it(
      'that a list of feeds has brought, even where it has got past the list’s own check',
      async () => {
        await addSources(
          options,
          site.addresses.map((address) => `${address.replace(/\/\/.*@/, '//')}/listed`),
        );
        expect((await request(options, 'refresh', {})).ok).toBe(true);
        const sources = await rows(options, 'sources');
        expect(sources).toHaveLength(site.addresses.length);
        expect(sources.filter(({ health }) => health.lastOkAt !== undefined)).toEqual([]);
      },
      longest,
    );

    it(
      'that a page names as its feed',
      async () => {
        const followed = await Promise.all(site.discoveries.map(follow));
        expect(followed.filter(Boolean)).toEqual([]);
      },
      longest,
    );

    it(
      'that a story links to',
      async () => {
        expect(await follow(site.stories)).toBe(true);
        const entries = await entriesAt('/story/');
        expect(entries).toHaveLength(site.addresses.length);
        for (const { id } of entries)
          expect((await request(options, 'load-article', { entryId: id })).ok).toBe(false);
      },
      longest,
    );

    it(
      'that a picture stands at, where pictures are wanted',
      async () => {
        expect(await follow(site.pictures)).toBe(true);
        const source = (await rows(options, 'sources')).find(({ feedUrl }) => feedUrl === site.pictures);
        if (source) await put(options, 'sources', { ...source, images: true });
        const [entry] = await entriesAt('/article');
        const reader = await lede.open(readerHref(entry?.id ?? ''));
        await until('the article', () =>
          reader.evaluate(() => document.querySelectorAll('article .text figure').length >= 20),
        );
        await new Promise((resolve) => setTimeout(resolve, 2000));
        expect(await reader.evaluate(() => document.querySelectorAll('article img').length)).toBe(0);
        await reader.close();
      },
      longest,
    );
  });
}
