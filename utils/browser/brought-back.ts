/** That the browser had lost the database, and what of it is back: kept until the user has read it. */
import { browser } from 'wxt/browser';

export interface BroughtBack {
  /** How many. */
  readonly sources: number;
  /** When the snapshot was taken that the marks are of; absent where there was none. */
  readonly snapshotAt?: number;
}

const key = 'brought-back';

export const noteBroughtBack = (what: BroughtBack): Promise<void> =>
  browser.storage.local.set({ [key]: what });

export async function readBroughtBack(): Promise<BroughtBack | undefined> {
  return (await browser.storage.local.get(key))[key] as BroughtBack | undefined;
}

export const forgetBroughtBack = (): Promise<void> => browser.storage.local.remove(key);
