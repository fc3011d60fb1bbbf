/**
 * A folder gets another name: its sources in the database, and its rules beside it. Between the two a worker may die, and
 * the rules would cover nothing: what is under way is written down, and the next worker finishes it.
 */
import { browser } from 'wxt/browser';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { updateSettings } from '../../utils/browser/settings.ts';
import { folderRename } from '../../utils/poll/settings.ts';
import { withFolderMoved } from '../../utils/rules/list.ts';

type Path = readonly string[];
interface Renaming {
  readonly from: Path;
  readonly to: Path;
}

const key = 'renaming';

/** Tells whether it was done: not where there is no such folder, or none may be called so. */
export async function renameFolder(from: Path, to: Path): Promise<boolean> {
  const store = await openWritableStore();
  const rename = folderRename(from, to, await store.sources());
  if (!rename) return false;
  await browser.storage.local.set({ [key]: { from, to } satisfies Renaming });
  try {
    await store.updateSources(rename);
  } catch (error) {
    // Refused, and the page says so: nothing is to come of it later.
    await browser.storage.local.remove(key);
    throw error;
  }
  await followWithRules({ from, to });
  return true;
}

/** At a worker's start. */
export async function finishRenaming(): Promise<void> {
  const renaming = (await browser.storage.local.get(key))[key] as Renaming | undefined;
  if (!renaming) return;
  const store = await openWritableStore();
  const rename = folderRename(renaming.from, renaming.to, await store.sources());
  if (rename) await store.updateSources(rename);
  await followWithRules(renaming);
}

async function followWithRules({ from, to }: Renaming): Promise<void> {
  await updateSettings(({ rules }) => ({ rules: withFolderMoved(rules, from, to) }));
  await browser.storage.local.remove(key);
}
