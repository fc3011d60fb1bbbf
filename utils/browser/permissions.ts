/**
 * Asking for a site. The popup closes as the prompt opens and Firefox forgets the click after an await,
 * so the click starts storing what the user wants (an intent) and asks in the same turn; whoever is
 * alive when the permission lands (this page, or the background in `permissions.onAdded`) finishes it.
 */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { ProblemCode } from '../result.ts';

export interface Intent {
  readonly id: string;
  /** What to follow once it may be fetched. */
  readonly addresses: readonly { readonly address: string; readonly title?: string }[];
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
}

const lifetimeMs = 10 * 60_000;
const item = storage.defineItem<readonly Intent[]>('local:intents', { fallback: [], version: 1 });

async function change(update: (intents: readonly Intent[]) => readonly Intent[]): Promise<void> {
  await navigator.locks.request('lede-intents', async () => item.setValue(update(await item.getValue())));
}

/** Intents not yet ended, without those over ten minutes old. */
export async function readIntents(now: number): Promise<readonly Intent[]> {
  return (await item.getValue()).filter((intent) => now - intent.at < lifetimeMs);
}

export async function endIntent(id: string): Promise<void> {
  await change((intents) => intents.filter((intent) => intent.id !== id));
}

/** Keeps an intent that came to nothing, so that the next page that opens can say why. */
export async function failIntent(id: string, failures: readonly IntentFailure[]): Promise<void> {
  await change((intents) => intents.map((other) => (other.id === id ? { ...other, failures } : other)));
}

/**
 * MUST be called directly in a click handler, with nothing awaited before. Resolves to whether the
 * origins are granted; in Chrome the popup is usually gone by then.
 */
export async function askFor(intent: Intent): Promise<boolean> {
  const stored = change((intents) => [
    ...intents.filter((other) => intent.at - other.at < lifetimeMs && other.id !== intent.id),
    intent,
  ]);
  const granted = await browser.permissions.request({ origins: [...intent.origins] });
  await stored;
  if (!granted) {
    await change((intents) =>
      intents.map((other) => (other.id === intent.id ? { ...other, refused: true } : other)),
    );
  }
  return granted;
}

/** Whether pages of this address may be fetched. */
export async function mayFetch(url: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

/** MUST be called directly in a click handler. */
export function askForNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

export function hasNotifications(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}
