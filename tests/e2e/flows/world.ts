/** What a flow is walked in, and steps that are made the same way in every browser. */
import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Settings } from '../../../utils/browser/settings.ts';
import type { Locale } from '../../../utils/i18n/index.ts';
import type { Newsroom } from '../../newsroom/server.ts';
import { request } from '../harness/ask.ts';
import type { AnyLede } from '../harness/lede.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

export interface World {
  readonly lede: AnyLede;
  readonly room: Newsroom;
  /** A page of the extension in a tab: requests go out from it, and the store is read in it. */
  readonly options: Page;
  /** Where files that are saved go. */
  readonly downloads: string;
}

/** How a page is looked at: in which language and light, how many pixels wide. */
export type Look = readonly [language: Locale, theme: Settings['theme'], width: number];
export type Light = readonly [language: Locale, theme: Settings['theme']];

/** All that Lede is spoken and drawn in, but for the reader's papers. */
export const allLights = (['en', 'fr', 'ar'] as const).flatMap((language) =>
  (['light', 'dark'] as const).map((theme): Light => [language, theme]),
);

/** Follows some of the newsroom's publications, and waits for their articles. */
export async function followAll(
  { room, options }: Pick<World, 'room' | 'options'>,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const publication = room.publications.find((one) => one.id === id);
    expect((await request(options, 'follow', { address: publication?.siteUrl ?? '' })).ok).toBe(true);
  }
  await until('no article left to read', async () => (await rows(options, 'pending')).length === 0, 90_000);
}

// Of the extension's own pages Firefox reports neither addresses nor loads: they are asked.

export const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href);

/** The tab that was opened last at such an address. */
export function tabAt(browser: Browser, address: RegExp): Promise<Page> {
  return until(`a tab at ${address}`, async () => {
    for (const page of (await browser.pages()).reverse()) {
      if (address.test(await addressOf(page).catch(() => ''))) return page;
    }
    return undefined;
  });
}

export const goBack = (page: Page): Promise<void> => page.evaluate(() => history.back());
export const goForward = (page: Page): Promise<void> => page.evaluate(() => history.forward());

export async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dataset.before = '';
    location.reload();
  });
  await until('the page again', () =>
    page.evaluate(
      () => document.readyState === 'complete' && document.documentElement.dataset.before === undefined,
    ),
  );
}
