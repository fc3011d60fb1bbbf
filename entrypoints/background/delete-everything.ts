/** All that Lede keeps goes, and it stands as on its first day. What a worker's death cuts off is finished by the next. */
import { browser } from 'wxt/browser';
import { resetAlarms } from '../../utils/browser/alarms.ts';
import { emptyDatabase } from '../../utils/browser/database/writing.ts';
import { inErrorsTurn } from '../../utils/browser/errors.ts';
import { endIntents, giveBackPermissions } from '../../utils/browser/permissions.ts';
import { forgetSettings } from '../../utils/browser/settings.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { showFirst } from './first-look.ts';
import { forgetMirror, inMirrorTurn } from './mirror.ts';
import { forgetGroups } from './ports.ts';

/** Stands in the storage for settings from the first step to the last, which takes it along. */
const key = 'deleting';

export async function deleteEverything(): Promise<void> {
  await browser.storage.local.set({ [key]: true });
  // First what would follow something again, then what only forbids.
  await endIntents();
  await inMirrorTurn(async () => {
    await forgetMirror();
    try {
      await emptyDatabase();
    } finally {
      forgetGroups();
      await resetAlarms();
      await giveBackPermissions();
      // With all that lies beside them; an error that is just being kept would bring the others back.
      await inErrorsTurn(forgetSettings);
    }
  });
  for (const kind of ['deleted', 'sources', 'stories', 'marks'] as const) tellChange({ kind });
  // In turn after one that is being made of what is gone, and in its place.
  await showFirst();
}

/** At a worker's start, before anything is brought back: who asked for it may not ask again. */
export async function finishDeleting(): Promise<void> {
  if ((await browser.storage.local.get(key))[key]) await deleteEverything();
}
