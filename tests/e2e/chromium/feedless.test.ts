/** A site whose feed is gone, in the options: its headlines are shown, one teaches its list, and yes follows it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { request, setSettings } from '../harness/ask.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { output, shotPath } from '../harness/paths.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let room: Newsroom;
let lede: Lede;
/** The field for words to watch is a form like it, and is there before the sources are read. */
const followForm = '.follow[novalidate]';

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({ extension: output('chrome-mv3-e2e'), port: room.port });
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

it.each([
  ['eco-detroit', 'en'],
  ['industrie-routes', 'fr'],
  ['al-muharrik', 'ar'],
] as const)('%s is followed by the headlines of its page, in %s', async (id, language) => {
  const publication = room.publications.find((one) => one.id === id);
  room.setDown(id, 'http-404');
  const settings = await lede.open('options.html');
  await setSettings(settings, { language });
  await settings.close();

  const options = await lede.open('options.html');
  await options.waitForSelector(`${followForm} input`);
  await options.type(`${followForm} input`, publication?.siteUrl ?? '');
  await options.click(`${followForm} button`);
  await options.waitForSelector('.candidates h3', { timeout: 30_000 });
  const shown = await options.$$eval('.candidates .newest li', (lines) =>
    lines.map((line) => line.textContent),
  );
  const published = room.articles(id).map(({ title }) => title);
  expect(shown.length).toBe(Math.min(published.length, 5));
  for (const title of shown) expect(published).toContain(title);
  await options.screenshot({ path: shotPath(`offers-${language}`) });

  await options.click('.candidates .newest button');
  await options.waitForSelector('.candidates:not([aria-busy=true]) > ul > li > .button:enabled');
  await options.click('.candidates > ul > li > .button');
  await until('the source', async () =>
    (await rows(options, 'sources')).some((one) => one.feedUrl === publication?.siteUrl),
  );
  // The source is there first; what it brought is read before it is written.
  const titles = await until('its stories', async () => {
    const entries = await rows(options, 'entries');
    const own = entries.filter((one) => one.url.startsWith(publication?.siteUrl ?? ''));
    return own.length > 0 && own.map(({ title }) => title);
  });
  expect(titles.sort()).toEqual(published.sort());

  // Polled again, it is the same page: nothing is doubled, and nothing is wrong with it.
  await request(options, 'refresh', {});
  const source = (await rows(options, 'sources')).find((one) => one.feedUrl === publication?.siteUrl);
  expect(source?.health.problem).toBeUndefined();
  await options.close();
});

it('what else a site offers is shown after it was followed, and what is followed says so', async () => {
  const publication = room.publications.find((one) => one.id === 'gulf-motor');
  const settings = await lede.open('options.html');
  await setSettings(settings, { language: 'en' });
  await settings.close();
  const options = await lede.open('options.html');
  await options.waitForSelector(`${followForm} input`);
  await options.type(`${followForm} input`, publication?.siteUrl ?? '');
  await options.click(`${followForm} button`);
  await options.waitForSelector(`${followForm} + p > .link`);
  await options.$eval(`${followForm} + p > .link`, (button) => (button as HTMLElement).click());
  await options.waitForSelector('.candidates h3');
  expect(await options.$eval('.candidates', (box) => box.textContent)).toContain('You follow this already.');
  await options.close();
});
