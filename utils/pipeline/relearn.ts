/** A source whose headlines are found no more: what they may be now, and the one that the user says yes to. */
import { dueNow } from '../poll/index.ts';
import { ok, type Result } from '../result.ts';
import { type Discovery, discover, discoverLists } from './discover.ts';
import type { Choice } from './follow.ts';
import type { Ports } from './ports.ts';

/**
 * @param headline one that belongs, by address or text; the likeliest lists where left out
 * @returns lists to choose from; nothing is changed
 */
export async function relearn(
  sourceId: string,
  headline: string | undefined,
  ports: Ports,
): Promise<Result<Discovery>> {
  const source = await ports.store.source(sourceId);
  if (!source) return ok({ siteUrl: '', title: '', candidates: [] });
  const address = source.page?.by === 'sitemap' ? source.siteUrl : source.feedUrl;
  return headline === undefined ? discoverLists(address, ports) : discover(address, ports, headline);
}

/** From now on the source's headlines are read so; it is due at once, and what it had stays. */
export async function setPattern(sourceId: string, { url, page }: Choice, ports: Ports): Promise<void> {
  const now = ports.now();
  await ports.store.updateSource(sourceId, ({ health: { problem: _, ...health }, schedule, ...known }) => ({
    ...known,
    feedUrl: url,
    ...(page ? { page } : {}),
    // With the old validators the server would say that nothing has changed.
    validators: {},
    schedule: dueNow(
      { nextAt: now, failures: 0, ...(schedule.notBefore ? { notBefore: schedule.notBefore } : {}) },
      now,
    ),
    health,
  }));
  ports.tell({ kind: 'sources' });
}
