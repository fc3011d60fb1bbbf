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
import { enrichQueue } from './pipeline/enrich.ts';
import { pollSources } from './pipeline/poll-round.ts';
import type { Ports, RoundReport } from './pipeline/ports.ts';
import { dueNow, dueSources } from './poll/index.ts';

export { loadArticle } from './pipeline/enrich.ts';
export { follow } from './pipeline/follow.ts';
export { keepPage } from './pipeline/open-page.ts';
export type { Ports, RoundReport } from './pipeline/ports.ts';

/**
 * So many sources are polled at one alarm: after a night's sleep all are due at once, and the rest follows
 * half a minute later.
 */
const perAlarm = 40;

/**
 * First half of what an alarm does: poll what is due.
 * @param all set where somebody waits for it
 */
export async function pollDue(ports: Ports, { all = false } = {}): Promise<RoundReport> {
  const due = dueSources(await ports.store.sources(), ports.now());
  const now = all ? due : due.slice(0, perAlarm);
  const round = await pollSources(now, ports);
  return { ...round, left: due.length - now.length };
}

/** Second half: work the queue off, as far as the page budget goes. */
export async function enrich(ports: Ports): Promise<void> {
  await enrichQueue(ports);
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
