/**
 * Real input: the page that started Lede, and twenty pages of the public benchmark, served by a loopback
 * site and read in a real Chromium. Both stand outside the project and may be missing.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSeed, seedMarkups } from '../../pages/seed-page.ts';
import { request } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { type Site, servePages } from '../harness/pages-server.ts';
import { output, root, shotPath } from '../harness/paths.ts';
import { pressAway } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

const seed = readSeed();
const corpus = process.env.LEDE_CORPORA ?? path.resolve(root, '../shared/corpora');
const truthFile = path.join(corpus, 'extraction/truth.json.gz');
const hasCorpus = existsSync(truthFile);
const wanted = 20;

let lede: Lede;
let options: Page;
const sites: Site[] = [];

beforeAll(async () => {
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: 1 });
  options = await lede.open('options.html');
});

afterAll(async () => {
  await lede?.close();
  await Promise.all(sites.map((site) => site.close()));
});

const linesOf = (page: Page) =>
  page.evaluate(() => document.body.innerText.split('\n').map((line) => line.trim()));

describe.skipIf(!seed)('the page that started Lede (left out where shared/seed is missing)', () => {
  it.each(seedMarkups)(
    'is read without its ad and promo lines and with every sentence, as %s',
    async (markup) => {
      if (!seed) throw new Error('skipped');
      const site = await servePages('seed.newsroom.test', [
        { path: '/page', title: seed.title, html: seed.html[markup] },
      ]);
      sites.push(site);
      const page = await lede.browser.newPage();
      await page.goto(`${site.url}/page`);
      await page.bringToFront();
      await pressAway(await lede.popup(page), /^Read this page/, async () =>
        page.url().includes('reader.html'),
      );
      await until('the text', async () => (await linesOf(page)).join('\n').includes(seed.kept.at(-1) ?? '—'));
      const lines = await linesOf(page);
      for (const line of [...seed.adLabels, ...seed.promos]) expect(lines).not.toContain(line);
      for (const sentence of seed.kept) expect(lines.join('\n')).toContain(sentence);
      await page.screenshot({ path: shotPath(`chromium-seed-${markup}`) });
      await page.close();
    },
  );
});

interface Truth {
  readonly set: string;
  readonly url: string;
  readonly text?: string;
}

const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();

describe.skipIf(!hasCorpus)('twenty real pages (left out where shared/corpora is missing)', () => {
  it('become twenty stories, each with one to four whole sentences of its article', async () => {
    const truth = JSON.parse(gunzipSync(readFileSync(truthFile)).toString('utf8')) as Record<string, Truth>;
    const ids = Object.keys(truth)
      .filter((id) => truth[id]?.set === 'sh')
      .sort()
      .slice(0, wanted);
    const pages = ids.map((id) => {
      const html = gunzipSync(readFileSync(path.join(corpus, 'extraction/html', `${id}.html.gz`)));
      const title = /<title[^>]*>([^<]*)/i.exec(html.toString('utf8'))?.[1]?.trim() || id;
      return { path: `/${id}`, title, html };
    });
    const site = await servePages('corpus.newsroom.test', pages);
    sites.push(site);
    const fromSite = ({ url }: { readonly url: string }) => url.startsWith(`${site.url}/`);
    const followed = await request(options, 'follow', { address: `${site.url}/feed` });
    expect(followed.ok).toBe(true);
    // Ten pages a source and round, two seconds between them, a round each half minute.
    await until(
      'an empty queue',
      async () =>
        (await rows(options, 'pending')).length === 0 && (await rows(options, 'articles')).some(fromSite),
      110_000,
    );
    // Read after the queue was seen empty: an article and its leaving the queue are one transaction.
    const articles = (await rows(options, 'articles')).filter(fromSite);
    const report: string[] = [];
    let verbatim = 0;
    for (const id of ids) {
      const article = articles.find((one) => one.url === `${site.url}/${id}`);
      const sentences = article?.summary.sentences ?? [];
      const gold = squeeze(truth[id]?.text ?? '');
      const missing = sentences.filter((one) => !gold.includes(squeeze(one.text)));
      if (article && sentences.length >= 1 && sentences.length <= 4 && missing.length === 0) verbatim++;
      else
        report.push(
          `${id}: ${article ? `${sentences.length} sentences; not in gold: ${missing.map((one) => one.text).join(' | ')}` : 'no article'}`,
        );
    }
    writeFileSync(
      output('real-pages.txt'),
      `${verbatim} of ${ids.length} wholly in the gold text\n${report.join('\n')}\n`,
    );
    console.log(`${verbatim} of ${ids.length} summaries stand wholly in the gold text\n${report.join('\n')}`);
    expect(
      (await rows(options, 'stories')).filter((story) => story.members[0]?.url.startsWith(site.url)),
    ).toHaveLength(wanted);
    expect(articles).toHaveLength(wanted);
    for (const article of articles) {
      expect(article.summary.sentences.length).toBeGreaterThanOrEqual(1);
      expect(article.summary.sentences.length).toBeLessThanOrEqual(4);
    }
  });
});
