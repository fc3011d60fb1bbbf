/**
 * Asking for a site. The popup closes as the prompt opens and Firefox forgets the click after an await,
 * so the click starts storing what the user wants (an intent) and asks in the same turn; whoever is
 * alive when the permission lands (this page, or the background in `permissions.onAdded`) finishes it.
 */
import { browser } from 'wxt/browser';
import { hostPattern } from '../net/host-pattern.ts';
import type { ProblemCode } from '../result.ts';

export interface Intent {
  readonly id: string;
  /** What to follow once it may be fetched. */
  readonly addresses: readonly { readonly address: string; readonly title?: string }[];
  /**
   * A whole list to follow, granted or not: what may not be read is followed and says so. Outlines as JSON:
   * one string is stored and read in a few milliseconds, two thousand objects hold a page for fifty.
   */
  readonly list?: string;
  readonly origins: readonly string[];
  readonly at: number;
  /** Set when the user said no. */
  readonly refused?: boolean;
  /** Set when it was granted and following failed: shown when a page opens next. */
  readonly failures?: readonly IntentFailure[];
}

export interface IntentFailure {
  readonly address: string;
  readonly code: ProblemCode;
  /** The match patterns that were missing, where the feed lives elsewhere than the site. */
  readonly origins?: readonly string[];
}

const lifetimeMs = 10 * 60_000;
/** What failed waits longer for somebody to read why: in Chrome the popup was gone before it was known. */
const failedLifetimeMs = 24 * 3_600_000;
const prefix = 'intent:';
const lock = 'lede-intents';
const keyOf = (id: string) => prefix + id;

/** Intents not yet ended, oldest first. Those over ten minutes old end here, failed ones after a day. */
export async function readIntents(now: number): Promise<readonly Intent[]> {
  const intents = Object.values(await browser.storage.local.get(await intentKeys())) as Intent[];
  // A list was handed over and waits for nobody's answer: it ends when all of it is followed.
  const over = intents.filter(
    ({ at, failures, list }) => !list && now - at >= (failures ? failedLifetimeMs : lifetimeMs),
  );
  if (over.length > 0) await browser.storage.local.remove(over.map((intent) => keyOf(intent.id)));
  return intents.filter((intent) => !over.includes(intent)).sort((a, b) => a.at - b.at);
}

export async function endIntent(id: string): Promise<void> {
  // In line with who amends it, or it would come back with what they write.
  await navigator.locks.request(lock, () => browser.storage.local.remove(keyOf(id)));
}

/** Whatever was wanted is wanted no more. */
export async function endIntents(): Promise<void> {
  await navigator.locks.request(lock, async () => {
    await browser.storage.local.remove(await intentKeys());
  });
}

/** Asked for at every opening and each change of the sources, with snapshots of megabytes in the same storage. */
async function intentKeys(): Promise<string[]> {
  // Chrome 130, Firefox 143: those before them have to read all values to know the keys.
  const local: typeof browser.storage.local & { getKeys?(): Promise<string[]> } = browser.storage.local;
  const keys = (await local.getKeys?.()) ?? Object.keys(await local.get(null));
  return keys.filter((key) => key.startsWith(prefix));
}

/** Keeps an intent that came to nothing, so that the next page that opens can say why. */
export async function failIntent(id: string, failures: readonly IntentFailure[]): Promise<void> {
  await amend(id, { failures });
}

/** What is left of an intent that is being fulfilled: a worker that dies begins no site again. */
export async function shortenIntent(id: string, addresses: Intent['addresses'], at: number): Promise<void> {
  await amend(id, { addresses, at });
}

/** Does nothing to an intent that has ended. */
async function amend(id: string, change: Partial<Intent>): Promise<void> {
  const key = keyOf(id);
  await navigator.locks.request(lock, async () => {
    const intent = (await browser.storage.local.get(key))[key] as Intent | undefined;
    if (intent) await browser.storage.local.set({ [key]: { ...intent, ...change } });
  });
}

/**
 * MUST be called directly in a click handler, with nothing awaited before. Resolves to whether the
 * origins are granted; in Chrome the popup is usually gone by then.
 *
 * @param origins other than the intent's own, where it does not depend on them
 */
export async function askFor(intent: Intent, origins = intent.origins): Promise<boolean> {
  // One key for each intent, so that one call stores it: Chrome closes the popup at once, and whatever
  // would follow an await (a lock, a read before the write) never happens.
  const stored = browser.storage.local.set({ [keyOf(intent.id)]: intent });
  const granted = await browser.permissions.request({ origins: [...origins] });
  await stored;
  if (!granted) await amend(intent.id, { refused: true });
  return granted;
}

/** Whether pages of this address may be fetched. Permissions know no ports; in Firefox one with a port never matches. */
export async function mayFetch(url: string): Promise<boolean> {
  try {
    return await browser.permissions.contains({ origins: [hostPattern(url)] });
  } catch (error) {
    // A host such as "a*b.example": an address, but none that a permission can name.
    console.debug('[lede] no permission can be had', url, error);
    return false;
  }
}

/** MUST be called directly in a click handler. */
export async function askForNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch (error) {
    // Firefox does not ask for what a build holds for good, as the test build does.
    if (await hasNotifications()) return true;
    throw error;
  }
}

export function hasNotifications(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Calls back whenever it may have been given or taken, wherever. Returns how to stop. */
export function watchNotifications(listener: (allowed: boolean) => void): () => void {
  const look = () => {
    hasNotifications().then(listener, (error: unknown) => console.error('[lede] permissions', error));
  };
  const { onAdded, onRemoved } = browser.permissions;
  look();
  onAdded.addListener(look);
  onRemoved.addListener(look);
  return () => {
    onAdded.removeListener(look);
    onRemoved.removeListener(look);
  };
}

/** Gives back all that was asked for since Lede was installed, sites and notifications. */
export async function giveBackPermissions(): Promise<void> {
  const { host_permissions = [], optional_permissions = [] } = browser.runtime.getManifest() as {
    readonly host_permissions?: readonly string[];
    readonly optional_permissions?: readonly string[];
  };
  const held = await browser.permissions.getAll();
  const origins = (held.origins ?? []).filter((origin) => !host_permissions.includes(origin));
  const permissions = (held.permissions ?? []).filter((name) => optional_permissions.includes(name));
  await browser.permissions.remove({ origins, permissions });
}
