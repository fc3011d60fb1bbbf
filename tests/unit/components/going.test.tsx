/** Going from the summary or a fact to the sentence in the text, in a page without a layout. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OpenArticle } from '../../../entrypoints/reader/open-article.tsx';
import type { Place } from '../../../utils/browser/page/reader-href.ts';
import { cleanerVersion } from '../../../utils/clean/version.ts';
import type { Entry, StoredArticle, Story } from '../../../utils/model.ts';
import { fail } from '../../../utils/result.ts';
import { MemoryStore } from '../../../utils/store/memory.ts';
import { article, entry, source, story } from '../make.ts';
import { grouping } from '../store/stores.ts';
import { draw } from './draw.tsx';

vi.mock('../../../utils/browser/requests.ts', () => ({
  request: async () => fail('unreachable', 'no network in this test'),
}));
vi.mock('../../../utils/browser/changes.ts', () => ({ onChange: () => () => undefined }));
vi.mock('../../../utils/browser/settings.ts', () => ({ updateSettings: async () => undefined }));
vi.mock('../../../entrypoints/reader/bar.tsx', () => ({ Bar: () => null }));

const stored = article('a', {
  cleanedBy: cleanerVersion,
  blocks: [
    { t: 'p', c: ['The plant opens in May. It has ', { t: 'strong', c: ['7 500 jobs'] }, '. So it says.'] },
    { t: 'p', c: ['Sign up'], removed: 'promo' },
    { t: 'p', c: ['It opens. Nobody came. It opens.'] },
  ],
  summary: {
    maker: 'extract',
    sentences: [
      { text: 'Nobody came.', block: 2 },
      { text: 'Sign up', block: 1 },
    ],
  },
  facts: [
    { kind: 'figure', text: '7 500 jobs', unit: 'jobs', key: 'j', block: 0, at: 31 },
    { kind: 'name', text: 'It', key: 'it', block: 2, at: 23 },
    ...['a', 'b', 'c', 'd', 'e'].map((text) => ({ kind: 'date' as const, text, key: text })),
  ],
});

const highlights = new Map<string, readonly Range[]>();
const marked = () => highlights.get('told')?.map(String);

async function open(place?: Place, shown: StoredArticle = stored) {
  const store = new MemoryStore();
  await store.commitPage(entry('a', { sourceId: 'read-here' }), shown);
  draw(
    <OpenArticle
      store={store}
      settings={{ rules: [], hereSites: [] } as never}
      entryId="a"
      place={place}
      back={false}
    />,
  );
  await screen.findByText(/^The plant opens/);
}

beforeEach(() => {
  highlights.clear();
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class {
      constructor(...ranges: Range[]) {
        // biome-ignore lint/correctness/noConstructorReturn: the ranges are all that is asked of it
        return ranges;
      }
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what is told of an article', () => {
  it('leads to its sentence: marked, and read on from there', async () => {
    await open();
    fireEvent.click(screen.getByRole('link', { name: 'Nobody came.' }));
    expect(marked()).toEqual(['Nobody came.']);
    expect(document.activeElement?.textContent).toBe('It opens. Nobody came. It opens.');
  });

  it('leads from a fact to the whole sentence that says it', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: '7 500 jobs' }));
    expect(marked()).toEqual(['It has 7 500 jobs.']);
    expect(document.activeElement).toBe(document.querySelector('[data-block="0"]'));
  });

  it('leads to the one of two equal sentences that is meant', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'It' }));
    expect(highlights.get('told')?.[0]?.startOffset).toBe(23);
  });

  it('leads nowhere where its block was left out', async () => {
    await open();
    expect(screen.queryByRole('link', { name: 'Sign up' })).toBeNull();
  });

  it('is at most four figures and dates, and four names', async () => {
    await open();
    const figures = [...document.querySelectorAll('.figures > li')].map((one) => one.textContent);
    expect(figures).toEqual(['7 500 jobs', 'a', 'b', 'c']);
  });

  it('has no facts where its article was stored before there were any', async () => {
    const { facts: _, ...before } = stored;
    await open(undefined, before);
    expect(document.querySelector('.facts')).toBeNull();
  });
});

describe('the mark', () => {
  it('moves with the next click, and goes with a click elsewhere', async () => {
    await open();
    fireEvent.click(screen.getByRole('link', { name: 'Nobody came.' }));
    fireEvent.click(screen.getByRole('button', { name: '7 500 jobs' }));
    expect(marked()).toEqual(['It has 7 500 jobs.']);
    fireEvent.click(document.body);
    expect(marked()).toBeUndefined();
  });

  it('goes with Escape, and with the article; no other key takes it away', async () => {
    await open();
    const link = screen.getByRole('link', { name: 'Nobody came.' });
    fireEvent.click(link);
    fireEvent.keyDown(document.body, { key: 'ArrowDown' });
    expect(marked()).toEqual(['Nobody came.']);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(marked()).toBeUndefined();
    fireEvent.click(link);
    cleanup();
    expect(marked()).toBeUndefined();
  });

  it('leaves the paragraph as it was once the focus is elsewhere', async () => {
    await open();
    fireEvent.click(screen.getByRole('link', { name: 'Nobody came.' }));
    const paragraph = document.activeElement as HTMLElement;
    expect(paragraph.getAttribute('tabindex')).toBe('-1');
    paragraph.blur();
    expect(paragraph.hasAttribute('tabindex')).toBe(false);
  });
});

describe('the reader opened at a place', () => {
  it('begins at its sentence, marked', async () => {
    await open({ block: 2, at: 12 });
    await expect.poll(marked).toEqual(['Nobody came.']);
    expect(document.activeElement?.textContent).toBe('It opens. Nobody came. It opens.');
  });

  it('begins at the whole block where no sentence is named', async () => {
    await open({ block: 2 });
    await expect.poll(marked).toEqual(['It opens. Nobody came. It opens.']);
  });

  it('begins as always where there is no such place, or it was left out', async () => {
    for (const block of [1, 99]) {
      await open({ block, at: 0 });
      expect(document.activeElement).toBe(document.body);
      expect(marked()).toBeUndefined();
      cleanup();
    }
  });
});

describe('what is told of an entry without its article', () => {
  const extract = { maker: 'extract' as const, sentences: [{ text: 'It opens in May.', block: 0 }] };

  async function openEntry(change: Partial<Entry>, told?: Partial<Story>) {
    const store = new MemoryStore();
    const one = entry('a', change);
    await store.addSource(source('one'));
    await store.commitPoll('one', {
      update: (before) => before,
      entries: [one],
      groups: grouping(() => (told ? [story([one], { summary: extract, ...told })] : [])),
      queue: () => [],
    });
    draw(
      <OpenArticle store={store} settings={{ rules: [], hereSites: [] } as never} entryId="a" back={false} />,
    );
    const lede = await screen.findByRole('region', { name: 'Summary' });
    return [...lede.querySelectorAll('p')].map((one) => one.textContent);
  }

  it('is in the publisher’s words where it is the source’s own text', async () => {
    expect(await openEntry({ text: 'The feed says so.' })).toEqual([
      'The feed says so.',
      'In the publisher’s words',
    ]);
  });

  it('leads nowhere: its text is not there', async () => {
    expect(await openEntry({}, {})).toEqual(['It opens in May.', 'In the article’s own sentences']);
    expect(document.querySelector('.lede a')).toBeNull();
  });

  it('is not said to be in its own words where they are another’s', async () => {
    expect(await openEntry({}, { teller: 'b' })).toEqual(['It opens in May.']);
  });
});
