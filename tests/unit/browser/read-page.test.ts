// @vitest-environment node
import { expect, it, vi } from 'vitest';
import { readTab } from '../../../utils/browser/read-page.ts';

const { get, inject } = vi.hoisted(() => ({ get: vi.fn(), inject: vi.fn() }));
vi.mock('wxt/browser', () => ({
  browser: { tabs: { get }, scripting: { executeScript: inject } },
}));

it.each([
  ['a private window', { incognito: true, url: 'https://a.example/' }, 'private-window'],
  ['the browser’s own pages', { incognito: false, url: 'about:config' }, 'page-not-readable'],
  ['a file', { incognito: false, url: 'file:///home/me/a.html' }, 'page-not-readable'],
])('a page of %s is not looked into', async (_, tab, code) => {
  get.mockResolvedValue(tab);
  expect(await readTab(1)).toMatchObject({ ok: false, problem: { code } });
  expect(inject).not.toHaveBeenCalled();
});

it.each([
  ['nothing', [{}], 'no-text'],
  ['what is no article', [{ result: { ok: true, value: { blocks: 'all' } } }], 'no-text'],
  [
    'the article of another site',
    [{ result: { ok: true, value: { url: 'https://b.example/', blocks: [{ t: 'p', c: ['x'] }] } } }],
    'page-not-readable',
  ],
])('a page that hands over %s is not kept', async (_, injected, code) => {
  get.mockResolvedValue({ incognito: false, url: 'https://a.example/' });
  inject.mockResolvedValue(injected);
  expect(await readTab(1)).toMatchObject({ ok: false, problem: { code } });
});

it('a page that refuses scripts says so', async () => {
  get.mockResolvedValue({ incognito: false, url: 'https://a.example/' });
  inject.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
  expect(await readTab(1)).toMatchObject({ problem: { code: 'page-not-readable' } });
});
