// @vitest-environment node
import { beforeEach, expect, it, vi } from 'vitest';
import { cleanPage } from '../../../utils/article.ts';
import { readTab } from '../../../utils/browser/read-page.ts';

const { get, inject } = vi.hoisted(() => ({ get: vi.fn(), inject: vi.fn() }));
vi.mock('wxt/browser', () => ({
  browser: { tabs: { get }, scripting: { executeScript: inject } },
}));

const waits: number[] = [];
const wait = async (ms: number) => void waits.push(ms);
const read = () => readTab(1, { wait, clean: async (page) => cleanPage(page) });
const url = 'https://a.example/';
const long = 'The harbour of Kenitra loads nine ships a day, by rail and by road, from dawn on. '.repeat(4);
/** What the script hands over of a page with these paragraphs. */
const page = (...texts: string[]) => [
  { result: { url, title: 'Harbour', blocks: texts.map((text) => ({ t: 'p', c: [text] })), repeats: [] } },
];

beforeEach(() => {
  waits.length = 0;
  inject.mockReset();
  get.mockReset();
  get.mockResolvedValue({ incognito: false, url });
});

it.each([
  ['a private window', { incognito: true, url }, 'private-window'],
  ['the browser’s own pages', { incognito: false, url: 'about:config' }, 'page-of-browser'],
  ['a tab that tells no address', { incognito: false }, 'page-of-browser'],
  ['a file', { incognito: false, url: 'file:///home/me/a.html' }, 'page-not-readable'],
  ['a PDF', { incognito: false, url: 'https://a.example/report.PDF?page=2#top' }, 'page-pdf'],
  ['Chrome’s store', { incognito: false, url: 'https://chromewebstore.google.com/x' }, 'page-of-store'],
  ['Chrome’s old store', { incognito: false, url: 'https://chrome.google.com/webstore/x' }, 'page-of-store'],
  ['Firefox’s store', { incognito: false, url: 'https://addons.mozilla.org/en/' }, 'page-of-store'],
])('a page of %s is not looked into, and the reader says why', async (_, tab, code) => {
  get.mockResolvedValue(tab);
  expect(await read()).toMatchObject({ ok: false, problem: { code } });
  expect(inject).not.toHaveBeenCalled();
});

it.each([
  ['nothing', [{}], 'no-text'],
  ['what is no article', [{ result: { blocks: 'all' } }], 'no-text'],
  ['a few words', page('Accept all cookies.'), 'no-text'],
  [
    'the article of another site',
    [{ result: { url: 'https://b.example/', blocks: [{ t: 'p', c: [long] }] } }],
    'page-not-readable',
  ],
])('a page that hands over %s is not kept', async (_, injected, code) => {
  inject.mockResolvedValue(injected);
  expect(await read()).toMatchObject({ ok: false, problem: { code } });
});

it('a page that refuses scripts says so', async () => {
  inject.mockRejectedValue(new Error('The extensions gallery cannot be scripted.'));
  expect(await read()).toMatchObject({ problem: { code: 'page-not-readable' } });
  expect(waits).toEqual([]);
});

it('an open page is cleaned where nobody can tamper with it, and boxes stay out', async () => {
  const [injected] = page(long, 'Advertisement');
  injected?.result.blocks.push({ t: 'p', c: ['Buy it'], removed: 'promo', box: true } as never);
  inject.mockResolvedValue([injected]);
  expect(await read()).toMatchObject({
    ok: true,
    value: { removals: [{ rule: 'ad-label' }, { rule: 'promo', text: 'Buy it' }] },
  });
  expect(waits).toEqual([]);
});

it('a page that draws its text late is looked at once more after a second', async () => {
  inject.mockResolvedValueOnce(page('Loading')).mockResolvedValueOnce(page(long));
  expect(await read()).toMatchObject({ ok: true, value: { title: 'Harbour' } });
  expect(waits).toEqual([1000]);
});

it('a page that stays empty is looked at twice and no more', async () => {
  inject.mockResolvedValue(page('Loading'));
  expect(await read()).toMatchObject({ ok: false, problem: { code: 'no-text' } });
  expect(inject).toHaveBeenCalledTimes(2);
});
