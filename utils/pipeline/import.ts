/**
 * Following a whole list: sources are written without asking any of them, and the polling brings their
 * stories at its own pace. May be killed at any moment and run again: what is there stays as it is.
 */
import type { Outline } from '../model.ts';
import { ok, type Result } from '../result.ts';
import { contained } from './contained.ts';
import { followedBy, sourceFrom } from './import-plan.ts';
import type { Ports } from './ports.ts';

/** Sources written in one go: a few milliseconds of work. */
const slice = 50;

export interface Imported {
  readonly added: number;
  /** Followed before. */
  readonly already: number;
  /** Milliseconds it took. */
  readonly took: number;
}

/**
 * @param outlines checked addresses, as a plan lists them
 * @returns what was added, or `storage-full`/`storage-broken`: then the rest waits for the next try
 */
export function importSources(outlines: readonly Outline[], ports: Ports): Promise<Result<Imported>> {
  return contained('storage-broken', async () => {
    const began = ports.now();
    const isFollowed = followedBy(await ports.store.sources());
    let added = 0;
    for (let start = 0; start < outlines.length; start += slice) {
      const now = ports.now();
      const part = outlines.slice(start, start + slice);
      const some = part.filter((outline) => !isFollowed(outline));
      // In the order of the list, which the order of adding keeps.
      added += await ports.store.addSources(some.map((one, i) => sourceFrom(one, now + i)));
      ports.tell({ kind: 'progress', done: start + part.length, total: outlines.length });
      await ports.wait(0);
    }
    // Once, and not for each slice: every page that listens reads the whole list again.
    if (added > 0) ports.tell({ kind: 'sources' });
    return ok({ added, already: outlines.length - added, took: ports.now() - began });
  });
}
