/** The diagnostics in a real Chromium, also where there is no database. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { diagnosticsFlow, openDiagnostics } from '../flows/diagnostics.ts';
import { followAll } from '../flows/world.ts';
import { setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { built } from '../harness/built.ts';
import { type Lede, launchChromium } from '../harness/chromium.ts';
import { press } from '../harness/press.ts';
import { until } from '../harness/until.ts';
import { named } from '../harness/words.ts';

let room: Newsroom;
let lede: Lede;
let options: Page;

beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
  lede = await launchChromium({
    extension: built('chrome-mv3-e2e', 'wxt build --mode e2e'),
    port: room.port,
  });
  options = await lede.open('options.html');
  await followAll({ room, options }, ['gulf-motor', 'kenitra-wire']);
});

afterAll(async () => {
  await lede?.close();
  await room?.close();
});

describe('with sources', () => {
  diagnosticsFlow(
    () => ({ lede, options }),
    [
      ['en', 'light', 1000],
      ['en', 'dark', 1000],
      ['fr', 'light', 1000],
      ['ar', 'dark', 1000],
      ['ar', 'light', 400],
      ['en', 'dark', 400],
    ],
  );
});

describe('where the browser refuses the database', () => {
  it('the diagnostics say so, with all that can be had without it', async () => {
    await setSettings(options, { language: 'en' });
    const page = await lede.open('options.html#privacy', {
      first: "indexedDB.open = () => { throw new DOMException('refused', 'UnknownError'); };",
    });
    await openDiagnostics(page);
    await page.$eval('.diag', (one) => one.scrollIntoView());
    await lede.shot(page, 'diagnostics-no-database');
    expect(await violationsOf(page)).toEqual([]);
    await press(page, named('diag.copy'));
    const { text } = await until('the report', async () => {
      const clip = await lede.clipboard(page);
      return clip.text.includes('[versions]') && clip;
    });
    expect(text).toContain('\nstate: storage-broken\n');
    expect(text).toMatch(/\nalarms: .*round/);
    expect(text).toContain('\nonline: yes\n');
    expect(text).not.toContain('[counts]');
    await page.close();
  });
});
