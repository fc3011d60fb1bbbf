/** An article read aloud by voices that are made up: no machine need have one. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { scriptOf } from '../../../utils/aloud/utterances.ts';
import { readerHref } from '../../../utils/browser/page/reader-href.ts';
import type { StoredArticle } from '../../../utils/model.ts';
import { setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { type FakeVoices, saidIn, speakingIn, voicesOf } from '../harness/fake-voices.ts';
import { put, rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { type Look, reload, type World } from './world.ts';

/** Eco Detroit is followed. */
export function aloudFlow(world: () => Pick<World, 'lede' | 'options'>, looks: readonly Look[]): void {
  let lede: World['lede'];
  let options: Page;
  let stored: StoredArticle;
  let reader: Page;

  const voices = [
    ['en-GB', 'Daniel'],
    ['fr-CA', 'Amélie'],
    ['fr-FR', 'Marie'],
    ['ar-SA', 'Laila'],
  ] as const;

  /** A sentence that takes half a minute to say. */
  const long = `Le port rouvre en mai${', et les bateaux partent deux fois par jour vers la côte d’en face'.repeat(7)}.`;

  beforeAll(async () => {
    ({ lede, options } = world());
    const found = await until(
      'the article',
      async () => (await rows(options, 'articles')).find(({ title }) => title.startsWith('Renault renforce')),
      60_000,
    );
    stored = { ...found, blocks: [...found.blocks, { t: 'p', c: [long] }] };
    await put(options, 'articles', stored);
  });

  afterEach(async () => {
    await reader?.close();
    await setSettings(options, {});
  });

  interface Opening {
    readonly voices?: FakeVoices['voices'];
    readonly takes?: number;
    readonly width?: number;
  }

  async function open({ voices: given = voices, takes = 60, width = 900 }: Opening = {}): Promise<void> {
    reader = await lede.open(readerHref(stored.entryId), {
      viewport: { width, height: 700 },
      first: voicesOf({ voices: given, takes }),
    });
    await reader.waitForSelector('.text > p');
  }

  async function listen(): Promise<void> {
    // A place that was remembered has the bar out of sight: by keyboard it comes back.
    await reader.focus('.listen');
    await reader.keyboard.press('Enter');
    await reader.waitForSelector('.aloud');
  }

  const isPressed = (): Promise<string | null> => reader.$eval('.listen', (tool) => tool.ariaPressed);
  const lastMarked = () =>
    reader.evaluate(() => {
      const [range] = [...(CSS.highlights.get('aloud') ?? [])] as Range[];
      const { top = -1, bottom = -1 } = range?.getBoundingClientRect() ?? {};
      return { text: range?.toString() ?? '', isSeen: top >= 0 && bottom <= innerHeight };
    });

  describe('reading aloud', () => {
    it('goes through the article sentence by sentence to its end, each marked while it is said', async () => {
      await open();
      await listen();
      const { utterances } = scriptOf(stored);
      const pieces = await until(
        'the end',
        async () => {
          const said = await saidIn(reader);
          return said.at(-1)?.text.endsWith(long.slice(-20)) && said;
        },
        60_000,
      );
      expect(pieces.map(({ text }) => text).join(' ')).toBe(utterances.map(({ say }) => say).join(' '));
      const level = (text: string) => text.replace(/\s+/g, ' ');
      expect([...new Set(pieces.map(({ marked }) => level(marked)))]).toEqual([
        ...new Set(utterances.map(({ text }) => level(text))),
      ]);
      expect(new Set(pieces.map(({ voice }) => voice))).toEqual(new Set(['Marie']));
      await until('no mark', async () => (await lastMarked()).text === '');
      expect(await isPressed()).toBe('true');
    });

    it('pauses by key and goes on with the same sentence, in sight', async () => {
      await open({ takes: 400 });
      await reader.keyboard.press('l');
      await until('the third sentence', async () => (await saidIn(reader)).length === 2);
      await reader.keyboard.press(' ');
      await until('silence', async () => (await speakingIn(reader)) === '');
      const { text } = await lastMarked();
      await new Promise((resolve) => setTimeout(resolve, 800));
      expect((await saidIn(reader)).length).toBe(2);
      await reader.keyboard.press('l');
      await until('the same sentence', async () => text.startsWith(await speakingIn(reader)));
      expect(await lastMarked()).toEqual({ text, isSeen: true });
    });

    it('takes another speed and voice at once, and keeps them', async () => {
      await open({ takes: 3000 });
      await listen();
      const first = await until('words', () => speakingIn(reader));
      await reader.select('.aloud-rate', '1.5');
      await reader.select('.aloud-voice', 'Amélie');
      const [said] = await until('the first piece', async () => {
        const all = await saidIn(reader);
        return all.length > 0 && all;
      });
      expect(said).toMatchObject({ text: first, rate: 1.5, voice: 'Amélie' });
      await reload(reader);
      await reader.waitForSelector('.listen');
      await listen();
      expect(await reader.$eval('.aloud-rate', (field) => (field as HTMLSelectElement).value)).toBe('1.5');
      expect(await reader.$eval('.aloud-voice', (field) => (field as HTMLSelectElement).value)).toBe(
        'Amélie',
      );
    });

    it('follows with the page, but not a reader who has scrolled away, who can come back', async () => {
      await open({ takes: 300, width: 360 });
      await listen();
      await until('words', () => speakingIn(reader));
      await reader.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await reader.waitForSelector('.aloud-back');
      await lede.shot(reader, 'aloud-away-360');
      const isWhole = await reader.$$eval('.aloud button, .aloud select', (parts) =>
        parts.every((part) => {
          const { left, right, bottom } = part.getBoundingClientRect();
          return left >= 0 && right <= innerWidth && bottom <= innerHeight;
        }),
      );
      expect(isWhole).toBe(true);
      const before = await reader.evaluate(() => scrollY);
      const said = (await saidIn(reader)).length;
      await until('two more', async () => (await saidIn(reader)).length > said + 1);
      expect(await reader.evaluate(() => scrollY)).toBe(before);
      await reader.click('.aloud-back');
      await until('in sight', async () => (await lastMarked()).isSeen);
      expect(await reader.$('.aloud-back')).toBeNull();
    });

    it('begins where the page stands', async () => {
      await open({ takes: 3000 });
      const block = stored.blocks.length - 1;
      await reader.$eval(`[data-block="${block}"]`, (paragraph) =>
        paragraph.scrollIntoView({ block: 'start' }),
      );
      await reader.keyboard.press('l');
      expect(await until('words', () => speakingIn(reader))).not.toBe(stored.title);
    });

    it('is over with Escape, which gives the focus back, and when the page is left', async () => {
      await open({ takes: 3000 });
      await listen();
      await until('words', () => speakingIn(reader));
      await reader.keyboard.press('Escape');
      await until('silence', async () => (await speakingIn(reader)) === '');
      expect(await reader.$('.aloud')).toBeNull();
      expect(await reader.evaluate(() => document.activeElement?.classList.contains('listen'))).toBe(true);
      expect(await isPressed()).toBe('false');
      await listen();
      await until('words', () => speakingIn(reader));
      await reader.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide')));
      expect(await speakingIn(reader)).toBe('');
    });

    it('says in a sentence where the device has no voice', async () => {
      await open({ voices: [] });
      await listen();
      await until('the sentence', () =>
        reader.$eval('.aloud', (strip) => strip.textContent?.includes('no voice to read with')),
      );
      expect(await reader.$('.aloud select')).toBeNull();
      expect(await violationsOf(reader)).toEqual([]);
      expect((await lastMarked()).text).toBe('');
    });

    it('says at the press where no voice speaks the article’s language, and marks nothing', async () => {
      await open({ voices: [['en-GB', 'Daniel']] });
      await listen();
      await until('the sentence', () =>
        reader.$eval('.aloud', (strip) => strip.textContent?.includes('no voice for French')),
      );
      expect((await lastMarked()).text).toBe('');
      expect(await reader.evaluate(() => document.activeElement?.classList.contains('listen'))).toBe(true);
      expect(await violationsOf(reader)).toEqual([]);
      await lede.shot(reader, 'aloud-no-voice');
      await reader.select('.aloud-voice', 'Daniel');
      await until('words', () => speakingIn(reader));
    });
  });

  describe('everybody can use it: axe finds nothing', () => {
    it.each(looks)('in %s, %s, %i wide', async (language, theme, width) => {
      await setSettings(options, { language, theme });
      await open({ takes: 3000, width });
      await listen();
      await reader.click('.aloud button:nth-of-type(3)');
      await until('the mark', async () => (await lastMarked()).text !== '');
      await reader.evaluate(() => document.querySelector('.text')?.scrollIntoView());
      expect(await reader.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await lede.shot(reader, `aloud-${language}-${theme}-${width}`);
      expect(await violationsOf(reader)).toEqual([]);
    });
  });
}
