// @vitest-environment node
/** Reading the open page by key or menu, where something goes wrong. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readPageOrSay } from '../../../entrypoints/background/reading.ts';
import { StorageError } from '../../../utils/browser/database/storage-error.ts';
import { fail } from '../../../utils/result.ts';

const said = vi.hoisted(() => [] as string[]);
const storage = vi.hoisted(() => ({ refuses: undefined as Error | undefined }));
vi.mock('../../../entrypoints/background/ports.ts', () => ({
  async openPorts() {
    if (storage.refuses) throw storage.refuses;
    return {};
  },
}));
vi.mock('../../../utils/browser/read-page.ts', () => ({
  readTab: async () => fail('page-not-readable', 'Frame with ID 0 was removed.'),
}));
vi.mock('../../../utils/browser/reader-tab.ts', () => ({
  openProblem: async (code: string) => void said.push(code),
  showInReader: async () => undefined,
}));

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  said.length = 0;
  storage.refuses = undefined;
});

it('the reader says why a page could not be read', async () => {
  const { id = 0 } = await fakeBrowser.tabs.create({ url: 'https://one.example.org/a' });
  await readPageOrSay(id);
  expect(said).toEqual(['page-not-readable']);
});

it('a page that is closed while it is read opens nothing: who closed it wants no word of it', async () => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 7.'));
  await readPageOrSay(7);
  expect(said).toEqual([]);
});

it('the reader says that the storage refuses it, and why', async () => {
  storage.refuses = new StorageError('storage-newer');
  const { id = 0 } = await fakeBrowser.tabs.create({ url: 'https://one.example.org/a' });
  await readPageOrSay(id);
  expect(said).toEqual(['storage-newer']);
});
