/** The user's settings: small, in `storage.local`, versioned. */
import { storage } from 'wxt/utils/storage';

export interface Settings {
  readonly language: 'auto' | 'en' | 'fr' | 'ar';
  readonly theme: 'system' | 'light' | 'dark' | 'sepia' | 'black';
  /** Scale of the reader's text, 1 = 19 px. */
  readonly textSize: number;
  readonly width: 'narrow' | 'normal' | 'wide';
  readonly watchWords: readonly string[];
  readonly notifications: boolean;
}

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'system',
  textSize: 1,
  width: 'normal',
  watchWords: [],
  notifications: false,
};

const item = storage.defineItem<Settings>('local:settings', { fallback: defaultSettings, version: 1 });

export async function readSettings(): Promise<Settings> {
  return { ...defaultSettings, ...(await item.getValue()) };
}

/** Changes some settings. Under a lock: two pages that write at once would lose one of the changes. */
export async function updateSettings(patch: Partial<Settings>): Promise<Settings> {
  return navigator.locks.request('lede-settings', async () => {
    const next = { ...(await readSettings()), ...patch };
    await item.setValue(next);
    return next;
  });
}

/** Calls back with the new settings after each change, from whichever page. Returns how to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  return item.watch((next) => listener({ ...defaultSettings, ...next }));
}
