/** The page of a day's or a week's digest: what it says, and what it hands out. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenDigest } from '../../../entrypoints/digest/open-digest.tsx';
import type { Locale } from '../../../utils/i18n/index.ts';
import type { Fact, Story } from '../../../utils/model.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry, hour, source, story } from '../make.ts';
import { draw } from './draw.tsx';

const { saveFile } = vi.hoisted(() => ({ saveFile: vi.fn() }));
vi.mock('../../../utils/browser/page/save-file.ts', () => ({ saveFile }));

const now = new Date(2026, 10, 28, 18).getTime();
const fact = (text: string, unit?: string): Fact => ({
  kind: 'figure',
  text,
  key: text,
  ...(unit ? { unit } : {}),
});

const eco = entry('a', {
  sourceId: 'eco',
  url: 'https://eco.example.org/a',
  title: 'Renault ouvre une ligne à Tanger',
  published: now - hour,
});
const gulf = entry('b', {
  sourceId: 'gulf',
  url: 'https://gulf.example.org/b',
  title: 'Tangier line',
  published: now - hour,
});
const again = entry('c', {
  sourceId: 'eco',
  url: 'https://eco.example.org/c',
  title: 'Renault à Tanger',
  published: now - hour,
});

/** Told by three entries of two sources, the second of which speaks. */
function told(): Story {
  const made = story([eco, gulf, again], {
    headline: gulf.title,
    teller: 'b',
    language: 'en',
    summary: { maker: 'extract', sentences: [{ text: 'It opens in May.' }, { text: 'It makes cars.' }] },
  });
  const facts = [
    [fact('310 millions d’euros'), { ...fact('7 500 emplois'), key: '7500 jobs' }],
    [fact('310 millions d’euros', 'euros'), fact('one'), fact('two'), fact('three'), fact('four')],
    [],
  ];
  const members = made.members.map((member, index) => ({ ...member, facts: facts[index] ?? [] }));
  return { ...made, members };
}

async function open(
  span: 'day' | 'week' = 'day',
  stories: readonly Story[] = [told()],
  locale: Locale = 'en',
  mutedWords: readonly string[] = [],
) {
  const store = new MemoryStore();
  await store.addSources([source('eco', { title: 'L’Éco' }), source('gulf', { title: 'Gulf Motor' })]);
  await store.commitPage(gulf, article('b', { blocks: [{ t: 'p', c: ['The whole article.'] }] }));
  store.stories = async ({ since = 0 }) => stories.filter(({ latest }) => latest >= since);
  draw(
    <OpenDigest store={store} settings={{ rules: rulesOfWords({ mutedWords }) }} span={span} now={now} />,
    locale,
  );
  await screen.findByRole('heading', { level: 1 });
}

class Item {
  readonly texts: Record<string, Blob>;
  constructor(texts: Record<string, Blob>) {
    this.texts = texts;
  }
}

let copied: Record<string, string>[];
const write = vi.fn();
beforeEach(() => {
  copied = [];
  write.mockReset().mockImplementation(async ([item]: [Item]) => {
    const texts = await Promise.all(
      Object.entries(item.texts).map(async ([type, blob]) => [type, await blob.text()]),
    );
    copied.push(Object.fromEntries(texts));
  });
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { write } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const status = () => screen.getByRole('status').textContent;
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

it('leaves out what the user wants to hear nothing of', async () => {
  const other = story([entry('d', { sourceId: 'eco', title: 'A quay for Agadir', published: now - hour })]);
  await open('day', [told(), other], 'en', ['tangier']);
  await screen.findByText('A quay for Agadir');
  expect(screen.queryByText('Tangier line')).toBeNull();
});

describe('the page of the day', () => {
  it('tells each story once: headline, each source once, sentences, four figures, and what others add', async () => {
    await open();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Saturday, November 28');
    expect(screen.getByText('1 story from 2 sources')).toBeTruthy();
    const [article] = screen.getAllByRole('article');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    expect(
      [...(article?.querySelectorAll('a') ?? [])].map((a) => [a.textContent, a.getAttribute('href')]),
    ).toEqual([
      ['Tangier line', 'https://gulf.example.org/b'],
      ['Gulf Motor', 'https://gulf.example.org/b'],
      ['L’Éco', 'https://eco.example.org/a'],
    ]);
    expect(screen.getByText('It opens in May. It makes cars.').getAttribute('lang')).toBe('en');
    expect(screen.getAllByRole('listitem').map((li) => li.textContent)).toEqual([
      '310 millions d’euros',
      'one',
      'two',
      'three',
    ]);
    expect(screen.getByText(/^L’Éco adds: /).textContent).toBe(
      'L’Éco adds: \u20687\u00a0500\u00a0emplois\u2069',
    );
    await expect.poll(() => document.title).toBe('Saturday, November 28 · Lede');
  });

  it('has no heading for its one day, and leads to the week', async () => {
    await open();
    expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual(['Tangier line']);
    expect(screen.getByRole('link', { name: 'Today' }).getAttribute('aria-current')).toBe('page');
    const week = screen.getByRole('link', { name: 'Seven days' });
    expect([week.getAttribute('href'), week.getAttribute('aria-current')]).toEqual([
      'digest.html?span=week',
      null,
    ]);
  });

  it('says that there is nothing, and hands nothing out', async () => {
    await open('day', []);
    expect(screen.getByText('Nothing from today yet.')).toBeTruthy();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('draws an address that is not of the web as text', async () => {
    const bad = { ...eco, url: 'javascript:alert(1)' };
    await open('day', [story([bad])]);
    expect(screen.getByRole('article').querySelectorAll('a')).toHaveLength(0);
  });
});

describe('the page of the week', () => {
  it('tells its days apart, by their names in the user’s language', async () => {
    const friday = story([{ ...eco, id: 'd', published: now - 24 * hour }]);
    const old = story([{ ...eco, id: 'e', published: now - 9 * 24 * hour }]);
    await open('week', [told(), friday, old], 'fr');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('La semaine jusqu’au 28 novembre');
    expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual([
      'samedi 28 novembre',
      'vendredi 27 novembre',
    ]);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });
});

describe('the digest to hand out', () => {
  it('is copied as Markdown, as plain text alone, and that is said', async () => {
    await open();
    press('Copy as Markdown');
    await expect.poll(status).toBe('Copied as Markdown.');
    expect(Object.keys(copied[0] ?? {})).toEqual(['text/plain']);
    expect(copied[0]?.['text/plain']).toContain('## [Tangier line](https://gulf.example.org/b)');
  });

  it('is copied as HTML with the Markdown beside it, for programs that take only text', async () => {
    await open();
    press('Copy as HTML');
    await expect.poll(status).toBe('Copied as HTML.');
    expect(copied[0]?.['text/html']).toContain('<a href="https://gulf.example.org/b">Tangier line</a>');
    expect(copied[0]?.['text/plain']).toContain('## [Tangier line](https://gulf.example.org/b)');
  });

  it('is asked for within the click, and a refusal is said', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await open();
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    press('Copy as Markdown');
    expect(write).toHaveBeenCalledTimes(1);
    await expect.poll(status).toBe('The browser did not let Lede copy this. Save it as a file instead.');
  });

  it.each([
    ['Save as Markdown', 'day', 'lede-2026-11-28.md', /^# Saturday/],
    ['Save as HTML', 'week', 'lede-week-2026-11-28.html', /^<!doctype html>/],
  ] as const)('%s saves the %s as %s', async (button, span, file, beginning) => {
    await open(span);
    press(button);
    expect(saveFile.mock.lastCall?.[0]).toBe(file);
    expect(saveFile.mock.lastCall?.[1]).toMatch(beginning);
    await expect.poll(status).toContain(file);
  });

  it('is saved as a book with a chapter for each story, and the whole article where it is stored', async () => {
    await open('day', [told(), story([{ ...eco, id: 'd' }])]);
    press('Save as EPUB');
    await expect.poll(status).toContain('lede-2026-11-28.epub');
    const files = unzipSync(saveFile.mock.lastCall?.[1]);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(Object.keys(files).filter((name) => name.includes('chapter'))).toHaveLength(2);
    expect(text('book/chapter-1.xhtml')).toContain('The whole article.');
    expect(text('book/chapter-2.xhtml')).not.toContain('<section>');
  });

  it('is shared only where the browser can, and whoever closes that again is told nothing', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Share' })).toBeNull();
    cleanup();
    const share = vi.fn().mockResolvedValueOnce(undefined);
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    vi.stubGlobal('navigator', { clipboard: { write }, share });
    await open();
    press('Share');
    await expect.poll(status).toBe('Shared.');
    expect(share.mock.lastCall?.[0]).toMatchObject({ title: 'Saturday, November 28' });
    press('Share');
    await expect.poll(status).toBe('');
  });
});
