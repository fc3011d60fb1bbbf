/** The reader's keys where there is nothing to do: they say so, and where there is, they do it. */
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../entrypoints/reader/open-article.tsx';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Block } from '../../../utils/model.ts';
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

interface Opening {
  readonly whole?: boolean;
  readonly stories?: readonly string[];
  readonly blocks?: readonly Block[];
}

async function open({ whole = true, stories = ['a'], blocks }: Opening = {}): Promise<void> {
  vi.stubGlobal('location', { ...location, href: 'http://localhost/reader.html', assign: went });
  const store = new MemoryStore();
  await store.addSource(source('one'));
  const entries = stories.map((id, i) => entry(id, { published: Date.now() - i * 1000 }));
  await store.commitPoll('one', poll(entries, { group: (fresh) => fresh.map((one) => story([one])) }));
  if (whole)
    await store.commitArticle(
      'a',
      article('a', { cleanedBy: cleanerVersion, ...(blocks ? { blocks } : {}) }),
      (one) => one,
    );
  const settings = { shortcuts: true, rules: [], hereSites: [] };
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

it.each(['c', 'e', 'l', 'o'])('%s says that the article is not here yet', async (key) => {
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

it('o is the outline’s where there is one, and nothing is said', async () => {
  const words = 'A sentence of nine words stands here once more. '.repeat(40);
  const blocks = ['One', 'Two', 'Three'].flatMap((name): Block[] => [
    { t: 'h', level: 2, c: [name] },
    { t: 'p', c: [words] },
  ]);
  await open({ blocks });
  const details = document.querySelector<HTMLDetailsElement>('.outline details');
  expect(details?.open).toBe(false);
  // It hears its key a moment after it is drawn.
  await act(() => new Promise((done) => setTimeout(done, 50)));
  press('o');
  await expect.poll(() => details?.open).toBe(true);
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
