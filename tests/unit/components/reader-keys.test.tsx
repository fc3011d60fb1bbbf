/** The reader's keys where there is nothing to do: they say so, and where there is, they do it. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../entrypoints/reader/open-article.tsx';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import { fail } from '../../../utils/result.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';
import { draw } from './draw.tsx';

vi.mock('../../../utils/browser/requests.ts', () => ({ request: async () => fail('unreachable', 'none') }));
vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));
vi.mock('../../../utils/browser/first-screen.ts', () => ({ readLooked: async () => undefined }));
vi.mock('../../../utils/browser/settings.ts', () => ({ updateSettings: async () => undefined }));
vi.mock('../../../utils/browser/page/kept-trail.ts', () => ({
  readTrail: () => [],
  writeTrail: () => undefined,
}));
vi.mock('../../../entrypoints/reader/here.tsx', () => ({ Here: () => null }));
vi.mock('../../../entrypoints/reader/bar.tsx', () => ({ Bar: () => null }));

const went = vi.fn();
afterEach(() => {
  cleanup();
  went.mockReset();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open({ whole = true, stories = ['a'] } = {}): Promise<void> {
  vi.stubGlobal('location', { ...location, href: 'http://localhost/reader.html', assign: went });
  const store = new MemoryStore();
  await store.addSource(source('one'));
  const entries = stories.map((id, i) => entry(id, { published: Date.now() - i * 1000 }));
  await store.commitPoll('one', poll(entries, { group: (fresh) => fresh.map((one) => story([one])) }));
  if (whole) await store.commitArticle('a', article('a', { cleanedBy: cleanerVersion }), (one) => one);
  const settings = { shortcuts: true, watchWords: [], mutedWords: [], hereSites: [] };
  draw(<OpenArticle store={store} settings={settings as never} entryId="a" back={false} />);
  await screen.findByRole('heading', { name: 'Title of a' });
}

const press = (key: string) => fireEvent.keyDown(document.body, { key });
const isSaid = () => screen.getAllByRole('status').some((one) => one.querySelector('.quiet-line'));
const said = () =>
  screen.getAllByRole('status').flatMap((one) => one.querySelector('.quiet-line')?.textContent ?? []);

it.each([
  ['n', 'This is the last story.'],
  ['j', 'This is the last story.'],
  ['p', 'This is the first story.'],
  ['k', 'This is the first story.'],
  ['o', 'This article has no outline.'],
  ['b', 'It was not opened from a page.'],
])('%s says to eyes and ears: %s', async (key, sentence) => {
  await open();
  await expect
    .poll(() => {
      press(key);
      return said();
    })
    .toEqual([sentence]);
  expect(went).not.toHaveBeenCalled();
});

it.each(['c', 'e', 'l'])('%s says that the article is not here yet', async (key) => {
  await open({ whole: false });
  press(key);
  await expect.poll(said).toEqual(['The article is not here yet.']);
});

it('n goes on where there is a next story, and says nothing', async () => {
  await open({ stories: ['a', 'b'] });
  await screen.findByRole('link', { name: /Title of b/ });
  press('n');
  expect(went).toHaveBeenCalledWith('reader.html?entry=b');
  expect(isSaid()).toBe(false);
});

it('u goes to the stories', async () => {
  await open();
  press('u');
  expect(went).toHaveBeenCalledWith('popup.html');
});

it('the sentence goes by itself, and comes again with the key', async () => {
  await open();
  vi.useFakeTimers();
  press('o');
  await vi.advanceTimersByTimeAsync(4000);
  expect(isSaid()).toBe(true);
  press('o');
  await vi.advanceTimersByTimeAsync(4000);
  expect(isSaid()).toBe(true);
  await vi.advanceTimersByTimeAsync(1500);
  expect(isSaid()).toBe(false);
});
