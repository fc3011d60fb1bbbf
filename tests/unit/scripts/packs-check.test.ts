// @vitest-environment node
import { afterAll, beforeAll, expect, it } from 'vitest';
import { checkPack } from '../../../scripts/packs/check.ts';
import type { Pack } from '../../../utils/model.ts';
import { type Newsroom, startNewsroom } from '../../newsroom/server.ts';
import { newsroomFetch, world } from '../pipeline/ports.ts';

let room: Newsroom;
beforeAll(async () => {
  room = await startNewsroom({ everyMs: 0 });
});
afterAll(() => room.close());

it('a pack’s site is checked once its feed was found, and one that is not reached keeps what it had', async () => {
  const site = (url: string, checked: boolean) => ({ title: 'T', url, language: 'fr', checked });
  const name = { en: 'x', fr: 'x', ar: 'x' };
  const newsroom = room.publications.find(({ id }) => id === 'eco-detroit')?.siteUrl ?? '';
  const sites = [
    site(newsroom, false),
    site(`http://nobody.newsroom.test:${room.port}/`, true),
    site('http://gone.newsroom.test:1/', true),
  ];
  const pack: Pack = {
    id: 'x',
    name,
    groups: [{ id: 'g', name, sites }],
    names: [],
    watchWords: { en: [], fr: [], ar: [] },
  };
  const { results, pack: after } = await checkPack(pack, world(newsroomFetch));
  expect(results[0]?.feedUrl).toContain('eco-detroit');
  expect(results[2]?.problem).toBe('unreachable');
  expect(after.groups[0]?.sites.map(({ checked }) => checked)).toEqual([true, false, true]);
});
