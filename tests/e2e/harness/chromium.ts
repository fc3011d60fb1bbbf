/** The built extension in a real Chromium, driven over a pipe. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { findChromium } from '../../../scripts/find-browser.mjs';
import { eveningZone } from './evening.ts';
import { killBrowser } from './kill-browser.ts';
import { type AnyLede, type Clip, fresh, type Opening } from './lede.ts';
import { shotPath } from './paths.ts';
import { until } from './until.ts';

export interface ChromiumOptions {
  /** The built extension's folder. */
  readonly extension: string;
  /** Where the made-up hosts answer. */
  readonly port?: number;
  readonly headless?: boolean;
  readonly userDataDir?: string;
  readonly language?: string;
  readonly dark?: boolean;
  /** Where files that are saved go, unless it is the user's own folder. */
  readonly downloads?: string;
  /** More switches for the browser. */
  readonly args?: readonly string[];
}

export interface Lede extends AnyLede {
  readonly id: string;
  worker(): Promise<WebWorker>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
];

export async function launchChromium(options: ChromiumOptions): Promise<Lede> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium on this machine: run "npm run setup"');
  const userDataDir = options.userDataDir ?? mkdtempSync(path.join(tmpdir(), 'lede-chromium-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: true,
    userDataDir,
    defaultViewport: null,
    args: [
      ...quiet,
      `--lang=${options.language ?? 'en'}`,
      ...(options.port ? [`--host-resolver-rules=MAP *.newsroom.test 127.0.0.1`] : []),
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(options.args ?? []),
    ],
    env: { ...process.env, LANGUAGE: options.language ?? 'en', TZ: eveningZone() },
  });
  const id = await browser.installExtension(options.extension);
  if (options.downloads) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: options.downloads });
  }
  return new ChromiumLede(browser, id, userDataDir);
}

class ChromiumLede implements Lede {
  readonly browser: Browser;
  readonly id: string;
  readonly userDataDir: string;

  constructor(browser: Browser, id: string, userDataDir: string) {
    this.browser = browser;
    this.id = id;
    this.userDataDir = userDataDir;
  }

  async open(file: string, { viewport, first }: Opening = {}): Promise<Page> {
    const page = await this.browser.newPage();
    if (viewport) await page.setViewport(viewport);
    if (first) await page.evaluateOnNewDocument(first);
    await page.goto(`chrome-extension://${this.id}/${file}`);
    return page;
  }

  openFresh(file: string): Promise<Page> {
    return this.open(file, fresh);
  }

  async popup(over: Page): Promise<Page> {
    // A window that gets its focus late, on a busy machine, closes the popup it has just opened.
    return until('the popup, drawn', async () => {
      await over.bringToFront();
      const page = (await this.openPopup()) ?? (await this.pressButton(over));
      await page.waitForSelector('main', { timeout: 3000 });
      return page;
    });
  }

  private openPopup(): Promise<Page> | undefined {
    return (
      this.browser
        .targets()
        // Not the side panel, which is the same page with more behind it.
        .find((one) => one.url() === `chrome-extension://${this.id}/popup.html`)
        ?.asPage()
    );
  }

  /** Pressed over an open popup, the button would close it. */
  private async pressButton(over: Page): Promise<Page> {
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error('the extension is gone');
    await extension.triggerAction(over);
    return until('the popup', async () => this.openPopup(), 3000);
  }

  async clipboard(page: Page): Promise<Clip> {
    await this.browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${this.id}`, ['clipboard-read', 'clipboard-write']);
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const typed = async (type: string) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : '';
      return { text: await typed('text/plain'), html: await typed('text/html') };
    });
  }

  async emulate(page: Page, what: 'print' | 'forced-colors'): Promise<void> {
    if (what === 'print') return page.emulateMediaType('print');
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: what, value: 'active' }] });
  }

  async shot(page: Page, name: string, more?: { readonly fullPage: boolean }): Promise<void> {
    await page.screenshot({ path: shotPath(name), ...more });
  }

  async worker(): Promise<WebWorker> {
    const target = await this.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().includes(this.id),
      { timeout: 10_000 },
    );
    const worker = await target.worker();
    if (!worker) throw new Error('the worker has no handle');
    return worker;
  }

  async killWorker(): Promise<void> {
    const worker = await this.worker();
    // It dies first, and its session with it; then the driver wants to leave that.
    await worker.close().catch((error: unknown) => {
      if (!String(error).includes('No session with given id')) throw error;
    });
  }

  killBrowser(): Promise<void> {
    return killBrowser(this.browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}
