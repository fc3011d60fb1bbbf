/** What pages keep by themselves, when everything is deleted. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Change } from '../../../utils/browser/changes.ts';

const heard = vi.hoisted(() => new Set<(change: Change) => void>());
vi.mock('../../../utils/browser/changes.ts', () => ({
  onChange: (listener: (change: Change) => void) => void heard.add(listener),
}));
const tellDeleted = () => {
  for (const listener of heard) listener({ kind: 'deleted' });
};

const pageOf = async (stays = false) => {
  vi.resetModules();
  const page = {
    ...(await import('../../../utils/browser/page/remembered.ts')),
    ...(await import('../../../entrypoints/popup/kept.ts')),
    ...(await import('../../../utils/browser/page/left-off.ts')),
    ...(await import('../../../utils/browser/page/kept-trail.ts')),
  };
  page.forgetWithOthers(stays);
  return page;
};
const all = () => [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined);

beforeEach(() => {
  heard.clear();
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => void reload.mockClear());

it('is gone in each open page, which begins anew, and is not written as it closes', async () => {
  const page = await pageOf();
  const use = () => {
    page.keep({ view: 'saved', topics: [] }, 1);
    page.keepLeftOff('e1', { block: 3, part: 0 });
    page.writeTrail(['e1', 'e2']);
  };
  use();
  expect(all().sort()).toEqual(['left-off', 'popup', 'trail']);
  tellDeleted();
  expect(reload).toHaveBeenCalledOnce();
  use();
  expect(all()).toEqual([]);
});

it('is gone in the page that asked for it, which stays to say so', async () => {
  const page = await pageOf();
  page.remember('theme', 'dark');
  page.forgetRemembered();
  // Written by another page, before it heard.
  localStorage.setItem('popup', '{}');
  tellDeleted();
  page.remember('theme', 'dark');
  expect(all()).toEqual([]);
  expect(reload).not.toHaveBeenCalled();
});

it('is gone in the reader too, where the article that is being read stays', async () => {
  const page = await pageOf(true);
  page.keepLeftOff('e1', { block: 3, part: 0 });
  tellDeleted();
  page.keepLeftOff('e1', { block: 4, part: 0 });
  expect(all()).toEqual([]);
  expect(reload).not.toHaveBeenCalled();
});
