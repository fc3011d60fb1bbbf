/** Following in a click: what the user wants, the permission for it, and what came of it. */
import type { PackSite, Source } from '../../model.ts';
import { originsFor, typedAddress } from '../../net/address.ts';
import { ok, type Problem, type Result } from '../../result.ts';
import { allowHttp } from '../build.ts';
import { askFor, endIntent, failIntent, type Intent } from '../permissions.ts';
import { request } from '../requests.ts';
import { originsLacking } from './open-wishes.ts';

export type FollowOutcome =
  | { readonly kind: 'followed'; readonly source: Source }
  | { readonly kind: 'settled' }
  /** Permission is missing, all of it or for one more host: the open wishes say it. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What following a typed address takes. */
export function intentToFollow(text: string, now: number): Result<Intent> {
  const typed = typedAddress(text, allowHttp);
  if (!typed.ok) return typed;
  return ok(intentFor([{ address: typed.value.href }], originsFor(typed.value), now));
}

/** What following the feed of an open page takes: the feed may live elsewhere than its articles. */
export function intentToFollowFeed(feedUrl: string, pageUrl: string, now: number): Result<Intent> {
  const feed = typedAddress(feedUrl, allowHttp);
  if (!feed.ok) return feed;
  const page = typedAddress(pageUrl, allowHttp);
  const origins = [...originsFor(feed.value), ...(page.ok ? originsFor(page.value) : [])];
  return ok(intentFor([{ address: feed.value.href }], origins, now));
}

/** What following sites of a pack takes: one prompt for all of them. */
export function intentToFollowSites(sites: readonly PackSite[], now: number): Intent {
  return intentFor(
    sites.map((site) => ({ address: site.url, title: site.title })),
    sites.flatMap((site) => originsFor(new URL(site.url))),
    now,
  );
}

function intentFor(addresses: Intent['addresses'], origins: readonly string[], now: number): Intent {
  return { id: crypto.randomUUID(), addresses, origins: [...new Set(origins)], at: now };
}

/**
 * MUST be called directly in a click handler: it asks for permission before it awaits anything. In
 * Chrome the popup is gone when the prompt was answered, and the background goes on from the intent.
 */
export async function follow(intent: Intent): Promise<FollowOutcome> {
  const granted = await askFor(intent);
  if (!granted) return { kind: 'refused' };
  const [only, ...others] = intent.addresses;
  if (!only || others.length > 0) {
    await request('settle-intents', {});
    return { kind: 'settled' };
  }
  const followed = await request('follow', only);
  if (!followed.ok && followed.problem.origins) {
    // A feed may live on another host than its site: the open wishes offer to allow that one as well.
    const { code, origins } = followed.problem;
    await failIntent(intent.id, [{ address: only.address, code, origins }]);
    return { kind: 'refused' };
  }
  await endIntent(intent.id);
  return followed.ok
    ? { kind: 'followed', source: followed.value.source }
    : { kind: 'problem', problem: followed.problem };
}

/**
 * The wish as it was before it was refused or failed, and the hosts that it turned out to need. MUST NOT
 * await: it is asked for in the same click.
 */
export function afresh({ id, addresses, origins, failures = [] }: Intent, at: number): Intent {
  return { id, addresses, origins: [...new Set([...origins, ...originsLacking(failures)])], at };
}
