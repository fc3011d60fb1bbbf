/** The user's settings: small, in `storage.local`. */
import { browser } from 'wxt/browser';

export interface Settings {
  readonly language: 'auto' | 'en' | 'fr' | 'ar';
  readonly theme: 'system' | 'light' | 'dark' | 'sepia' | 'black';
  /** Scale of the reader's text, 1 = 19 px. */
  readonly textSize: number;
  readonly width: 'narrow' | 'normal' | 'wide';
  readonly watchWords: readonly string[];
  /** Stories that speak of these are left out of the digest, and nobody is told of them. */
  readonly mutedWords: readonly string[];
  /** Whether single keys (j, k, s …) do something. */
  readonly shortcuts: boolean;
  readonly notifications: boolean;
  /** When the watch words or the switch last changed: only later stories are told of. */
  readonly watchedSince: number;
}

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'system',
  textSize: 1,
  width: 'normal',
  watchWords: [],
  mutedWords: [],
  shortcuts: true,
  notifications: false,
  watchedSince: 0,
};

const key = 'settings';

// What is missing, or was stored by an older version without it, has its default.
const whole = (stored: unknown): Settings => ({
  ...defaultSettings,
  ...(typeof stored === 'object' ? (stored as Partial<Settings>) : {}),
});

export async function readSettings(): Promise<Settings> {
  return whole((await browser.storage.local.get(key))[key]);
}

/** Changes some settings. Under a lock: two pages that write at once would lose one of the changes. */
export async function updateSettings(patch: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('lede-settings', async () => {
    const watches = patch.watchWords !== undefined || patch.notifications !== undefined;
    const since = watches ? { watchedSince: Date.now() } : {};
    const next = { ...(await readSettings()), ...patch, ...since };
    await browser.storage.local.set({ [key]: next });
    return next;
  });
}

/** Calls back with the new settings after each change, from whichever page. Returns how to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
    if (key in changes) listener(whole(changes[key]?.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
