/** The reader where something is missing: the whole page on a click, or as a file; a refusal loses nothing. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../entrypoints/reader/open-article.tsx';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import { fail, ok } from '../../../utils/result.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry } from '../make.ts';
import { draw } from './draw.tsx';

const { request, askForSite, askForOrigins, saveFile } = vi.hoisted(() => ({
  request: vi.fn(),
  askForSite: vi.fn(),
  askForOrigins: vi.fn(),
  saveFile: vi.fn(),
}));
vi.mock('../../../utils/browser/requests.ts', () => ({ request }));
vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));
vi.mock('../../../utils/browser/page/save-file.ts', () => ({ saveFile }));
vi.mock('../../../entrypoints/reader/ask-site.ts', () => ({ askForSite, askForOrigins }));
vi.mock('../../../entrypoints/reader/use-pictures.ts', () => ({
  usePictures: () => ({ pictures: new Map(), state: 'off', show: () => undefined }),
}));
vi.mock('../../../utils/browser/settings.ts', () => ({ updateSettings: async () => undefined }));
vi.mock('../../../entrypoints/reader/bar.tsx', () => ({ Bar: () => null }));

const page = ok({ blocks: [{ t: 'p', c: ['All reports'] }], fixture: '<!doctype html>' });
const answerWith = (answer: () => unknown) =>
  request.mockImplementation(async (name: string) => (name === 'whole-page' ? answer() : null));
const asked = () => request.mock.calls.filter(([name]) => name === 'whole-page');

beforeEach(async () => {
  vi.resetAllMocks();
  askForSite.mockResolvedValue(true);
  answerWith(() => page);
  const store = new MemoryStore();
  await store.commitPage(entry('a', { sourceId: 'read-here' }), article('a', { cleanedBy: cleanerVersion }));
  draw(
    <OpenArticle store={store} settings={{ rules: [], hereSites: [] } as never} entryId="a" back={false} />,
  );
  await screen.findByText('Something is missing?');
});
afterEach(cleanup);

const show = () => fireEvent.click(screen.getByText('Show the whole page as text'));
const save = () => fireEvent.click(screen.getByText('Save the page for a report'));

it('the whole page stands in the article’s place, and the way back leads to where it was asked for', async () => {
  show();
  const heading = await screen.findByRole('heading', { name: 'The whole page' });
  expect(screen.getByText('All reports')).toBeTruthy();
  expect(document.activeElement).toBe(heading);
  expect(screen.getByText('Something is missing?').closest('[hidden]')).not.toBeNull();
  fireEvent.click(screen.getAllByRole('button', { name: 'Back to the article' })[0] as HTMLElement);
  expect(screen.queryByText('All reports')).toBeNull();
  await expect.poll(() => document.activeElement?.textContent).toBe('Show the whole page as text');
});

it('the file is named by site and day, and the page is fetched once for both', async () => {
  save();
  expect(await screen.findByText(/^Saved in your downloads, on this computer only: lede-/)).toBeTruthy();
  expect(saveFile.mock.calls).toEqual([
    [expect.stringMatching(/^lede-one\.example\.org-\d{4}-\d\d-\d\d\.html$/), '<!doctype html>', 'text/html'],
  ]);
  show();
  expect(await screen.findByText('All reports')).toBeTruthy();
  expect(asked()).toEqual([['whole-page', { entryId: 'a' }]]);
  expect(askForSite.mock.calls).toEqual([['https://one.example.org/a']]);
});

it.each([
  ['the site is refused', () => askForSite.mockResolvedValue(false), /^Lede was not allowed to read/],
  ['the page is gone', () => answerWith(() => fail('gone', 'x')), 'The site has this page no more.'],
  ['nobody answers', () => answerWith(() => Promise.reject(new Error('x'))), /^Lede failed at reading/],
])('where %s, a sentence says so and the article stays', async (_, arrange, sentence) => {
  vi.spyOn(console, 'error').mockReturnValue();
  arrange();
  show();
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(
    screen.getByText('A sentence of the article.', { selector: '.text *' }).closest('[hidden]'),
  ).toBeNull();
});

describe('where the page leads to another site', () => {
  const origins = ['https://www.other.example/*'];
  const elsewhere = { ok: false, problem: { code: 'permission-missing', detail: 'x', origins } };
  const allow = () => screen.findByRole('button', { name: 'Allow Lede to read other.example' });

  it.each([
    ['shown', show, () => screen.findByText('All reports')],
    ['saved', save, () => screen.findByText(/^Saved in your downloads/)],
  ])('a click allows it, and it is %s as was wanted', async (_, want, seen) => {
    answerWith(() => elsewhere);
    want();
    const button = await allow();
    answerWith(() => page);
    askForOrigins.mockResolvedValue(true);
    fireEvent.click(button);
    expect(askForOrigins.mock.calls).toEqual([[origins]]);
    expect(await seen()).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Allow Lede/ })).toBeNull();
  });

  it('and where that is refused, a sentence says so and it can be allowed later', async () => {
    answerWith(() => elsewhere);
    show();
    askForOrigins.mockResolvedValue(false);
    fireEvent.click(await allow());
    expect(await screen.findByText(/^Lede was not allowed to read other\.example/)).toBeTruthy();
    expect(await allow()).toBeTruthy();
    expect(asked()).toHaveLength(1);
  });
});
