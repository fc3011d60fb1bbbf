// @vitest-environment node
/** The settings as they are written. */
import { expect, it, vi } from 'vitest';
import { forgetSettings, readSettings, updateSettings } from '../../../utils/browser/settings.ts';
import { plainWords, withWords } from '../../../utils/rules/list.ts';

const stored = vi.hoisted(() => ({
  items: {} as Record<string, unknown>,
  ofSession: {} as Record<string, unknown>,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.items[key] }),
        set: async (items: object) => void Object.assign(stored.items, items),
        clear: async () => void Object.assign(stored, { items: {} }),
      },
      session: { clear: async () => void Object.assign(stored, { ofSession: {} }) },
    },
  },
}));
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) => {
      last = last.then(work);
      return last;
    },
  },
});

it('keeps each of two words that are muted at once', async () => {
  const mute = (word: string) =>
    updateSettings(({ rules }) => ({ rules: withWords(rules, 'mute', [word], 1, () => word) }));
  await Promise.all([mute('football'), mute('lottery')]);
  expect(plainWords((await readSettings()).rules, 'mute').toSorted()).toEqual(['football', 'lottery']);
});

it('leaves nothing behind where they are forgotten, not even what was kept for the session', async () => {
  await updateSettings({ theme: 'dark' });
  stored.ofSession = { 'here-wish': { site: 'https://harbour.example/*' } };
  await forgetSettings();
  expect([stored.items, stored.ofSession]).toEqual([{}, {}]);
});
