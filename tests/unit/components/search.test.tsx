/** The popup's search: what it says, what it finds, and how the keyboard gets about in it. */
import { cleanup, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SearchView } from '../../../entrypoints/popup/search-view.tsx';
import { useSearch } from '../../../entrypoints/popup/use-search.ts';
import { defaultSettings } from '../../../utils/browser/settings.ts';
import type { Locale } from '../../../utils/i18n/index.ts';
import { sourceQuery } from '../../../utils/search/source-query.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { poll } from '../store/stores.ts';
import { draw } from './draw.tsx';

const asked = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../utils/browser/requests.ts', () => ({ request: asked }));

const sources = [source('one', { title: 'Gulf Motor' })];
let store: MemoryStore;

beforeEach(async () => {
  vi.stubGlobal('CSS', {});
  store = new MemoryStore();
  await store.addSource(sources[0] as (typeof sources)[0]);
  const entries = [
    entry('a', { title: 'Renault à Kénitra', published: now - hour }),
    entry('b', { title: 'Un port à Tanger', published: now - 2 * hour }),
  ];
  await store.commitPoll('one', poll(entries, { group: (fresh) => fresh.map((one) => story([one])) }));
  await store.commitArticle(
    'b',
    article('b', { title: 'Un port à Tanger', blocks: [{ t: 'p', c: ['Des grues venues de Gênes.'] }] }),
    (one) => one,
  );
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const closed = vi.fn();

function Kept() {
  const [query, setQuery] = useState('');
  return (
    <SearchView
      store={store}
      sources={sources}
      settings={defaultSettings}
      labels={() => undefined}
      now={now}
      query={query}
      onQuery={setQuery}
      onClose={closed}
    />
  );
}

async function open(locale: Locale = 'en') {
  draw(<Kept />, locale);
  return (await screen.findByRole('searchbox')) as HTMLInputElement;
}

const type = (field: HTMLInputElement, value: string) => fireEvent.input(field, { target: { value } });
const said = () => screen.getAllByRole('status').map((one) => one.textContent);
const cards = () => screen.queryAllByRole('article').map((one) => one.querySelector('h2')?.textContent);
/** How many stories there are in the list, drawn or not. */
const listed = () => screen.queryAllByRole('article')[0]?.getAttribute('aria-setsize');

it('has the focus in a field with a name, and says how to ask', async () => {
  const field = await open();
  expect(document.activeElement).toBe(field);
  expect(screen.getByLabelText('Search titles, names and summaries')).toBe(field);
  fireEvent.click(screen.getByRole('button', { name: 'is:unread' }));
  expect(field.value).toBe('is:unread');
  expect(document.activeElement).toBe(field);
});

it('finds while one types, and tells how many', async () => {
  const field = await open();
  type(field, 'kenit');
  await waitFor(() => expect(cards()).toEqual(['Renault à Kénitra']));
  expect(said()).toContain('1 story');
  type(field, 'gulf');
  await waitFor(() => expect(cards()).toEqual(['Renault à Kénitra', 'Un port à Tanger']));
  expect(said()).toContain('2 stories');
});

it('lists all stories of one source, the newest first, read or not', async () => {
  const field = await open();
  type(field, sourceQuery('Gulf Motor', 'en'));
  await waitFor(() => expect(cards()).toEqual(['Renault à Kénitra', 'Un port à Tanger']));
  expect(said()).toContain('2 stories');
});

it('says that nothing was found, and finds it in the text on Enter, with the words around it', async () => {
  const field = await open();
  type(field, 'grues');
  await waitFor(() => expect(said()).toContain('Nothing in titles, names and summaries.'));
  expect(screen.getByRole('button', { name: 'Look in the articles’ text' })).toBeTruthy();
  const form = field.closest('form');
  if (form) fireEvent.submit(form);
  await waitFor(() => expect(cards()).toEqual(['Un port à Tanger']));
  const [card] = screen.getAllByRole('article');
  expect(card?.querySelector('.summary')?.textContent).toContain('Des grues venues de Gênes.');
  expect(card?.querySelector('h2 a')?.getAttribute('href')).toBe('reader.html?entry=b&sentence=0');
  await waitFor(() => expect(said()).toContain('Nothing more in the text of 1 article.'));
  // Another query puts it away.
  type(field, 'grue');
  await waitFor(() => expect(cards()).toEqual([]));
});

it('names a filter that it cannot read or that means nobody, and goes on with the rest', async () => {
  const field = await open('fr');
  type(field, 'tanger avant:bientôt');
  await waitFor(() => expect(cards()).toEqual(['Un port à Tanger']));
  expect(screen.getByText(/est laissé de côté/).textContent).toContain('avant:bientôt');
  type(field, 'source:personne');
  await screen.findByText(/Aucune source ne s’appelle/);
});

it('marks and saves from its cards, and shows it at once', async () => {
  const field = await open();
  type(field, 'renault');
  await waitFor(() => expect(cards()).toHaveLength(1));
  const card = screen.getByRole('article');
  const [save] = within(card).getAllByRole('button', { name: /^Save/ });
  if (save) fireEvent.click(save);
  expect(asked).toHaveBeenCalledWith('mark', { entryIds: ['a'], saved: true });
  await waitFor(() => expect(within(card).getByText(/^Saved/)).toBeTruthy());
});

it('keeps what is saved among the finds in the text', async () => {
  const field = await open();
  type(field, 'grues');
  const form = field.closest('form');
  await waitFor(() => expect(said()).toContain('Nothing in titles, names and summaries.'));
  if (form) fireEvent.submit(form);
  await waitFor(() => expect(cards()).toEqual(['Un port à Tanger']));
  const card = screen.getByRole('article');
  const [save] = within(card).getAllByRole('button', { name: /^Save/ });
  if (save) fireEvent.click(save);
  expect(asked).toHaveBeenCalledWith('mark', { entryIds: ['b'], saved: true });
  await waitFor(() => expect(within(card).getByText(/^Saved/)).toBeTruthy());
});

it('is walked through with the arrows, and left with Escape', async () => {
  const field = await open();
  type(field, 'gulf');
  await waitFor(() => expect(cards()).toHaveLength(2));
  const down = () => fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowDown' });
  down();
  expect(document.activeElement?.textContent).toBe('Renault à Kénitra');
  down();
  expect(document.activeElement?.textContent).toBe('Un port à Tanger');
  down();
  expect(document.activeElement?.textContent).toBe('Un port à Tanger');
  fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowUp' });
  fireEvent.keyDown(document.activeElement ?? field, { key: 'ArrowUp' });
  expect(document.activeElement).toBe(field);
  expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
  expect(closed).toHaveBeenCalledOnce();
});

it('lists fifty, and more at each wish', async () => {
  const many = Array.from({ length: 60 }, (_, i) =>
    entry(`m${i}`, { title: `Lithium ${i}`, published: now - i }),
  );
  await store.commitPoll('one', poll(many, { group: (fresh) => fresh.map((one) => story([one])) }));
  const field = await open();
  type(field, 'lithium');
  await waitFor(() => expect(listed()).toBe('50'));
  expect(said()).toContain('60 stories');
  fireEvent.click(screen.getByRole('button', { name: 'More stories' }));
  await waitFor(() => expect(listed()).toBe('60'));
});

it('reads the texts of all stories once, however often its sources are told of', async () => {
  const read = vi.spyOn(store, 'searchTexts');
  const { result, rerender } = renderHook(
    ({ title }) => useSearch(store, [source('one', { title })], 'lighthouse', 50),
    { initialProps: { title: 'Gulf Motor' } },
  );
  await waitFor(() => expect(result.current.answer?.total).toBe(0));
  rerender({ title: 'Lighthouse Weekly' });
  await waitFor(() => expect(result.current.library.current?.sources[0]?.title).toBe('Lighthouse Weekly'));
  expect(result.current.library.current?.names[0]?.text).toContain('lighthouse');
  expect(read).toHaveBeenCalledOnce();
});
