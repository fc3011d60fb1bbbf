/** Once a day, and before all is replaced, a snapshot of what the user has put work into. */
import { isSnapshotDue, withSnapshot } from '../../utils/backup/snapshot.ts';
import { allMarks } from '../../utils/browser/database/everything.ts';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import { lastSnapshotAt, readSnapshots, storeSnapshots } from '../../utils/browser/snapshots.ts';
import { databaseName } from '../../utils/store/mirror.ts';
import { inMirrorTurn } from './mirror.ts';

/**
 * In the mirror's turn: what is deleted must not be copied by a look that began before.
 *
 * @param anyway also where there is one of today
 */
export function keepSnapshots(anyway = false): Promise<void> {
  return inMirrorTurn(async () => {
    const now = Date.now();
    if (!anyway && !isSnapshotDue(await lastSnapshotAt(), now)) return;
    const store = await openWritableStore();
    const [before, of, sources, { rules }, marks] = await Promise.all([
      readSnapshots(),
      store.fact(databaseName),
      store.sources(),
      readSettings(),
      allMarks(),
    ]);
    // The mirror gives it its name, and was kept before.
    if (typeof of !== 'string') return;
    const snapshots = withSnapshot(before, now, { of, sources, rules, marks });
    // An empty Lede is looked at again at its next round: it may be followed by then.
    if (snapshots !== before) await storeSnapshots(snapshots, now);
  });
}
