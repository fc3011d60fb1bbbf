// @vitest-environment node
/** What was wanted is done in the background, one thing whatever becomes of another. */
import { expect, it, vi } from 'vitest';
import { settleIntents } from '../../../entrypoints/background/intents.ts';

const fake = vi.hoisted(() => ({
  follow: vi.fn(async () => ({ ok: true })),
  ended: [] as string[],
  kept: vi.fn(async () => undefined),
}));
vi.mock('wxt/browser', () => ({ browser: { permissions: { contains: async () => true } } }));
vi.mock('../../../entrypoints/background/import-lists.ts', () => ({
  importLists: async () => {
    throw new Error('a list that cannot be read');
  },
}));
vi.mock('../../../entrypoints/background/ports.ts', () => ({ openPorts: async () => ({}) }));
vi.mock('../../../entrypoints/background/refresh.ts', () => ({ inTurn: (work: () => unknown) => work() }));
vi.mock('../../../utils/pipeline.ts', () => ({ follow: fake.follow }));
vi.mock('../../../utils/browser/alarms.ts', () => ({ expectDeath: async () => undefined }));
vi.mock('../../../utils/browser/errors.ts', () => ({ keepError: fake.kept }));
vi.mock('../../../utils/browser/tell-change.ts', () => ({ tellChange: () => undefined }));
vi.mock('../../../utils/browser/permissions.ts', () => ({
  readIntents: async () => [
    { id: 'site', addresses: [{ address: 'https://eco.example/' }], origins: [], at: 1 },
  ],
  endIntent: async (id: string) => void fake.ended.push(id),
}));

it('follows a site also where a list that waits for ever cannot be followed', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await settleIntents();
  expect(fake.follow).toHaveBeenCalledOnce();
  expect(fake.ended).toEqual(['site']);
  expect(said).toHaveBeenCalledOnce();
  expect(fake.kept).toHaveBeenCalledOnce();
});
