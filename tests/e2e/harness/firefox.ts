/** The built extension in a real Firefox, driven over WebDriver BiDi; its own windows through chrome scope. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/find-browser.mjs';
import { publications } from '../../newsroom/publications.ts';
import { eveningZone } from './evening.ts';
import { killBrowser } from './kill-browser.ts';
import { type AnyLede, type Clip, fresh, type Opening } from './lede.ts';
import { shotPath } from './paths.ts';
import { until } from './until.ts';

export interface FirefoxOptions {
  /** The built extension's folder. */
  readonly extension: string;
  /** Made-up hosts that answer on this machine; those of the newsroom if left out. */
  readonly hosts?: readonly string[];
  readonly headless?: boolean;
  /**
   * A profile that was used before. A driver can only lend an add-on; a Firefox that closes takes it back, with all
   * that it stored. One that is killed has no time for that: the next on its profile finds everything.
   */
  readonly userDataDir?: string;
  readonly language?: string;
  readonly dark?: boolean;
  /** Where files that are saved go, unless it is the user's own folder. */
  readonly downloads?: string;
  /** False where made-up https sites are to be refused. */
  readonly believesAllCertificates?: boolean;
  /** More switches for the browser. */
  readonly args?: readonly string[];
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
}

export interface FirefoxLede extends AnyLede {
  readonly id: string;
  /** `moz-extension://…`, the same in every run. */
  readonly origin: string;
  popupIsOpen(): Promise<boolean>;
  closePopup(): Promise<void>;
  badge(): Promise<string>;
  /** Runs the text of a function in the browser's own window, with its powers; answers go as JSON. */
  inChrome<T>(declaration: string, ...args: readonly unknown[]): Promise<T>;
}

const addOn = 'lede@lede.news';
const uuid = '1ede0000-0000-4000-8000-000000000001';

const quiet = {
  'extensions.webextensions.uuids': JSON.stringify({ [addOn]: uuid }),
  'datareporting.policy.dataSubmissionEnabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.tabs.warnOnClose': false,
};

const downloadsInto = (folder: string) => ({
  'browser.download.folderList': 2,
  'browser.download.dir': folder,
  'browser.download.alwaysOpenPanel': false,
});

export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxLede> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('no Firefox on this machine: run "npm run setup"');
  const userDataDir = options.userDataDir ?? mkdtempSync(path.join(tmpdir(), 'lede-firefox-'));
  const language = options.language ?? 'en';
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: options.headless ?? true,
    userDataDir,
    defaultViewport: null,
    acceptInsecureCerts: options.believesAllCertificates ?? true,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900', ...(options.args ?? [])],
    extraPrefsFirefox: {
      ...quiet,
      'network.dns.localDomains': (options.hosts ?? publications.map(({ host }) => host)).join(','),
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': language,
      'ui.systemUsesDarkTheme': options.dark ? 1 : 0,
      ...(options.downloads ? downloadsInto(options.downloads) : {}),
      ...options.prefs,
    },
    env: { ...process.env, TZ: eveningZone() },
  });
  const id = await browser.installExtension(options.extension);
  const wire = (browser as unknown as { readonly connection: Wire }).connection;
  const { result } = await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = (result as { contexts: readonly { context: string; clientWindow: string }[] }).contexts[0];
  if (!window) throw new Error('Firefox shows no window of its own');
  const lede = new RealFirefox(browser, id, userDataDir, wire, window);
  await lede.inChrome(pinButton, id);
  return lede;
}

/** Puppeteer's connection: what it has no words for goes over it as BiDi commands. */
interface Wire {
  send(method: string, params: unknown): Promise<{ readonly result: unknown }>;
  emit(event: string, params: unknown): boolean;
}

class RealFirefox implements FirefoxLede {
  readonly browser: Browser;
  readonly id: string;
  readonly origin = `moz-extension://${uuid}`;
  readonly userDataDir: string;
  private readonly wire: Wire;
  private readonly window: { readonly context: string; readonly clientWindow: string };

  constructor(
    browser: Browser,
    id: string,
    userDataDir: string,
    wire: Wire,
    window: { readonly context: string; readonly clientWindow: string },
  ) {
    this.browser = browser;
    this.id = id;
    this.userDataDir = userDataDir;
    this.wire = wire;
    this.window = window;
  }

  async open(file: string, { viewport, first }: Opening = {}): Promise<Page> {
    const page = await this.browser.newPage();
    if (viewport) await page.setViewport(viewport);
    if (first) await this.inChrome(runFirst, first);
    // Firefox never reports the load of an extension's page.
    await page.goto(`${this.origin}/${file}`, { waitUntil: [] });
    await until(file, () => page.evaluate(() => document.readyState === 'complete'));
    return page;
  }

  openFresh(file: string): Promise<Page> {
    return this.open(file, fresh);
  }

  async popup(over: Page): Promise<Page> {
    await this.closePopup();
    await over.bringToFront();
    const opened = await this.inChrome<{ context: string; url: string }>(openPopup, this.id);
    const before = new Set(await this.browser.pages());
    // BiDi knows tabs only. `openPopup` has given the popup's frame an id that every command takes;
    // now Puppeteer hears of it as of a new tab.
    this.wire.emit('browsingContext.contextCreated', {
      ...opened,
      clientWindow: this.window.clientWindow,
      children: null,
      parent: null,
      originalOpener: null,
      userContext: 'default',
    });
    return until('the popup', async () => {
      const pages = await this.browser.pages();
      return pages.find((page) => !before.has(page) && page.url() === opened.url);
    });
  }

  popupIsOpen(): Promise<boolean> {
    return this.inChrome(popupIsOpen, this.id);
  }

  closePopup(): Promise<void> {
    return this.inChrome(closePopup, this.id);
  }

  clipboard(): Promise<Clip> {
    return this.inChrome(readClipboard);
  }

  async emulate(page: Page, what: 'print' | 'forced-colors'): Promise<void> {
    await page.bringToFront();
    await this.inChrome(emulate, what);
  }

  async shot(page: Page, name: string, more?: { readonly fullPage: boolean }): Promise<void> {
    await page.screenshot({ path: shotPath(`firefox-${name}`), ...more });
  }

  badge(): Promise<string> {
    return this.inChrome(readBadge, this.id);
  }

  killWorker(): Promise<void> {
    return this.inChrome(endBackground, this.id);
  }

  killBrowser(): Promise<void> {
    return killBrowser(this.browser);
  }

  async inChrome<T>(declaration: string, ...args: readonly unknown[]): Promise<T> {
    const { result } = await this.wire.send('script.callFunction', {
      functionDeclaration: `async (args) => JSON.stringify(await (${declaration})(...JSON.parse(args)))`,
      arguments: [{ type: 'string', value: JSON.stringify(args) }],
      awaitPromise: true,
      target: { context: this.window.context },
    });
    const answer = result as {
      type: string;
      result?: { value?: string };
      exceptionDetails?: { text: string };
    };
    if (answer.type !== 'success') throw new Error(`in Firefox: ${answer.exceptionDetails?.text}`);
    return (answer.result?.value === undefined ? undefined : JSON.parse(answer.result.value)) as T;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

/** The button into the toolbar, where the user who wants it has it. */
const pinButton = `(id) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { widget } = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id).extension);
  CustomizableUI.addWidgetToArea(widget.id, 'nav-bar');
}`;

const readBadge = `(id) => document.querySelector('#nav-bar [data-extensionid="' + id + '"] [badge]')?.getAttribute('badge') ?? ''`;

/** BiDi's own preload scripts run in no page of an extension. For the tab at the front, as long as it is there. */
const runFirst = `(script) => {
  const code = '((globalThis) => {' + script + '})(window)';
  const listen = (id, code) =>
    addEventListener('DOMWindowCreated', ({ target }) => {
      const view = target.defaultView;
      if (docShell.browsingContext.browserId !== id || view.location.protocol !== 'moz-extension:') return;
      const box = Cu.Sandbox(view, { sandboxPrototype: view, sameZoneAs: view, wantXrays: false });
      Cu.evalInSandbox(code, box);
    });
  const frame = '(' + listen + ')(' + gBrowser.selectedBrowser.browserId + ', ' + JSON.stringify(code) + ')';
  window.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(frame), true);
}`;

const readClipboard = `() => {
  const read = (flavour) => {
    const box = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    box.init(null);
    box.addDataFlavor(flavour);
    Services.clipboard.getData(box, Services.clipboard.kGlobalClipboard);
    const data = {};
    try {
      box.getTransferData(flavour, data);
    } catch {
      return ''; // nothing of this kind was put there
    }
    return data.value.QueryInterface(Ci.nsISupportsString).data;
  };
  return { text: read('text/plain'), html: read('text/html') };
}`;

/** In the tab at the front. */
const emulate = `(what) => {
  const { browsingContext } = gBrowser.selectedBrowser;
  if (what === 'print') browsingContext.mediumOverride = what;
  else browsingContext.forcedColorsOverride = 'active';
}`;

const closePopup = `async (id) => {
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  const popup = () => ViewPopup.for(WebExtensionPolicy.getByID(id).extension, window);
  popup()?.closePopup();
  for (let tries = 0; tries < 200 && popup(); tries++) await new Promise((next) => setTimeout(next, 50));
}`;

/** Presses the toolbar button, and gives the popup's frame a place among what BiDi can address. */
const openPopup = `async (id) => {
  const load = (url) => ChromeUtils.importESModule(url);
  const { ExtensionParent } = load('resource://gre/modules/ExtensionParent.sys.mjs');
  const { ViewPopup } = load('resource:///modules/ExtensionPopups.sys.mjs');
  const { NavigableManager } = load('chrome://remote/content/shared/NavigableManager.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  const popup = () => ViewPopup.for(extension, window);
  // Without a window manager a window gets no focus to keep, and its popups close as they open.
  Services.prefs.setBoolPref('ui.popup.disable_autohide', true);
  await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
  for (let tries = 0; tries < 200 && !popup()?.shown; tries++) await new Promise((next) => setTimeout(next, 50));
  await new Promise((next) => setTimeout(next, 300));
  Services.prefs.clearUserPref('ui.popup.disable_autohide');
  if (!popup()?.shown) throw new Error('the popup did not open');
  const frame = popup().browser;
  frame.permanentKey ??= {};
  const context = NavigableManager.getIdForBrowser(frame);
  const others = NavigableManager.getBrowserById.bind(NavigableManager);
  NavigableManager.getBrowserById = (asked) => (asked === context ? frame : others(asked));
  return { context, url: frame.currentURI.spec };
}`;

const popupIsOpen = `(id) => {
  const { ViewPopup } = ChromeUtils.importESModule('resource:///modules/ExtensionPopups.sys.mjs');
  return ViewPopup.for(WebExtensionPolicy.getByID(id).extension, window)?.shown === true;
}`;

const endBackground = `async (id) => {
  await WebExtensionPolicy.getByID(id).extension.terminateBackground({ disableResetIdleForTest: true });
}`;
