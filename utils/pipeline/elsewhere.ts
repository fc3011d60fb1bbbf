/** Articles on another site than the feed: they stay unread until the user has allowed that site as well. */
import type { Entry, Source } from '../model.ts';
import { checkAddress, secureAddress } from '../net/address.ts';
import { hostPattern } from '../net/host-pattern.ts';
import type { Problem } from '../result.ts';
import type { Ports } from './ports.ts';

/** A host with a smaller share of the feed is not worth a question: an aggregator links to everybody. */
const share = 1 / 4;

/** The hosts to be allowed, where much of what a feed brings without its text stands on hosts that are not. */
export async function articlesElsewhere(
  entries: readonly Entry[],
  ports: Ports,
): Promise<Problem | undefined> {
  const teasers = entries.filter((entry) => entry.html === undefined);
  const counts = new Map<string, number>();
  for (const { url } of teasers) {
    const address = checkAddress(secureAddress(url, ports.allowHttp), ports.allowHttp);
    if (!address.ok) continue;
    const pattern = hostPattern(address.value.href);
    counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
  }
  const large = [...counts].filter(([, count]) => count >= teasers.length * share);
  return elsewhere(
    large.map(([pattern]) => pattern),
    ports,
  );
}

/** The same for a feed that did not change: what has been allowed since is lacking no more. */
export async function stillElsewhere({ health }: Source, ports: Ports): Promise<Problem | undefined> {
  if (health.problem?.code !== 'articles-elsewhere') return undefined;
  return elsewhere(health.problem.origins ?? [], ports);
}

async function elsewhere(patterns: readonly string[], ports: Ports): Promise<Problem | undefined> {
  const lacking: string[] = [];
  for (const pattern of patterns) if (!(await ports.mayFetch(pattern))) lacking.push(pattern);
  if (lacking.length === 0) return undefined;
  return { code: 'articles-elsewhere', detail: lacking.join(' '), origins: lacking };
}
