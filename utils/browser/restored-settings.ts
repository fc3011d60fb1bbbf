/** What becomes of the settings here where those of a backup come to them. */
import { mostRules, withImported } from '../rules/list.ts';
import type { Rule } from '../rules/rule.ts';
import type { KeepDays } from '../store/retention.ts';
import { forgetRestored, readRestored } from './database/restored.ts';
import { defaultSettings, type Settings, updateSettings } from './settings.ts';

/** `merge` adds what is not there; `replace` makes what is there what the file has. */
export type RestoreMode = 'merge' | 'replace';

const lock = 'lede-restored';

/** How Lede looks and behaves. Voices are this machine's; telling and sites always read here need a permission. */
export type Looks = Omit<Settings, 'rules' | 'notify' | 'notifications' | 'hereSites' | 'aloudVoices'>;

/** Settings out of a file, each of them checked; what made no sense is not there. */
export interface FileSettings {
  readonly rules: readonly Rule[];
  readonly looks: Partial<Looks>;
  /** Until when all is silent, and since when there is telling, is of this machine. */
  readonly notify: Partial<Omit<Settings['notify'], 'since' | 'silent'>>;
}

/**
 * After the rows of a backup its settings, which are kept elsewhere and so cannot be of the same step: by the page that put
 * it back, or by whoever starts next where that page was closed. Under a lock: what was taken over is not to come again
 * over what the user has changed since.
 */
export function finishRestore(): Promise<void> {
  return navigator.locks.request(lock, async () => {
    const left = await readRestored();
    if (!left) return;
    await updateSettings((now) => takenOver(left.settings, now, left.mode));
    await forgetRestored();
  });
}

/**
 * Two that are brought together keep what the user has chosen here. What they never touched is not chosen; and stories
 * stay for the longer of both times, or those that were just put back would leave.
 */
export function takenOver(file: FileSettings, now: Settings, mode: RestoreMode): Partial<Settings> {
  if (mode === 'replace') {
    const notify = { ...now.notify, ...file.notify };
    return { ...file.looks, notify, rules: file.rules.slice(0, mostRules) };
  }
  const { keepDays = now.keepDays } = file.looks;
  return {
    ...untouched(file.looks, now, defaultSettings),
    keepDays: longer(keepDays, now.keepDays),
    notify: { ...now.notify, ...untouched(file.notify, now.notify, defaultSettings.notify) },
    rules: withImported(now.rules, file.rules),
  };
}

/** Those of the file that are here as they are in a new Lede. */
function untouched<T extends object>(file: Partial<T>, now: T, usual: T): Partial<T> {
  const isUsual = (name: string) => textOf(now[name as keyof T]) === textOf(usual[name as keyof T]);
  return Object.fromEntries(Object.entries(file).filter(([name]) => isUsual(name))) as Partial<T>;
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';

/** 0 is for ever. */
const longer = (one: KeepDays, other: KeepDays): KeepDays =>
  one === 0 || (other !== 0 && one > other) ? one : other;
