/** Lists of feeds that the user chose to follow. Safe to run any number of times. */
import { endIntent, readIntents } from '../../utils/browser/permissions.ts';
import { importSources } from '../../utils/pipeline.ts';
import { ok, type Result } from '../../utils/result.ts';
import { openPorts } from './ports.ts';

let last: Promise<unknown> = Promise.resolve();

/** One run after the other, and not in line with a poll round, which may take minutes. */
export function importLists(): Promise<Result<null>> {
  const next = last.then(importAll, importAll);
  last = next;
  return next;
}

async function importAll(): Promise<Result<null>> {
  for (const { id, outlines } of await readIntents(Date.now())) {
    if (!outlines) continue;
    // The intent stays until all of it is followed: what was killed or found no room is tried again.
    const done = await importSources(outlines, await openPorts());
    if (!done.ok) return done;
    console.debug('[lede] list followed', done.value);
    await endIntent(id);
  }
  return ok(null);
}
