/** Under an article that goes on elsewhere, one click brings the rest; where it does not come, a sentence says why. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../entrypoints/reader/open-article.tsx';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { StoredArticle } from '../../../utils/model.ts';
import { fail, ok } from '../../../utils/result.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry } from '../make.ts';
import { draw } from './draw.tsx';

const { request, askForSite } = vi.hoisted(() => ({ request: vi.fn(), askForSite: vi.fn() }));
vi.mock('../../../utils/browser/requests.ts', () => ({ request }));
vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));
vi.mock('../../../entrypoints/reader/ask-site.ts', () => ({ askForSite }));
vi.mock('../../../entrypoints/reader/use-pictures.ts', () => ({
  usePictures: () => ({ pictures: new Map(), state: 'off', show: () => undefined }),
}));
vi.mock('../../../utils/browser/settings.ts', () => ({ updateSettings: async () => undefined }));
vi.mock('../../../entrypoints/reader/bar.tsx', () => ({ Bar: () => null }));

const next = 'https://one.example.org/a/2';
const whole = article('a', {
  cleanedBy: cleanerVersion,
  blocks: [
    { t: 'p', c: ['A sentence of the article.'] },
    { t: 'p', c: ['And of its second page.'] },
  ],
});
const answerWith = (answer: () => unknown) =>
  request.mockImplementation(async (name: string) => (name === 'join-parts' ? answer() : null));

async function open(change: Partial<StoredArticle> = { next }) {
  const store = new MemoryStore();
  const stored = article('a', { cleanedBy: cleanerVersion, ...change });
  await store.commitPage(entry('a', { sourceId: 'read-here' }), stored);
  draw(
    <OpenArticle store={store} settings={{ rules: [], hereSites: [] } as never} entryId="a" back={false} />,
  );
  await screen.findByText('Something is missing?');
}
const button = () => screen.queryByRole('button', { name: 'Add the next pages' });
const press = () => {
  const there = button();
  if (!there) throw new Error('nothing is offered');
  there.focus();
  fireEvent.click(there);
};

beforeEach(() => {
  vi.resetAllMocks();
  askForSite.mockResolvedValue(true);
  answerWith(() => ok({ article: whole, added: 1 }));
});
afterEach(cleanup);

it('an article on one page offers nothing', async () => {
  await open({});
  expect(button()).toBeNull();
  expect(screen.queryByText(/continues/)).toBeNull();
});

it('the rest stands under what was there, the offer goes, and the focus stays in place', async () => {
  await open();
  expect(screen.getByText('This article continues on another page.')).toBeTruthy();
  press();
  expect(askForSite).toHaveBeenCalledWith(next);
  expect(await screen.findByText('And of its second page.')).toBeTruthy();
  expect(await screen.findByText('1 page was added.')).toBeTruthy();
  expect(button()).toBeNull();
  expect(document.activeElement?.textContent).toBe('1 page was added.');
  expect(request).toHaveBeenCalledWith('join-parts', { entryId: 'a' });
});

it('a second press while the pages come asks for nothing', async () => {
  answerWith(() => new Promise(() => undefined));
  await open();
  press();
  expect(await screen.findByText('Fetching the next pages…')).toBeTruthy();
  press();
  expect(askForSite).toHaveBeenCalledOnce();
});

describe('where the rest does not come, the offer stays', () => {
  it.each([
    [
      'because the site was refused',
      () => askForSite.mockResolvedValue(false),
      /^Lede was not allowed to read/,
    ],
    [
      'because nobody answers',
      () => answerWith(() => Promise.reject(new Error('x'))),
      /^Lede failed at reading/,
    ],
    [
      'because the article is gone',
      () => answerWith(() => fail('not-found', 'x')),
      'The site has this page no more.',
    ],
    [
      'after a page, which is there',
      () =>
        answerWith(() =>
          ok({ article: { ...whole, next }, added: 1, stopped: { code: 'timeout', detail: 'x' } }),
        ),
      '1 page was added. The site took too long to answer. What is here stays.',
    ],
  ])('%s', async (_, arrange, sentence) => {
    vi.spyOn(console, 'error').mockReturnValue();
    arrange();
    await open();
    press();
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(button()).not.toBeNull();
  });
});
