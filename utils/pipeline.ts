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
import { dueSources } from './poll/index.ts';

export { type Discovery, discover } from './pipeline/discover.ts';
export { loadArticle } from './pipeline/enrich.ts';
export { follow } from './pipeline/follow.ts';
export { keepPage } from './pipeline/open-page.ts';
export type { Ports, RoundReport } from './pipeline/ports.ts';
export { relearn, setPattern } from './pipeline/relearn.ts';

/** First half of what an alarm does: poll what is due. */
export async function pollDue(ports: Ports): Promise<RoundReport> {
  return pollSources(dueSources(await ports.store.sources(), ports.now()), ports);
}

/** Second half: work the queue off, as far as the page budget goes. */
export async function enrich(ports: Ports): Promise<void> {
  await enrichQueue(ports);
}

/** Makes sources due at once: written first, so that a refresh killed half-way goes on at the next alarm. */
export async function makeDue(sourceIds: readonly string[] | 'all', ports: Ports): Promise<void> {
  const now = ports.now();
  for (const source of await ports.store.sources()) {
    if (sourceIds !== 'all' && !sourceIds.includes(source.id)) continue;
    await ports.store.updateSource(source.id, (known) => ({
      ...known,
      schedule: { ...known.schedule, nextAt: now },
    }));
  }
}
