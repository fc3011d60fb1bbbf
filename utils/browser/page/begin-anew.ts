/** Out of a database that stays broken: what is followed comes back from its mirror, marks from the newest snapshot. */
import { replaceBroken } from '../database/replace.ts';
import { request } from '../requests.ts';
import { tellChange } from '../tell-change.ts';

/** @throws what the browser throws where it gives no new database either; nothing is lost by that */
export async function beginAnew(): Promise<void> {
  if (await replaceBroken()) {
    // The first round finds the database new and brings back what is followed; the second asks it.
    await request('refresh', {});
    await request('refresh', {});
    tellChange({ kind: 'deleted' });
  }
  location.reload();
}
