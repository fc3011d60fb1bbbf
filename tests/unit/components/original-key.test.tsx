/** The reader's key for the original, on a site whose articles open in the reader by themselves. */
import { act, cleanup, fireEvent, screen } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../entrypoints/reader/open-article.tsx';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import { fail } from '../../../utils/result.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry } from '../make.ts';
import { draw } from './draw.tsx';

const passHere = vi.hoisted(() => vi.fn(async () => undefined));
vi.mock('../../../utils/browser/here.ts', () => ({ passHere, askForHere: async () => false }));
vi.mock('../../../utils/browser/requests.ts', () => ({ request: async () => fail('unreachable', 'none') }));
vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));
vi.mock('../../../utils/browser/first-screen.ts', () => ({ readLooked: async () => undefined }));
vi.mock('../../../utils/browser/settings.ts', () => ({ updateSettings: async () => undefined }));
vi.mock('../../../entrypoints/reader/bar.tsx', () => ({
  Bar: ({ tools }: { readonly tools: ComponentChildren }) => <div>{tools}</div>,
}));
afterEach(cleanup);

it('opens the page itself, and not this reader again', async () => {
  const store = new MemoryStore();
  const url = 'https://news.example/harbour';
  await store.commitPage(
    entry('a', { sourceId: 'read-here', url }),
    article('a', { url, cleanedBy: cleanerVersion }),
  );
  const settings = { shortcuts: true, rules: [], hereSites: ['https://news.example/*'] };
  draw(<OpenArticle store={store} settings={settings as never} entryId="a" back={false} />);
  const link = await screen.findByRole('link', { name: /Original/ });
  await screen.findByRole('button', { name: /Always read/, pressed: true });
  // The page hears of clicks a moment after it is drawn.
  await act(() => new Promise((done) => setTimeout(done, 50)));
  const opened = vi.fn((event: Event) => event.preventDefault());
  link.addEventListener('click', opened);
  vi.stubGlobal('open', vi.fn());
  fireEvent.keyDown(document.body, { key: 'v' });
  expect(opened).toHaveBeenCalledOnce();
  expect(passHere).toHaveBeenCalledWith(url);
});
