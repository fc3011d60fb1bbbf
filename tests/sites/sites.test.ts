// @vitest-environment node
/** The bar of discovery: thirty made-up sites, written before the code that reads them. */
import { afterAll, describe, expect, it } from 'vitest';
import { asker } from '../../utils/pipeline/asker.ts';
import { discover } from '../../utils/pipeline/discover.ts';
import { readSource } from '../../utils/pipeline/read-source.ts';
import { world } from '../unit/pipeline/ports.ts';
import { feedlessSites } from './feedless.ts';
import { laterSites } from './later.ts';
import { fetchFrom, type Site, type Told } from './site.ts';
import { unnamedSites } from './unnamed.ts';
import { usualSites } from './usual.ts';

const thirty = [...usualSites, ...unnamedSites, ...feedlessSites];
const sites = [...thirty, ...laterSites];
const withFeeds = sites.filter(({ feeds }) => feeds.length > 0);
const without = sites.filter(({ feeds }) => feeds.length === 0);
const maxRequests = 12;

async function discovered(site: Site) {
  const lede = world(fetchFrom(site));
  const found = await discover(site.address, lede);
  return { first: found.ok ? found.value.candidates[0] : undefined, found, asked: lede.asked.length, lede };
}

const key = ({ url, title }: Told) => `${url} ${title}`;

/** How many of the first candidate's headlines are right, of how many told and how many there are. */
async function headlines(site: Site) {
  const { first, lede, asked } = await discovered(site);
  const there = new Set((site.headlines ?? []).map(key));
  if (first?.kind !== 'page' || !first.page) return { precision: 0, recall: 0, asked };
  const got = await asker(lede, 1)(first.url);
  const read = got.ok ? readSource({ page: first.page }, got.value) : got;
  const told = read.ok ? read.value.entries.map(({ link, title }) => ({ url: link, title })) : [];
  const right = told.filter((one) => there.has(key(one))).length;
  return { precision: right / told.length, recall: right / there.size, asked };
}

const figures = { feedFirst: 0, pageFirst: 0, precision: 1, recall: 1, requests: 0 };

describe('from any address', () => {
  it.each(withFeeds.map((site) => [site.name, site] as const))(
    'the right feed comes first: %s',
    async (_, site) => {
      const { first, asked, found } = await discovered(site);
      figures.requests = Math.max(figures.requests, asked);
      expect(asked).toBeLessThanOrEqual(maxRequests);
      expect(site.feeds, JSON.stringify(found)).toContain(first?.url);
      figures.feedFirst++;
    },
  );

  it.each(without.map((site) => [site.name, site] as const))(
    'the headlines are read where there is no feed: %s',
    async (_, site) => {
      const { precision, recall, asked } = await headlines(site);
      figures.requests = Math.max(figures.requests, asked);
      figures.precision = Math.min(figures.precision, precision);
      figures.recall = Math.min(figures.recall, recall);
      expect(asked).toBeLessThanOrEqual(maxRequests);
      expect(precision).toBeGreaterThanOrEqual(0.95);
      expect(recall).toBeGreaterThanOrEqual(0.9);
      figures.pageFirst++;
    },
  );

  afterAll(() => {
    console.log(
      `discovery: right feed first ${figures.feedFirst} of ${withFeeds.length}, right list first ${figures.pageFirst} of ${without.length}; headlines at worst precision ${figures.precision.toFixed(2)}, recall ${figures.recall.toFixed(2)}; at most ${figures.requests} requests`,
    );
  });
});
