// @vitest-environment node
/** Words that are watched from the context menu. */
import { beforeEach, expect, it, vi } from 'vitest';
import { watchSelection } from '../../../entrypoints/background/menu.ts';
import { readSettings, type Settings, updateSettings } from '../../../utils/browser/settings.ts';
import { plainWords, withWords } from '../../../utils/rules/list.ts';

const stored = vi.hoisted(() => ({ items: {} as Record<string, unknown>, said: [] as string[] }));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.items[key] }),
        set: async (items: object) => void Object.assign(stored.items, items),
      },
    },
  },
}));
vi.mock('../../../utils/browser/badge.ts', () => ({
  setBadge: async (_: string, sentence: string) => void stored.said.push(sentence),
}));
vi.mock('../../../utils/browser/few-words.ts', () => ({
  fewWords:
    () =>
    (key: string, { word }: { word: string }) =>
      `${key} ${word}`,
}));
vi.mock('../../../utils/browser/reader-tab.ts', () => ({}));
vi.mock('../../../utils/browser/say-in-page.ts', () => ({ saidMs: 0, sayInPage: async () => undefined }));
vi.mock('../../../entrypoints/background/first-look.ts', () => ({ showFirst: async () => undefined }));
let last: Promise<unknown> = Promise.resolve();
vi.stubGlobal('navigator', {
  locks: {
    request: (_: string, work: () => Promise<unknown>) => {
      last = last.then(work);
      return last;
    },
  },
});

const watchedWords = ({ rules }: Settings) => plainWords(rules, 'watch');

beforeEach(() => {
  stored.items = {};
  stored.said = [];
});

it('loses none of the words that are watched at once, from the menu and from the options', async () => {
  const typed = updateSettings(({ rules }) => ({
    rules: withWords(rules, 'watch', ['lithium'], 1, () => 'l'),
  }));
  await Promise.all([typed, watchSelection('Kénitra', undefined), watchSelection('Tanger', undefined)]);
  expect(watchedWords(await readSettings()).toSorted()).toEqual(['Kénitra', 'Tanger', 'lithium']);
});

it('watches a word once, however it is written, and says so each time', async () => {
  await watchSelection('Tanger', undefined);
  await watchSelection('TANGER', undefined);
  expect(watchedWords(await readSettings())).toEqual(['Tanger']);
  expect(stored.said).toEqual(['notice.watching Tanger', 'notice.watching TANGER']);
});

it('says so where there is room for no more rules, and loses none', async () => {
  const many = Array.from({ length: 1000 }, (_, i) => `w${i}`);
  await updateSettings(({ rules }) => ({ rules: withWords(rules, 'watch', many, 1, () => 'l') }));
  await watchSelection('Tanger', undefined);
  await watchSelection('w7', undefined);
  expect(stored.said.map((said) => said.split(' ')[0])).toEqual(['notice.full', 'notice.watching']);
  expect(watchedWords(await readSettings())).toEqual(many);
});
