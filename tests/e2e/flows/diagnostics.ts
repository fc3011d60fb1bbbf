/** The diagnostics: opened by keyboard, looked at in every light, copied without anything that is nobody's business. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { LoggedError } from '../../../utils/diagnostics/errors.ts';
import { request, setSettings, setStored, stored } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { press } from '../harness/press.ts';
import { put, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { named, say } from '../harness/words.ts';
import type { Look, World } from './world.ts';

const broken = 'sbroken';

export async function openDiagnostics(page: Page): Promise<void> {
  await page.waitForSelector('#privacy .diagnostics summary');
  await page.$eval('#privacy .diagnostics summary', (one) => (one as HTMLElement).focus());
  await page.keyboard.press('Enter');
  await page.waitForSelector('.diag dl');
}

export function diagnosticsFlow(world: () => Pick<World, 'lede' | 'options'>, looks: readonly Look[]): void {
  let lede: World['lede'];
  let options: Page;
  beforeAll(() => {
    ({ lede, options } = world());
  });
  // Other flows go on with what was followed before.
  afterAll(async () => {
    await request(options, 'remove-source', { sourceId: broken });
  });

  /** As a poll would have left it, with a subscriber's key in its address. */
  async function breakSource(): Promise<void> {
    const [source] = await rows(options, 'sources');
    if (!source) throw new Error('nothing is followed');
    await put(options, 'sources', {
      ...source,
      id: broken,
      feedUrl: 'https://feeds.quay.example/private/k3y-of-anna/rss',
      title: 'A secret paper',
      addedAt: source.addedAt + 1,
      paused: { at: Date.now(), reason: 'refused' },
      schedule: { nextAt: Date.now(), failures: 7 },
      health: {
        lastOkAt: Date.now() - 3 * 86_400_000,
        problem: {
          code: 'refused',
          detail: 'HTTP 403: https://feeds.quay.example/private/k3y-of-anna/rss?user=anna',
        },
      },
    });
  }

  async function copied(page: Page): Promise<string> {
    await press(page, named('diag.copy'));
    const done = say('diag.copied');
    await until(done, () =>
      page.evaluate((text) => document.querySelector('.diag [role="status"]')?.textContent === text, done),
    );
    return (await lede.clipboard(page)).text;
  }

  it('the diagnostics are copied as plain text, with hosts and without titles, addresses and keys', async () => {
    await breakSource();
    await setSettings(options, { language: 'en' });
    const page = await lede.open('options.html#privacy');
    await openDiagnostics(page);
    const text = await copied(page);
    const sources = await rows(options, 'sources');
    const stories = await rows(options, 'stories');
    expect(text).toMatch(/^Lede \d+\.\d+\.\d+, diagnostics of \d{4}-/);
    expect(text).toContain(`\nsources: ${sources.length}\n`);
    expect(text).toContain(`\nstories: ${stories.length}\n`);
    expect(text).toMatch(/\nalarms: .*round \d{4}-/);
    expect(text).toContain('\nfeeds.quay.example: refused; HTTP 403: feeds.quay.example; failures 7; ');
    for (const secret of ['k3y', 'anna', 'A secret paper', '://', ...stories.map(({ headline }) => headline)])
      expect(text).not.toContain(secret);
    for (const { title, feedUrl } of sources) {
      expect(text).not.toContain(title);
      expect(text).not.toContain(feedUrl);
    }
    await page.close();
  });

  it('an error of the background is in them, counted, without what it was about', async () => {
    // As a fault of the disk may leave them; each round looks at them.
    await setStored(options, { snapshots: 5, 'snapshot-at': 0 });
    for (let i = 0; i < 2; i++) await request(options, 'refresh', {});
    const newest = async () => ((await stored(options, 'errors')) as readonly LoggedError[] | undefined)?.[0];
    await until('the error', async () => ((await newest())?.count ?? 0) >= 2);
    await setStored(options, { snapshots: [] });
    expect(await newest()).toMatchObject({ where: 'snapshots', name: 'TypeError' });
    await setSettings(options, { language: 'en' });
    const page = await lede.open('options.html#privacy');
    await openDiagnostics(page);
    const shown = await page.$eval('.diag-errors li', (one) => (one as HTMLElement).innerText);
    expect(shown).toMatch(/^snapshots · TypeError\n/);
    const count = Number(shown.match(/\d+(?= times in a row)/)?.[0]);
    expect(count).toBeGreaterThanOrEqual(2);
    const text = await copied(page);
    const [line = ''] = text.split('\n[errors]\n')[1]?.split('\n') ?? [];
    expect(line).toMatch(/^\d{4}-[^ ]*Z snapshots: TypeError; [^;]+; \d+ times$/);
    expect(line.endsWith(`; ${count} times`)).toBe(true);
    await page.close();
  });

  it.each(looks)('the diagnostics in %s, %s, at %i px', async (language, theme, width) => {
    await setSettings(options, { language, theme });
    const page = await lede.open('options.html#privacy', { viewport: { width, height: 1000 } });
    await openDiagnostics(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await page.$eval('#privacy .diagnostics', (one) => one.scrollIntoView());
    await lede.shot(page, `diagnostics-${language}-${theme}-${width}`);
    await page.$eval('.diag-errors li:last-child', (one) => one.scrollIntoView({ block: 'end' }));
    await lede.shot(page, `diagnostics-end-${language}-${theme}-${width}`);
    await page.close();
  });
}
