// @vitest-environment node
/** A folder's sources stand in the database, its rules beside it: both move, whatever dies between. */
import { beforeEach, expect, it, vi } from 'vitest';
import { finishRenaming, renameFolder } from '../../../entrypoints/background/rename-folder.ts';
import { readSettings } from '../../../utils/browser/settings.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { source } from '../make.ts';

const fake = vi.hoisted(() => ({
  store: undefined as unknown,
  items: {} as Record<string, unknown>,
  fails: undefined as string | undefined,
}));
vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => structuredClone({ [key]: fake.items[key] }),
        set: async (items: object) => {
          if (fake.fails && fake.fails in items) throw new Error('killed');
          Object.assign(fake.items, structuredClone(items));
        },
        remove: async (key: string) => void delete fake.items[key],
      },
    },
  },
}));
vi.mock('../../../utils/browser/database/writing.ts', () => ({ openWritableStore: async () => fake.store }));
vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });

let store: MemoryStore;
const folders = async () => [
  (await store.sources()).map(({ folder }) => folder),
  (await readSettings()).rules.map(({ scope }) => scope),
];
const inFolder = (name: string) => [[[name], []], [{ in: 'folder', path: [name] }]];

beforeEach(async () => {
  store = new MemoryStore();
  fake.store = store;
  fake.fails = undefined;
  await store.addSources([source('one', { folder: ['Cars'] }), source('two')]);
  const rules = rulesOfWords({ watchWords: ['battery'] });
  const scope = { in: 'folder', path: ['Cars'] };
  fake.items = { settings: { rules: rules.map((rule) => ({ ...rule, scope })) } };
});

it('moves both, once', async () => {
  expect(await renameFolder(['Cars'], ['Autos'])).toBe(true);
  expect(await folders()).toEqual(inFolder('Autos'));
  expect(await renameFolder(['Cars'], ['Lorries'])).toBe(false);
  await finishRenaming();
  expect(await folders()).toEqual(inFolder('Autos'));
});

it('is finished at the next start where the worker died between the two', async () => {
  fake.fails = 'settings';
  await expect(renameFolder(['Cars'], ['Autos'])).rejects.toThrow('killed');
  fake.fails = undefined;
  await finishRenaming();
  expect(await folders()).toEqual(inFolder('Autos'));
  // It is over: a folder that gets the old name later keeps it.
  await store.updateSource('two', (two) => ({ ...two, folder: ['Cars'] }));
  await finishRenaming();
  expect((await store.source('two'))?.folder).toEqual(['Cars']);
});

it('is finished at the next start where the worker died before the first', async () => {
  const cut = vi.spyOn(store, 'updateSources').mockReturnValueOnce(new Promise(() => undefined));
  void renameFolder(['Cars'], ['Autos']);
  await vi.waitFor(() => expect(cut).toHaveBeenCalledOnce());
  await finishRenaming();
  expect(await folders()).toEqual(inFolder('Autos'));
});

it('is no wish any more where the disk refused it', async () => {
  vi.spyOn(store, 'updateSources').mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
  await expect(renameFolder(['Cars'], ['Autos'])).rejects.toThrow();
  await finishRenaming();
  expect(await folders()).toEqual(inFolder('Cars'));
});
