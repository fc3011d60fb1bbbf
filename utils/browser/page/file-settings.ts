/** The settings of a backup's file, whoever may have written it: each field only where it makes sense. */
import { notifyOf, rulesOf } from '../../pipeline/backup-wishes.ts';
import { flag, number, oneOf, type Shape } from '../../shape.ts';
import { keepDaysChoices } from '../../store/retention.ts';
import type { FileSettings, Looks } from '../restored-settings.ts';

const known: { readonly [Name in keyof Looks]: Shape<Looks[Name]> } = {
  language: oneOf('auto', 'en', 'fr', 'ar'),
  theme: oneOf('system', 'light', 'dark', 'sepia', 'black'),
  textSize: (value): value is number => number(value) && value >= 0.5 && value <= 3,
  width: oneOf('narrow', 'normal', 'wide'),
  font: oneOf('serif', 'sans', 'dyslexia', 'system'),
  spacing: oneOf('tight', 'normal', 'loose'),
  wordsOffered: flag,
  shortcuts: flag,
  aloudRate: (value): value is number => number(value) && value >= 0.5 && value <= 4,
  badge: oneOf('unread', 'watched', 'off'),
  keepDays: oneOf(...keepDaysChoices),
};

export function settingsOf(stored: unknown): FileSettings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<
    Record<string, unknown>
  >;
  const looks = Object.entries(known).flatMap(([name, shape]) =>
    Object.hasOwn(from, name) && (shape as Shape<unknown>)(from[name]) ? [[name, from[name]]] : [],
  );
  return { rules: rulesOf(stored), looks: Object.fromEntries(looks), notify: notifyOf(from.notify) };
}
