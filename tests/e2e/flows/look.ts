/** The reader’s look: what is chosen is there at once, everywhere, and stays; nothing is too wide or unreadable. */
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readerHref } from '../../../utils/browser/page/reader-href.ts';
import { defaultSettings, type Settings } from '../../../utils/browser/settings.ts';
import { setSettings } from '../harness/ask.ts';
import { violationsOf } from '../harness/axe.ts';
import { everyBlock } from '../harness/every-block.ts';
import { shotPath } from '../harness/paths.ts';
import { put } from '../harness/store.ts';
import { until } from '../harness/until.ts';
import { reload, type World } from './world.ts';

export function lookFlow(
  world: () => Pick<World, 'lede' | 'options'>,
  themes: readonly Settings['theme'][],
): void {
  let lede: World['lede'];
  let options: Page;
  beforeAll(() => {
    ({ lede, options } = world());
  });

  const opened: Page[] = [];

  beforeAll(async () => {
    for (const language of ['fr', 'ar'] as const) {
      const { entry, article } = everyBlock(language);
      await put(options, 'entries', entry);
      await put(options, 'articles', article);
    }
  });

  afterEach(async () => {
    for (const page of opened.splice(0)) await page.close();
  });

  async function open(language: 'fr' | 'ar', width = 900, height = 900): Promise<Page> {
    const page = await lede.open(readerHref(everyBlock(language).entry.id));
    opened.push(page);
    await page.setViewport({ width, height });
    await page.waitForSelector('.text > p');
    return page;
  }

  const set = (change: Partial<Settings>) => setSettings(options, { ...defaultSettings, ...change });

  /** How the first paragraph is set, and on what. */
  const looks = (page: Page) =>
    page.evaluate(() => {
      const p = document.querySelector('.text > p');
      if (!p) throw new Error('no text');
      const { fontSize, fontFamily, lineHeight, letterSpacing } = getComputedStyle(p);
      return {
        size: Number.parseFloat(fontSize),
        leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize),
        family: fontFamily,
        letters: letterSpacing,
        width: p.getBoundingClientRect().width,
        paper: getComputedStyle(document.documentElement).backgroundColor,
      };
    });

  /** Characters on the full lines of the article's plain paragraphs: their median. */
  const measure = (page: Page) =>
    page.evaluate(() => {
      const counts: number[] = [];
      for (const p of document.querySelectorAll('.text > p')) {
        const node = p.firstChild;
        const length = node?.nodeValue?.length ?? 0;
        if (!node || length < 250) continue;
        const range = document.createRange();
        let from = 0;
        let top = Number.NaN;
        for (let at = 0; at < length; at++) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          if (Math.abs(box.top - top) > 4) {
            if (at > from) counts.push(at - from);
            from = at;
          }
          top = box.top;
        }
      }
      return counts.sort((a, b) => a - b)[counts.length >> 1] ?? 0;
    });

  /** What stands out of the page at a side; nothing where it does not scroll sideways. */
  const tooWide = (page: Page) =>
    page.evaluate(() => {
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return [];
      return [...document.querySelectorAll('body *')]
        .filter((one) => {
          const { left, right } = one.getBoundingClientRect();
          return (right > root.clientWidth + 1 || left < -1) && !one.closest('.scrolls');
        })
        .map((one) => `${one.tagName}.${one.className} ${one.textContent?.slice(0, 30)}`);
    });

  /** A picture of the whole article, where somebody looks at them: each takes a while. */
  async function keep(page: Page, name: string): Promise<void> {
    if (process.env.LEDE_SCREENS) await lede.shot(page, name, { fullPage: true });
  }

  describe('the "Aa" panel', () => {
    it('changes this page and every other open one at once, and the next one too', async () => {
      await set({ language: 'en' });
      const [page, other] = [await open('fr'), await open('fr')];
      await page.bringToFront();
      const before = await looks(page);
      await page.click('[popovertarget="look"]');
      const press = (name: string) =>
        page.evaluate((label) => {
          const all = [...document.querySelectorAll<HTMLElement>('.look label, .look button')];
          all.find((one) => one.textContent === label || one.ariaLabel === label)?.click();
        }, name);
      for (const name of ['Larger text', 'Dyslexia-friendly', 'Loose', 'Narrow', 'Sepia']) await press(name);
      const changed = async (one: Page) => {
        const now = await until('the new look', async () => {
          const found = await looks(one);
          return found.paper === 'rgb(244, 236, 216)' && found;
        });
        expect(now.size / before.size).toBeCloseTo(1.1);
        expect(now.leading).toBeGreaterThan(before.leading * 1.2);
        expect(now.family).toMatch(/^OpenDyslexic/);
        expect(Number.parseFloat(now.letters)).toBeGreaterThan(0);
      };
      await changed(page);
      await changed(other);
      await lede.shot(page, 'look-panel-en');
      expect(await violationsOf(page)).toEqual([]);
      await reload(other);
      await other.waitForSelector('.text > p');
      await changed(other);
      await press('Reset');
      await until('as before', async () => JSON.stringify(await looks(page)) === JSON.stringify(before));
    });

    it('is reached, used and left by keyboard, and fits the smallest page in Arabic', async () => {
      await set({ language: 'ar' });
      const page = await open('ar', 320, 480);
      await page.focus('[popovertarget="look"]');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.look', { visible: true });
      const box = await page.$eval('.panel', (panel) => {
        const { left, right, bottom } = panel.getBoundingClientRect();
        return { left, right, bottom, wide: panel.scrollWidth - panel.clientWidth };
      });
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(320);
      expect(box.bottom).toBeLessThanOrEqual(480);
      expect(box.wide).toBe(0);
      await lede.shot(page, 'look-panel-ar-320');
      // Smaller, larger, then the typefaces: an arrow takes the next of them.
      for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await until('the next typeface', async () =>
        page.evaluate(() => document.documentElement.dataset.font === 'sans'),
      );
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe('look');
    });
  });

  describe('lines are as long as they are read well', () => {
    const settings = (['narrow', 'normal', 'wide'] as const).flatMap((width) =>
      (['serif', 'sans', 'dyslexia', 'system'] as const).map((font) => ({ width, font })),
    );

    it.each(['fr', 'ar'] as const)(
      'in %s: 57 to 75 characters in each width, typeface and size',
      async (language) => {
        const page = await open(language, 1700);
        const found: Record<string, number> = {};
        for (const { width, font } of settings) {
          for (const textSize of [0.8, 1, 1.6]) {
            await set({ width, font, textSize });
            await until('the setting', async () =>
              page.evaluate(
                (f, w, s) => {
                  const root = document.documentElement;
                  const { font: face, width: measured } = root.dataset;
                  return face === f && measured === w && root.style.getPropertyValue('--scale') === s;
                },
                font,
                width,
                String(textSize),
              ),
            );
            found[`${width} ${font} ${textSize}`] = await measure(page);
          }
        }
        expect(Object.entries(found).filter(([, count]) => count < 57 || count > 75)).toEqual([]);
      },
    );
  });

  describe('an article with everything in it', () => {
    const all = themes.flatMap((theme) =>
      (['fr', 'ar'] as const).map((language) => [theme, language] as const),
    );

    it.each(all)('in %s, %s: never wider than the page, and axe finds nothing', async (theme, language) => {
      await set({ theme, language });
      const page = await open(language, 320, 700);
      for (const width of [320, 400, 800, 1200]) {
        await page.setViewport({ width, height: 900 });
        expect(await tooWide(page), `at ${width}`).toEqual([]);
        await keep(page, `type-${language}-${theme}-${width}`);
      }
      expect(await violationsOf(page)).toEqual([]);
      await page.setViewport({ width: 320, height: 900 });
      expect(await violationsOf(page)).toEqual([]);
    });

    it.each(['fr', 'ar'] as const)(
      'in %s, at twice the size, in each typeface, it still fits a small page',
      async (language) => {
        for (const font of ['serif', 'sans', 'dyslexia', 'system'] as const) {
          await set({ font, textSize: 2, spacing: 'loose', width: 'wide', language });
          const page = await open(language, 320);
          expect(await tooWide(page), font).toEqual([]);
          await keep(page, `type-${language}-${font}-large`);
        }
      },
    );

    it('stops the keyboard only at what scrolls, and scrolls it', async () => {
      await set({});
      const page = await open('fr', 320);
      const regions = () =>
        page.$$eval('.scrolls', (all) => all.map((one) => [one.tagName, one.getAttribute('role')]));
      await until('the regions', async () => (await regions()).some(([, role]) => role));
      expect(await regions()).toEqual([
        ['DIV', 'region'],
        ['PRE', 'region'],
        ['PRE', null],
      ]);
      await page.focus('.scrolls');
      await page.keyboard.press('ArrowRight');
      await until('the table, scrolled', async () => page.$eval('.scrolls', (one) => one.scrollLeft > 0));
    });

    it('keeps its lines level where a number stands high or low', async () => {
      await set({});
      const page = await open('fr');
      const rows = await page.$$eval('.text > p', (all) => {
        const p = all.find((one) => one.querySelector('sub'));
        return p
          ? [p.getBoundingClientRect().height, Number.parseFloat(getComputedStyle(p).lineHeight)]
          : [0, 1];
      });
      expect(rows[0]).toBeCloseTo(rows[1] ?? 0, 0);
    });

    it('can be read in forced colours', async () => {
      await set({ theme: 'dark' });
      const page = await open('fr');
      await lede.emulate(page, 'forced-colors');
      await page.click('[popovertarget="look"]');
      await lede.shot(page, 'type-fr-forced');
      const [chosen, other, ...papers] = await page.evaluate(() => {
        const line = (selector: string) =>
          getComputedStyle(document.querySelector(selector) as Element).borderBlockEndColor;
        const spots = [...document.querySelectorAll('.swatch')].map(
          (one) => getComputedStyle(one).backgroundColor,
        );
        return [line('.look input:checked + span'), line('.look input:not(:checked) + span'), ...spots];
      });
      expect(chosen).not.toBe(other);
      // Spots of paper are nothing without their colours.
      expect(new Set(papers).size).toBe(papers.length);
    });
  });

  describe('on paper', () => {
    it.each(['fr', 'ar'] as const)(
      'in %s: black on white, no controls, and where it is from',
      async (language) => {
        await set({ theme: 'black', textSize: 1.6, language });
        const page = await open(language);
        await lede.emulate(page, 'print');
        const paper = await page.evaluate(() => {
          const shown = (selector: string) =>
            [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility()).length;
          const article = document.querySelector('article') as HTMLElement;
          const style = getComputedStyle(article);
          return {
            ground: getComputedStyle(document.documentElement).backgroundColor,
            ink: style.color,
            size: getComputedStyle(document.querySelector('.text > p') ?? article).fontSize,
            controls:
              shown('.bar') +
              shown('.left-out') +
              shown('.image-switch') +
              shown('article button:not(.fact)'),
            kept: [shown('h1'), shown('.byline'), shown('.head-meta'), shown('.lede'), shown('.facts')],
            // Firefox leaves it as it is written.
            from: getComputedStyle(article, '::after').content.replace(
              'attr(data-from)',
              JSON.stringify(article.dataset.from),
            ),
          };
        });
        expect(paper).toMatchObject({ ground: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)', controls: 0 });
        expect(paper.size).toBe(language === 'fr' ? '15.2px' : '17.2px');
        expect(paper.kept).toEqual([1, 1, 1, 1, 1]);
        expect(paper.from).toBe(JSON.stringify(everyBlock(language).article.url));
        await page.setViewport({ width: 700, height: 900 });
        await lede.shot(page, `print-${language}`, { fullPage: true });
        await page.pdf({
          path: shotPath(`print-${language}`).replace(/png$/, 'pdf'),
          format: 'A4',
          preferCSSPageSize: true,
        });
      },
    );
  });
}
