/** Sources that may not be read: they are in no round, where they would stand before those that may. */
import type { Source } from '../model.ts';
import { notGranted, secureAddress } from '../net/address.ts';
import { hostOf } from '../net/by-host.ts';
import type { Ports } from './ports.ts';

interface ByGrant {
  readonly granted: readonly Source[];
  readonly barred: readonly Source[];
}

export async function byGrant(sources: readonly Source[], ports: Ports): Promise<ByGrant> {
  const known = new Map<string, Promise<boolean>>();
  const granted: Source[] = [];
  const barred: Source[] = [];
  for (const source of sources) {
    const url = secureAddress(source.feedUrl, ports.allowHttp);
    const answer = known.get(hostOf(url)) ?? ports.mayFetch(url);
    known.set(hostOf(url), answer);
    ((await answer) ? granted : barred).push(source);
  }
  return { granted, barred };
}

/** Written once for each: it stays so until somebody allows it, and nothing is sent meanwhile. */
export async function sayBarred(sources: readonly Source[], ports: Ports): Promise<void> {
  const news = sources.filter(({ health }) => health.problem?.code !== 'permission-missing');
  for (const { id, feedUrl } of news) {
    const url = secureAddress(feedUrl, ports.allowHttp);
    if (!URL.canParse(url)) continue;
    const { problem } = notGranted(url);
    await ports.store.updateSource(id, (source) => ({ ...source, health: { ...source.health, problem } }));
  }
  if (news.length > 0) ports.tell({ kind: 'sources' });
}
