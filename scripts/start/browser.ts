/** Either browser, as the demo uses it. */
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from '../../tests/e2e/harness/chromium.ts';
import { launchFirefox } from '../../tests/e2e/harness/firefox.ts';
import { findChromium, findFirefox } from '../find-browser.mjs';

export interface DemoBrowser {
  readonly browser: Browser;
  readonly userDataDir: string;
  /** One of the extension's pages in a tab. */
  open(file: string): Promise<Page>;
  /** The real popup over a page. */
  popup(over: Page): Promise<Page>;
  close(): Promise<void>;
}

export type Kind = 'chrome' | 'firefox';

/** Chromium, Chrome or Edge before Firefox; what is asked for before either. */
export function chooseBrowser(asked: string | undefined): { kind: Kind; file: string } | undefined {
  const found = { chrome: findChromium(), firefox: findFirefox() };
  const kinds: readonly Kind[] =
    asked === 'firefox' ? ['firefox'] : asked ? ['chrome'] : ['chrome', 'firefox'];
  for (const kind of kinds) {
    const file = found[kind];
    if (file) return { kind, file };
  }
  return undefined;
}

/** Whether a window would be seen by somebody. */
export function hasScreen(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** @param port of the newsroom, where it is the one to show */
export function launch(
  kind: Kind,
  options: { extension: string; headless: boolean; port?: number },
): Promise<DemoBrowser> {
  return kind === 'chrome' ? launchChromium(options) : launchFirefox(options);
}

/** A page of the web in a new tab. Firefox may never say that a page has loaded: it is not waited for. */
export async function openSite(lede: DemoBrowser, url: string): Promise<Page> {
  const page = await lede.browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 10_000 }).catch(() => undefined);
  return page;
}
