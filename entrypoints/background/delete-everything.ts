/** All that Lede keeps goes, and it stands as on its first day. Safe to run again where a worker died in it. */
import { resetAlarms } from '../../utils/browser/alarms.ts';
import { emptyDatabase } from '../../utils/browser/database/writing.ts';
import { endIntents, giveBackPermissions } from '../../utils/browser/permissions.ts';
import { forgetSettings } from '../../utils/browser/settings.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { showFirst } from './first-look.ts';
import { forgetMirror, inMirrorTurn } from './mirror.ts';
import { forgetGroups } from './ports.ts';

export async function deleteEverything(): Promise<void> {
  // First what would follow something again, last what only forbids.
  await endIntents();
  await inMirrorTurn(async () => {
    await forgetMirror();
    try {
      await emptyDatabase();
    } finally {
      forgetGroups();
      await forgetSettings();
    }
  });
  await resetAlarms();
  await giveBackPermissions();
  for (const kind of ['deleted', 'sources', 'stories', 'marks'] as const) tellChange({ kind });
  // In turn after one that is being made of what is gone, and in its place.
  await showFirst();
}
