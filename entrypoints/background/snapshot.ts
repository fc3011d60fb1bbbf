/** Once a day, a snapshot of what the user has put work into. */
import { withSnapshot } from '../../utils/backup/snapshot.ts';
import { allMarks } from '../../utils/browser/database/everything.ts';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import { readSnapshots, storeSnapshots } from '../../utils/browser/snapshots.ts';
import { inMirrorTurn } from './mirror.ts';

/** In the mirror's turn: what is deleted must not be copied by a look that began before. */
export function keepSnapshots(): Promise<void> {
  return inMirrorTurn(async () => {
    const [store, before] = await Promise.all([openWritableStore(), readSnapshots()]);
    const snapshots = await withSnapshot(before, Date.now(), async () => {
      const [sources, { rules }, marks] = await Promise.all([store.sources(), readSettings(), allMarks()]);
      return { sources, rules, marks };
    });
    if (snapshots) await storeSnapshots(snapshots);
  });
}
