/** The snapshots as they lie in the browser's storage for settings: not in the database that they are to save. */
import { browser } from 'wxt/browser';
import type { Snapshot } from '../backup/snapshot.ts';

const key = 'snapshots';
const atKey = 'snapshot-at';

/** The newest first. */
export async function readSnapshots(): Promise<readonly Snapshot[]> {
  return ((await browser.storage.local.get(key))[key] ?? []) as readonly Snapshot[];
}

/** When that was last looked at: each round asks for it, and the snapshots themselves may be megabytes. */
export async function lastSnapshotAt(): Promise<number | undefined> {
  return (await browser.storage.local.get(atKey))[atKey] as number | undefined;
}

export const storeSnapshots = (snapshots: readonly Snapshot[], at: number): Promise<void> =>
  browser.storage.local.set({ [key]: snapshots, [atKey]: at });
