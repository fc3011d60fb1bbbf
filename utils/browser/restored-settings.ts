/** What becomes of the settings here where those of a backup come to them. */
import type { NotifyWish } from '../notify/decision.ts';
import { mostRules, withImported } from '../rules/list.ts';
import type { Rule } from '../rules/rule.ts';
import type { KeepDays } from '../store/retention.ts';
import type { RestoreMode } from './database/restore.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** How Lede looks and behaves. Voices are this machine's; telling and sites always read here need a permission. */
export type Looks = Omit<Settings, 'rules' | 'notify' | 'notifications' | 'hereSites' | 'aloudVoices'>;

/** Settings out of a file, each of them checked; what made no sense is not there. */
export interface FileSettings {
  readonly rules: readonly Rule[];
  readonly looks: Partial<Looks>;
  /** Until when all is silent, and since when there is telling, is of this machine. */
  readonly notify: Partial<Omit<NotifyWish, 'since' | 'silent'>>;
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
