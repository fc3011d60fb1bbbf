/** Settings of a backup as they come to those that are here. */
import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../utils/browser/page/file-settings.ts';
import { takenOver } from '../../../utils/browser/restored-settings.ts';
import { defaultSettings, type Settings } from '../../../utils/browser/settings.ts';
import type { Rule } from '../../../utils/rules/rule.ts';

const rule = (words: string): Rule => ({ id: words, action: 'watch', words, scope: { in: 'all' }, since: 5 });
const saved: Settings = {
  language: 'fr',
  theme: 'dark',
  textSize: 1.4,
  width: 'narrow',
  font: 'dyslexia',
  spacing: 'tight',
  wordsOffered: true,
  shortcuts: false,
  aloudRate: 2,
  aloudVoices: { fr: 'a voice' },
  notifications: true,
  badge: 'off',
  hereSites: ['https://*.example.org/*'],
  keepDays: 365,
  rules: [rule('Renault')],
  notify: {
    since: 7,
    perHour: 1,
    leastSources: 3,
    quiet: [{ days: [0], from: 0, to: 600 }],
    silent: { from: 1, until: 2 },
    digest: { every: 'day', day: 1, at: 480, since: 5 },
  },
};
const file = settingsOf(JSON.parse(JSON.stringify(saved)));
const brought = (now: Settings, mode: 'merge' | 'replace'): Settings => ({
  ...now,
  ...takenOver(file, now, mode),
});

describe('the settings of a backup', () => {
  it.each(['merge', 'replace'] as const)(
    'are all there in a new Lede (%s), but for what is of the machine',
    (mode) => {
      const { silent: _, ...notify } = saved.notify;
      const { aloudVoices, notifications, hereSites } = defaultSettings;
      expect(brought(defaultSettings, mode)).toEqual({
        ...saved,
        aloudVoices,
        notifications,
        hereSites,
        notify: { ...notify, since: 0 },
      });
    },
  );

  it('that are added leave what was chosen here, and give the rest', () => {
    const quiet = [{ days: [6], from: 60, to: 120 }];
    const here: Settings = {
      ...defaultSettings,
      theme: 'black',
      rules: [rule('Tanger')],
      notify: { ...defaultSettings.notify, since: 9, quiet },
    };
    const { theme, font, rules, notify } = brought(here, 'merge');
    expect([theme, font, rules.map(({ words }) => words)]).toEqual([
      'black',
      'dyslexia',
      ['Tanger', 'Renault'],
    ]);
    expect(notify).toMatchObject({ since: 9, perHour: 1, quiet });
  });

  it.each([
    [14, 365],
    [90, 365],
    [365, 365],
    [0, 0],
  ] as const)('that are added keep stories for the longer time: %i days here, and 365', (keepDays, days) => {
    expect(brought({ ...defaultSettings, keepDays }, 'merge').keepDays).toBe(days);
  });

  it('bring topics of so many words as a file of rules may, and no more', () => {
    const words = Array.from({ length: 100 }, (_, i) => `w${i}`);
    const rules = Array.from({ length: 200 }, (_, i) => {
      const name = { en: `n${i}`, fr: '', ar: '' };
      const topic = { id: `t${i}`, name, words: { en: words, fr: words, ar: words } };
      return { ...rule(''), id: `${i}`, scope: { in: 'topic', topic } };
    });
    expect(settingsOf({ rules: [...rules, rule('Renault')] }).rules.map(({ id }) => id)).toEqual([
      ...Array.from({ length: 16 }, (_, i) => `${i}`),
      'Renault',
    ]);
  });

  it('that are added keep stories for ever where the file did', () => {
    const ever = settingsOf({ keepDays: 0 });
    expect(takenOver(ever, defaultSettings, 'merge').keepDays).toBe(0);
    expect(takenOver(settingsOf({}), { ...defaultSettings, keepDays: 14 }, 'merge').keepDays).toBe(14);
  });

  it.each([
    null,
    7,
    'x',
    [],
    { theme: 'pink', textSize: 90, keepDays: 15, notify: { perHour: -1 }, rules: {} },
  ])('that make no sense change nothing: %j', (odd) => {
    for (const mode of ['merge', 'replace'] as const) {
      expect({ ...saved, rules: [], ...takenOver(settingsOf(odd), { ...saved, rules: [] }, mode) }).toEqual({
        ...saved,
        rules: [],
      });
    }
  });
});
