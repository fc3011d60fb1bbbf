/** Private addresses, in real Firefox. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { privateAddressFlow } from '../flows/private-addresses.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';
import { type PrivateSite, publicHosts, startPrivateSite } from '../harness/private-site.ts';

let site: PrivateSite;
let lede: FirefoxLede;
let options: Page;

beforeAll(async () => {
  site = await startPrivateSite();
  lede = await launchFirefox({
    extension: built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e'),
    hosts: publicHosts,
    // As users have it: nobody has a certificate for a private address that a browser believes.
    believesAllCertificates: false,
  });
  options = await lede.open('options.html');
  await options.waitForSelector('h1');
});

afterAll(async () => {
  await lede?.close();
  await site?.close();
});

privateAddressFlow(() => ({ lede, options, site }));
