/** Finding one's way in the reader, in a page without a layout: what is read, what is beside it, what comes next. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../entrypoints/reader/open-article.tsx';
import { minutesToRead } from '../../../entrypoints/reader/reading.ts';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Block, Entry, Fact, StoredArticle } from '../../../utils/model.ts';
import { fail } from '../../../utils/result.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry, source, story } from '../make.ts';
import { grouping } from '../store/stores.ts';
import { draw } from './draw.tsx';

const { request } = vi.hoisted(() => ({ request: vi.fn() }));
vi.mock('../../../utils/browser/requests.ts', () => ({ request }));
vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));
vi.mock('../../../utils/browser/first-screen.ts', () => ({ readLooked: async () => undefined }));
vi.mock('../../../utils/browser/settings.ts', () => ({ updateSettings: async () => undefined }));
vi.mock('../../../entrypoints/reader/bar.tsx', () => ({ Bar: () => null }));

const p = (text: string): Block => ({ t: 'p', c: [text] });
const h = (text: string, level: 2 | 3 = 2): Block => ({ t: 'h', level, c: [text] });
const words = (count: number) => p(`${'word '.repeat(count)}.`);
const figure = (text: string): Fact => ({ kind: 'figure', text, key: `${text} eur` });
const published = Date.now() - 60_000;

/** Two stories of today, the first told by "a" and "b", the second by "c"; "a" has an article. */
async function open(change: Partial<StoredArticle> = {}, of: Partial<Entry> = {}, entryId = 'a') {
  const store = new MemoryStore();
  const entries = ['a', 'b', 'c'].map((id) => entry(id, { published, ...(id === 'a' ? of : {}) }));
  const [a, b, c] = entries as [Entry, Entry, Entry];
  const one = story([a, b]);
  const facts = [[figure('310 millions')], [figure('310 millions'), figure('140 millions')]];
  const members = one.members.map((member, index) => ({ ...member, facts: facts[index] ?? [] }));
  await store.addSource(source('one', { title: 'The One' }));
  await store.commitPoll('one', {
    update: (before) => before,
    entries,
    groups: grouping(() => [{ ...one, members }, story([c])]),
    queue: () => [],
  });
  await store.commitArticle('a', article('a', { cleanedBy: cleanerVersion, ...change }), (same) => same);
  draw(
    <OpenArticle
      store={store}
      settings={{ rules: [], hereSites: [] } as never}
      entryId={entryId}
      back={false}
    />,
  );
  await screen.findByRole('heading', { level: 1 });
}

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  request.mockReset();
  request.mockImplementation(async (name: string) =>
    name === 'mark' ? null : fail('unreachable', 'no network'),
  );
});
afterEach(cleanup);

describe('a story that is opened', () => {
  it('is read, all of it, from wherever it was opened; a key and a button undo that', async () => {
    await open({}, {}, 'b');
    const both = ['a', 'b'];
    await expect.poll(() => request.mock.calls).toContainEqual(['mark', { entryIds: both, read: true }]);
    fireEvent.keyDown(document.body, { key: 'm' });
    expect(request).toHaveBeenLastCalledWith('mark', { entryIds: both, read: false });
    expect(screen.getByText('Marked as unread')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Mark as read' }));
    expect(request).toHaveBeenLastCalledWith('mark', { entryIds: both, read: true });
  });

  it('leads on to the next one, and never to itself', async () => {
    await open();
    const next = await screen.findByRole('link', { name: /^Next/ });
    expect(next.getAttribute('href')).toBe('reader.html?entry=c');
    expect(screen.queryByRole('link', { name: /^Previous/ })).toBeNull();
  });

  it('tells who else tells it, and what each adds to what is read', async () => {
    await open();
    const others = screen.getByRole('region', { name: 'Also told by' });
    expect(others.textContent).toContain('Title of b');
    expect(others.textContent).toMatch(/adds: .*140 millions/);
    expect(others.textContent).not.toContain('310');
    fireEvent.click(screen.getByRole('link', { name: 'also in 1 other' }));
    expect(document.activeElement).toBe(others);
  });

  it('says that it is not stored where its site does not answer', async () => {
    await open({}, {}, 'c');
    expect(await screen.findByText(/is not stored on this computer yet/)).toBeTruthy();
  });
});

describe('the outline', () => {
  const long = [h('One'), words(400), h('Two'), h('Two and a half', 3), words(400), h('Three'), words(400)];
  const named = () => screen.queryByRole('navigation', { name: 'In this article' });

  it('names the parts of a long piece, each with its address', async () => {
    await open({ blocks: long });
    const links = [...(named()?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.textContent)).toEqual(['One', 'Two', 'Two and a half', 'Three']);
    expect(links[1]?.getAttribute('href')).toBe('reader.html?entry=a&sentence=2');
  });

  it('goes to a part as a step of the history, and that is where one reads on', async () => {
    await open({ blocks: long });
    const before = history.length;
    fireEvent.click(screen.getByRole('link', { name: 'Three' }));
    expect(document.activeElement?.textContent).toBe('Three');
    expect(history.length).toBe(before + 1);
  });

  it('is not there for a short piece, nor for one of two parts', async () => {
    await open({ blocks: [h('One'), h('Two'), h('Three'), words(400)] });
    expect(named()).toBeNull();
    cleanup();
    await open({ blocks: [h('One'), words(900), h('Two'), words(300)] });
    expect(named()).toBeNull();
  });
});

describe('a beginning whose rest is for subscribers', () => {
  const stub = { blocks: [words(80), p('Subscribe to continue reading.')] };

  it('says how a subscriber reads it all', async () => {
    await open(stub);
    expect(screen.getByText(/^Only the beginning could be read here/)).toBeTruthy();
  });

  it('does not where a reader read the open page, or the piece is whole', async () => {
    await open(stub, { sourceId: 'read-here' });
    expect(screen.queryByText(/^Only the beginning/)).toBeNull();
    cleanup();
    await open({ blocks: [words(80)] });
    expect(screen.queryByText(/^Only the beginning/)).toBeNull();
  });
});

it('Arabic takes longer to read than as many words of English', () => {
  expect(minutesToRead([words(1000)], 'en')).toBe(4);
  expect(minutesToRead([words(1000)], 'ar-MA')).toBe(7);
  expect(minutesToRead([words(1000)])).toBe(5);
  expect(minutesToRead([words(5)], 'fr')).toBe(1);
});
