/** The reader's "Copy": what goes to the clipboard and into files, and what is said of it. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CopyTool } from '../../../entrypoints/reader/copy.tsx';
import type { Locale } from '../../../utils/i18n/index.ts';
import { article, entry, hour, now, source, story } from '../make.ts';
import { draw } from './draw.tsx';

const { saveFile } = vi.hoisted(() => ({ saveFile: vi.fn() }));
vi.mock('../../../utils/browser/page/save-file.ts', () => ({ saveFile }));

const url = 'https://eco.example.org/tanger?utm_source=feed&id=7';
const told = entry('a', { sourceId: 'eco', url, title: 'Renault à Tanger', author: 'Nadia Amrani' });
const other = entry('b', { sourceId: 'gulf', title: 'Tangier line' });
const reading = {
  article: article('a', { url, title: 'Renault à Tanger', language: 'fr', published: now - hour }),
  entry: told,
  known: {
    entry: told,
    story: story([told, other]),
    sources: new Map([
      ['eco', source('eco', { title: 'L’Éco' })],
      ['gulf', source('gulf', { title: 'Gulf Motor' })],
    ]),
  },
};

class Item {
  readonly texts: Record<string, Blob>;
  constructor(texts: Record<string, Blob>) {
    this.texts = texts;
  }
}

let copied: Record<string, string>;
const write = vi.fn();
const share = vi.fn();
beforeEach(() => {
  saveFile.mockReset();
  share.mockReset();
  write.mockReset().mockImplementation(async ([item]: [Item]) => {
    const texts = Object.entries(item.texts).map(async ([type, blob]) => [type, await blob.text()]);
    copied = Object.fromEntries(await Promise.all(texts));
  });
  vi.stubGlobal('ClipboardItem', Item);
  vi.stubGlobal('navigator', { clipboard: { write } });
  vi.stubGlobal('print', vi.fn());
  HTMLElement.prototype.hidePopover = vi.fn();
  HTMLElement.prototype.togglePopover = vi.fn();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(locale: Locale = 'en', keys = true) {
  const { container } = draw(<CopyTool reading={reading} keys={keys} />, locale);
  const panel = container.querySelector('#copy');
  fireEvent(panel as Element, Object.assign(new Event('toggle'), { newState: 'open' }));
  await screen.findByRole('menu');
}
const status = () => screen.getByRole('status').textContent;
const pick = (name: string, which = 0) => {
  const items = screen
    .getAllByRole('menuitem')
    .filter((one) => one.querySelector('span')?.textContent === name);
  fireEvent.click(items[which] as Element);
};

describe('the article to take along', () => {
  it('is copied as a link without what tells where the reader came from', async () => {
    await open();
    pick('Link');
    await expect.poll(status).toBe('Link copied');
    expect(copied).toEqual({ 'text/plain': 'https://eco.example.org/tanger?id=7' });
  });

  it('is copied as Markdown, and with formatting beside plain text', async () => {
    await open();
    pick('Markdown');
    await expect.poll(status).toBe('Copied');
    expect(copied).toEqual({
      'text/plain': `# Renault à Tanger

L’Éco · November 23, 2026 · By Nadia Amrani

[https://eco.example.org/tanger?id=7](https://eco.example.org/tanger?id=7)

A sentence of the article.
`,
    });
    pick('With formatting');
    await expect.poll(() => Object.keys(copied)).toEqual(['text/html', 'text/plain']);
    expect(copied['text/html']).toContain('<h1 dir="auto">Renault à Tanger</h1>');
  });

  it.each([
    ['Markdown', 1, 'md', /^# Renault/],
    ['Plain text', 1, 'txt', /^Renault/],
    ['Web page (HTML)', 0, 'html', /^<!doctype html>/],
  ] as const)('%s is saved under its title and day', async (name, which, ending, beginning) => {
    await open();
    pick(name, which);
    await expect.poll(status).toContain(`2026-11-23 Renault à Tanger.${ending}`);
    expect(saveFile.mock.lastCall?.[0]).toBe(`2026-11-23 Renault à Tanger.${ending}`);
    expect(saveFile.mock.lastCall?.[1]).toMatch(beginning);
  });

  it('is a book with its author, its summary, and all who tell it', async () => {
    await open();
    pick('Book (EPUB)');
    await expect.poll(status).toContain('.epub');
    const [, bytes, type] = saveFile.mock.lastCall ?? [];
    expect(type).toBe('application/epub+zip');
    const files = unzipSync(bytes);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(text('book/package.opf')).toContain('<dc:creator>Nadia Amrani</dc:creator>');
    expect(text('book/chapter-1.xhtml')).toMatch(/L’Éco<\/bdi>.*Gulf Motor<\/bdi>/);
  });

  it('is not copied where the browser refuses, and that is said with a way out', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    write.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await open();
    pick('Plain text');
    await expect.poll(status).toMatch(/^The browser did not let Lede copy this/);
  });

  it('is shared only where the browser can, and whoever closes that again is told nothing', async () => {
    await open();
    expect(screen.queryByRole('menuitem', { name: 'Share…' })).toBeNull();
    cleanup();
    vi.stubGlobal('navigator', { clipboard: { write }, share, canShare: () => true });
    share.mockResolvedValueOnce(undefined);
    share.mockRejectedValueOnce(new DOMException('closed', 'AbortError'));
    await open();
    pick('Share…');
    await expect.poll(status).toBe('Shared');
    expect(share).toHaveBeenCalledWith({
      title: 'Renault à Tanger',
      url: 'https://eco.example.org/tanger?id=7',
    });
    pick('Share…');
    await expect.poll(status).toBe('');
  });

  it('is printed without the menu over it', async () => {
    await open();
    pick('Print…');
    expect(print).toHaveBeenCalledTimes(1);
    expect(HTMLElement.prototype.hidePopover).toHaveBeenCalled();
  });
});

describe('the menu', () => {
  it('is walked with the arrows round its ends, and by first letters', async () => {
    await open();
    const menu = screen.getByRole('menu');
    const after = (key: string) => {
      fireEvent.keyDown(menu, { key });
      return document.activeElement?.querySelector('span')?.textContent;
    };
    expect(document.activeElement?.textContent).toContain('Link');
    expect(['ArrowUp', 'ArrowDown', 'ArrowDown', 'End', 'Home', 'w', 'w', 'b'].map(after)).toEqual([
      'Print…',
      'Link',
      'Markdown',
      'Print…',
      'Link',
      'With formatting',
      'Web page (HTML)',
      'Book (EPUB)',
    ]);
  });

  it('is opened by e, and c copies the link, also on an Arabic keyboard', async () => {
    draw(<CopyTool reading={reading} keys />, 'ar');
    fireEvent.keyDown(document.body, { key: 'ث', code: 'KeyE' });
    expect(HTMLElement.prototype.togglePopover).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(document.body, { key: 'ؤ', code: 'KeyC' });
    await expect.poll(status).toBe('نُسخ الرابط');
  });

  it('hears and names no key where single keys are off', async () => {
    await open('en', false);
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(write).not.toHaveBeenCalled();
    expect(screen.getAllByRole('menuitem')[0]?.textContent).toBe('Link');
  });
});
