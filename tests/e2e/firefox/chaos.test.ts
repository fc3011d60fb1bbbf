/** Faulty sources, in real Firefox: another network, and a background that is a page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type Chaos, startChaos } from '../../hostile/chaos/server.ts';
import { chaosFlow, chosen, followChaos, healthy } from '../flows/chaos.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';

let chaos: Chaos;
let lede: FirefoxLede;
let page: Page;
const figures: string[] = [];

beforeAll(async () => {
  chaos = await startChaos(chosen, healthy);
  lede = await launchFirefox({
    extension: built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e'),
    hosts: ['closed.newsroom.test', ...chaos.sources.map(({ host }) => host)],
  });
  page = await lede.open('manifest.json');
  await followChaos(page, chaos);
});

afterAll(async () => {
  console.info(figures.join('\n'));
  await lede?.close();
  await chaos?.close();
});

chaosFlow(() => ({ chaos, page, figures }), { inFirefox: true });
