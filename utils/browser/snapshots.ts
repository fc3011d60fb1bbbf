/** The snapshots as they lie in the browser's storage for settings: not in the database that they are to save. */
import { browser } from 'wxt/browser';
import type { Snapshot } from '../backup/snapshot.ts';

const key = 'snapshots';

/** The newest first. */
export async function readSnapshots(): Promise<readonly Snapshot[]> {
  return ((await browser.storage.local.get(key))[key] ?? []) as readonly Snapshot[];
}

export const storeSnapshots = (snapshots: readonly Snapshot[]): Promise<void> =>
  browser.storage.local.set({ [key]: snapshots });
