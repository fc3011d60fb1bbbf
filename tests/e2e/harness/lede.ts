/** What every browser with Lede in it can do, each in its own way: flows are walked with this alone. */
import type { Browser, Page } from 'puppeteer-core';

export interface AnyLede {
  readonly browser: Browser;
  readonly userDataDir: string;
  /** One of the extension's pages in a tab. */
  open(file: string, opening?: Opening): Promise<Page>;
  /** The same, with nothing kept of where the popup was left. */
  openFresh(file: string): Promise<Page>;
  /** The real popup, opened by the toolbar button over a page: `activeTab` is granted by it. */
  popup(over: Page): Promise<Page>;
  /** What another program would be given. */
  clipboard(page: Page): Promise<Clip>;
  /** Shows the page as it is printed, or where colours are forced, for as long as it is open. */
  emulate(page: Page, what: 'print' | 'forced-colors'): Promise<void>;
  /** A picture beside the others of this browser. */
  shot(page: Page, name: string, more?: { readonly fullPage: boolean }): Promise<void>;
  /** Ends the background as the browser does when it is idle. */
  killWorker(): Promise<void>;
  /** Ends the whole browser as a system without memory does: all its processes, at once, unasked. */
  killBrowser(): Promise<void>;
  close(): Promise<void>;
}

export interface Opening {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** A script that runs in the page before its own, each time it is loaded. */
  readonly first?: string;
}

/** Nothing is kept of where the popup was left: in the page itself, as the one before may write as it closes. */
export const fresh: Opening = { first: "localStorage.removeItem('popup')" };

export interface Clip {
  readonly text: string;
  readonly html: string;
}
