/** What was wanted and is not followed, as a page says it. */
import { browser } from 'wxt/browser';
import type { ProblemCode } from '../../result.ts';
import { siteName } from '../../text/site-name.ts';
import type { Intent, IntentFailure } from '../permissions.ts';

export interface OpenWish {
  readonly id: string;
  readonly sites: readonly string[];
  readonly failures: readonly { readonly site: string; readonly code: ProblemCode }[];
  /** Hosts that have to be allowed besides. */
  readonly lacking: readonly string[];
}

/** Wishes that will not come true by themselves: refused, not allowed, or tried in vain. */
export async function unfulfilled(intents: readonly Intent[]): Promise<OpenWish[]> {
  const open = await Promise.all(
    intents.map(async (intent) => {
      // A list is followed whatever is granted: it does come true by itself.
      if (intent.list) return [];
      const failed = intent.failures ?? [];
      const failures = failed.map(({ address, code }) => ({ site: siteOf(intent, address), code }));
      const lacking = originsLacking(failed).map(siteName);
      const allowed =
        !intent.refused && (await browser.permissions.contains({ origins: [...intent.origins] }));
      return allowed && failures.length === 0
        ? []
        : [
            {
              id: intent.id,
              sites: intent.addresses.map(({ address }) => siteOf(intent, address)),
              failures,
              lacking,
            },
          ];
    }),
  );
  return open.flat();
}

/** What has to be granted besides, as far as the failures tell. */
export function originsLacking(failures: readonly IntentFailure[]): string[] {
  return [...new Set(failures.flatMap(({ origins }) => origins ?? []))];
}

/** The site as people call it: its title in a pack, or its host. */
function siteOf(intent: Intent, address: string): string {
  return intent.addresses.find((other) => other.address === address)?.title ?? siteName(address);
}
