/** The reader over a stored article: asked for again where an older cleaner made it, and lines put back. */
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../entrypoints/reader/open-article.tsx';
import type { Change } from '../../../utils/browser/changes.ts';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Block, StoredArticle } from '../../../utils/model.ts';
import { fail, ok } from '../../../utils/result.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry } from '../make.ts';
import { draw } from './draw.tsx';

const { request, heard } = vi.hoisted(() => ({
  request: vi.fn(),
  heard: new Set<(change: Change) => void>(),
}));
vi.mock('../../../utils/browser/requests.ts', () => ({ request }));
vi.mock('../../../utils/browser/changes.ts', () => ({
  onChange(listener: (change: Change) => void) {
    heard.add(listener);
    return () => heard.delete(listener);
  },
}));
vi.mock('../../../entrypoints/reader/use-pictures.ts', () => ({
  usePictures: () => ({ pictures: new Map(), state: 'off', show: () => undefined }),
}));
vi.mock('../../../utils/browser/settings.ts', () => ({ updateSettings: async () => undefined }));
vi.mock('../../../entrypoints/reader/bar.tsx', () => ({ Bar: () => null }));

const p = (text: string): Block => ({ t: 'p', c: [text] });
const withLine = (line: Block, change: Partial<StoredArticle> = {}) =>
  article('a', {
    cleanedBy: cleanerVersion,
    blocks: [p('The plant opens in May.'), line],
    removals: line.removed ? [{ rule: line.removed, text: 'Nine ships', block: 1 }] : [],
    ...change,
  });
const out = withLine({ ...p('Nine ships came'), removed: 'promo' });
const back = withLine(p('Nine ships came'));

async function open(stored: StoredArticle) {
  const store = new MemoryStore();
  await store.commitPage(entry('a', { sourceId: 'read-here' }), stored);
  draw(
    <OpenArticle store={store} settings={{ rules: [], hereSites: [] } as never} entryId="a" back={false} />,
  );
}

beforeEach(() => request.mockReset());
afterEach(cleanup);

describe('a line that was left out', () => {
  it('hands the focus on to the next one, the last of them to what stands under the text', async () => {
    const two = withLine({ ...p('Nine ships came'), removed: 'promo' });
    const blocks = [...two.blocks, { ...p('Ten ships came'), removed: 'promo' } as const];
    const rest = { ...two, blocks: [...back.blocks, ...blocks.slice(2)] };
    const answers = [ok(rest), ok(back)];
    request.mockImplementation(async (name: string) => (name === 'put-back' ? answers.shift() : null));
    await open({ ...two, blocks });
    fireEvent.click(await screen.findByRole('button', { name: 'Show them in the text' }));
    for (const name of ['Put back: Nine ships came', 'Put back: Ten ships came']) {
      const button = screen.getByRole('button', { name });
      button.focus();
      fireEvent.click(button);
      await expect.poll(() => screen.queryByRole('button', { name })).toBeNull();
      const next = name.includes('Nine') ? 'Put back' : 'Something is missing?';
      await expect.poll(() => document.activeElement?.textContent).toBe(next);
    }
  });

  it('stands in the text as soon as it is put back, and that is said', async () => {
    request.mockImplementation(async (name: string) => (name === 'put-back' ? ok(back) : null));
    await open(out);
    fireEvent.click(await screen.findByRole('button', { name: 'Show them in the text' }));
    fireEvent.click(screen.getByRole('button', { name: 'Put back: Nine ships came' }));
    expect(await screen.findByText(/^It is back/)).toBeTruthy();
    expect(request).toHaveBeenCalledWith('put-back', { entryId: 'a', key: 'nine ships came' });
    expect(screen.queryByRole('button', { name: /^Put back/ })).toBeNull();
    expect(screen.getByText('Nothing was left out.')).toBeTruthy();
  });

  it.each([
    ['is gone', async () => fail('not-found', 'gone')],
    ['does not answer', () => Promise.reject(new Error('no receiver'))],
  ])('stays where it is when the background says it %s, and that is said', async (_, answer) => {
    vi.spyOn(console, 'error').mockReturnValue();
    request.mockImplementation(async (name: string) => (name === 'put-back' ? answer() : null));
    await open(out);
    fireEvent.click(await screen.findByRole('button', { name: 'Show them in the text' }));
    fireEvent.click(screen.getByRole('button', { name: 'Put back: Nine ships came' }));
    expect(await screen.findByText(/^It could not be put back/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Put back: Nine ships came' })).toBeTruthy();
  });
});

describe('a stored article', () => {
  it('is shown as it is when today’s cleaner made it', async () => {
    await open(out);
    await screen.findByText('The plant opens in May.');
    expect(request.mock.calls.map(([name]) => name)).toEqual(['mark']);
  });

  it('of an older cleaner is shown as today’s cleans it, or as it was where that fails', async () => {
    request.mockImplementation(async (name: string) => (name === 'load-article' ? ok(back) : null));
    await open({ ...out, cleanedBy: cleanerVersion - 1 });
    expect(await screen.findByText('Nine ships came')).toBeTruthy();
    cleanup();
    request.mockImplementation(async (name: string) =>
      name === 'load-article' ? fail('storage-broken', 'x') : null,
    );
    await open({ ...out, cleanedBy: cleanerVersion - 1 });
    expect(await screen.findByText('The plant opens in May.')).toBeTruthy();
    expect(screen.queryByText('Nine ships came')).toBeNull();
  });
});

it('what could not be stored is said over the article', async () => {
  await open(out);
  await screen.findByText('The plant opens in May.');
  void act(() => {
    for (const listener of heard) listener({ kind: 'refused', code: 'storage-newer' });
  });
  expect(await screen.findByText(/^A newer Lede has written what is stored here/)).toBeTruthy();
});

describe('an article whose language nobody knows', () => {
  it('is not taken for one in the language of the page: no wrong hyphens, no wrong voice', async () => {
    const { language, ...unknown } = back;
    await open(unknown);
    await screen.findByText('Nine ships came');
    expect(document.querySelector('article')?.getAttribute('lang')).toBe('');
  });
});
