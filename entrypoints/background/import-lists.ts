/** Lists of feeds that the user chose to follow. Safe to run any number of times. */
import { endIntent, readIntents } from '../../utils/browser/permissions.ts';
import type { Outline } from '../../utils/model.ts';
import { type Imported, importSources } from '../../utils/pipeline.ts';
import { ok, type Result } from '../../utils/result.ts';
import { openPorts } from './ports.ts';

let last: Promise<unknown> = Promise.resolve();
/** What came of lists, for who asks after another event had them followed: words only, nothing hangs on it. */
const followed = new Map<string, Imported>();

/** One run after the other, and not in line with a poll round, which may take minutes. */
export function importLists(id?: string): Promise<Result<Imported | null>> {
  const next = last.then(importAll, importAll);
  last = next;
  return next.then((done) => (done.ok ? ok(followed.get(id ?? '') ?? null) : done));
}

async function importAll(): Promise<Result<null>> {
  for (const { id, list } of await readIntents(Date.now())) {
    if (!list) continue;
    // The intent stays until all of it is followed: what was killed or found no room is tried again.
    const done = await importSources(JSON.parse(list) as Outline[], await openPorts());
    if (!done.ok) return done;
    followed.set(id, done.value);
    await endIntent(id);
  }
  return ok(null);
}
