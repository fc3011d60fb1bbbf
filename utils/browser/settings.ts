/** The user's settings: small, in `storage.local`. */
import { browser } from 'wxt/browser';
import { usualWishes, type Wishes, withRules } from '../pipeline/wishes.ts';
import { type KeepDays, usualRetention } from '../store/retention.ts';

export interface Settings extends Wishes {
  readonly language: 'auto' | 'en' | 'fr' | 'ar';
  readonly theme: 'system' | 'light' | 'dark' | 'sepia' | 'black';
  /** Scale of the reader's text, 1 = 19 px. */
  readonly textSize: number;
  readonly width: 'narrow' | 'normal' | 'wide';
  readonly font: 'serif' | 'sans' | 'dyslexia' | 'system';
  readonly spacing: 'tight' | 'normal' | 'loose';
  /** Whether the first run's offer of words to watch is over. */
  readonly wordsOffered: boolean;
  /** Whether single keys (j, k, s …) do something. */
  readonly shortcuts: boolean;
  /** How fast articles are read aloud, 1 as the voice speaks by itself. */
  readonly aloudRate: number;
  /** The voice that reads a language aloud: its URI, by the language's BCP 47 primary tag. */
  readonly aloudVoices: Readonly<Record<string, string>>;
  readonly notifications: boolean;
  /** What the number on the toolbar button counts. */
  readonly badge: 'unread' | 'watched' | 'off';
  /** Match patterns of the sites whose articles always open in the reader. */
  readonly hereSites: readonly string[];
  /** How long stories are kept; 0 is for ever. */
  readonly keepDays: KeepDays;
}

/** How an article looks until somebody says otherwise. */
export const defaultLook = {
  theme: 'system',
  textSize: 1,
  width: 'normal',
  font: 'serif',
  spacing: 'normal',
} as const satisfies Partial<Settings>;

export const defaultSettings: Settings = {
  ...defaultLook,
  ...usualWishes,
  language: 'auto',
  wordsOffered: false,
  shortcuts: true,
  aloudRate: 1,
  aloudVoices: {},
  notifications: false,
  badge: 'unread',
  hereSites: [],
  keepDays: usualRetention.keepDays,
};

const key = 'settings';
const lock = 'lede-settings';

/** What is missing, or was stored by an older version without it, has its default. */
function whole(stored: unknown): Settings {
  return { ...defaultSettings, ...withRules((stored ?? {}) as Partial<Settings>) };
}

export async function readSettings(): Promise<Settings> {
  return whole((await browser.storage.local.get(key))[key]);
}

type Patch = Partial<Settings>;
/** Some settings; made of what is stored by then, where a list grows or shrinks. */
export type SettingsChange = Patch | ((now: Settings) => Patch);

/** Changes some settings. Under a lock: two pages that write at once would lose one of the changes. */
export async function updateSettings(change: SettingsChange): Promise<Settings> {
  return navigator.locks.request(lock, async () => {
    const now = await readSettings();
    const patch = typeof change === 'function' ? change(now) : change;
    const switched = patch.notifications !== undefined && patch.notifications !== now.notifications;
    const next: Settings = { ...now, ...patch };
    // What was there before notifications were switched on is no news.
    const settings = switched ? { ...next, notify: { ...next.notify, since: Date.now() } } : next;
    await browser.storage.local.set({ [key]: settings });
    return settings;
  });
}

/**
 * Forgets the settings and whatever else stands beside them, for good or for this session. Under the same lock: a
 * change under way would bring them back.
 */
export async function forgetSettings(): Promise<void> {
  const { local, session } = browser.storage;
  await navigator.locks.request(lock, () => Promise.all([local.clear(), session.clear()]));
}

/** Calls back with the new settings after each change, from whichever page. Returns how to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const onChanged = (changes: Readonly<Record<string, { newValue?: unknown }>>) => {
    if (key in changes) listener(whole(changes[key]?.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
