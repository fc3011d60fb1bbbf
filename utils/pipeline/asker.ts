/** Requests of one search: a few, one after the other, and each address once. */
import { secureAddress } from '../net/address.ts';
import { feedPace } from '../net/by-host.ts';
import { type Download, feedLimits } from '../net/download.ts';
import { fail, type Result } from '../result.ts';
import { ask, orInsecure } from './ask.ts';
import type { Ports } from './ports.ts';

const accept =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, */*;q=0.5';

export interface Ask {
  /** The same answer where it was asked before; `unreachable` once nothing is left to ask with. */
  (address: string): Promise<Result<Download>>;
  left(): number;
  /** Hosts that were not asked, since the user has not granted them. */
  lacking(): readonly string[];
}

export function asker(ports: Ports, requests: number): Ask {
  const asked = new Map<string, Result<Download>>();
  const origins = new Set<string>();
  let left = requests;
  const once = async (address: string): Promise<Result<Download>> => {
    const url = secureAddress(address, ports.allowHttp);
    const known = asked.get(url);
    if (known) return known;
    if (left === 0) return fail('unreachable', 'this search has asked enough');
    left--;
    const got = orInsecure<Download>(
      await ask({ url, accept, ...feedLimits }, feedPace, ports),
      address,
      url,
    );
    asked.set(url, got);
    if (!got.ok && got.problem.code === 'permission-missing') {
      for (const origin of got.problem.origins ?? []) origins.add(origin);
    }
    return got;
  };
  return Object.assign(once, { left: () => left, lacking: () => [...origins] });
}
