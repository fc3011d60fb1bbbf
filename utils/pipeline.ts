/**
 * The whole flow on one screen. Every step can be killed and run again: what is due stands in the
 * sources, what is still to be enriched stands in the queue, and each step ends in one transaction.
 *
 *   due sources → download → parse → identify → group ─┐ one transaction a source
 *                                                      ▼
 *                     store ── queue ── page → extract → clean → summarise ─┐ one transaction an entry
 *                                                                           ▼
 *                                                        story by story to whoever listens
 */
import { hasRoom } from './pipeline/contained.ts';
import { enrichQueue } from './pipeline/enrich.ts';
import { byGrant, sayBarred } from './pipeline/grants.ts';
import { nothingPolled, pollSources } from './pipeline/poll-round.ts';
import type { Ports, RoundReport } from './pipeline/ports.ts';
import { dueNow, dueSources } from './poll/index.ts';

export { hasRoom, ofStorage, orRefused } from './pipeline/contained.ts';
export { type Discovery, discover } from './pipeline/discover.ts';
export { loadArticle } from './pipeline/enrich.ts';
export { expireDaily, pruneOldest } from './pipeline/expire.ts';
export { follow } from './pipeline/follow.ts';
export { type Imported, importSources } from './pipeline/import.ts';
export { joinParts } from './pipeline/join-parts.ts';
export { cleanOpenPage, keepPage, readLink } from './pipeline/open-page.ts';
export { nothingPolled } from './pipeline/poll-round.ts';
export type { Ports, RoundReport } from './pipeline/ports.ts';
export { putBack } from './pipeline/put-back.ts';
export { relearn, setPattern } from './pipeline/relearn.ts';
export { readWhole } from './pipeline/whole-page.ts';

/**
 * So many sources are polled at one alarm: after a night's sleep all are due at once, and the rest follows
 * half a minute later.
 */
const perAlarm = 40;

/** The fact that is written to see whether anything can be. */
const lastRound = 'last-round';

/**
 * First half of what an alarm does: poll what is due.
 * @param all set where somebody waits for it
 */
export async function pollDue(ports: Ports, { all = false } = {}): Promise<RoundReport> {
  const { granted, barred } = await byGrant(
    dueSources(await ports.store.sources(), ports.now(), all, ports.pace.watched),
    ports,
  );
  await sayBarred(barred, ports);
  // What nothing can be stored of is not downloaded: it would be again, at every alarm.
  if (
    granted.length > 0 &&
    !(await hasRoom(async () => ports.store.changeFact(lastRound, () => ports.now())))
  ) {
    return { ...nothingPolled, full: true };
  }
  const now = all ? granted : granted.slice(0, perAlarm);
  const round = await pollSources(now, ports);
  if (round.offline) return round;
  return {
    ...round,
    polled: round.polled + barred.length,
    failed: round.failed + barred.length,
    left: granted.length - now.length,
  };
}

/** A permission was taken back: the sources that cannot be read any more say so at once, not at their next poll. */
export async function noticeRevoked(ports: Ports): Promise<void> {
  await sayBarred((await byGrant(await ports.store.sources(), ports)).barred, ports);
}

/** Second half: work the queue off, as far as the page budget goes. */
export function enrich(ports: Ports): Promise<Pick<RoundReport, 'full'>> {
  return enrichQueue(ports);
}

/**
 * Makes sources due at once, or as soon as their server lets them: written first, so that a refresh killed
 * half-way goes on at the next alarm.
 */
export async function makeDue(sourceIds: readonly string[] | 'all', ports: Ports): Promise<void> {
  const now = ports.now();
  await ports.store.updateSources((source) =>
    sourceIds === 'all' || sourceIds.includes(source.id)
      ? { ...source, schedule: dueNow(source.schedule, now) }
      : source,
  );
}
