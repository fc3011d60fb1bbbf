/** Every action is reached by keyboard alone: each page is walked with Tab, and what can be pressed was passed. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { reopenAtOnce } from '../harness/press.ts';
import { rows } from '../harness/store.ts';
import type { World } from './world.ts';

/** No page has so many stops that a walk does not end. */
const mostSteps = 400;

/** Presses Tab from the page's top until nothing new comes; what could be pressed and was not passed, in words. */
async function passedOver(page: Page): Promise<string[]> {
  await page.bringToFront();
  await page.evaluate(() => {
    // Of radio buttons of one name only the chosen one is a stop: arrows go on from it.
    const stops =
      'a[href], button, input:not([type=radio]), input:checked, select, textarea, summary, [tabindex="0"]';
    for (const one of document.querySelectorAll<HTMLElement>(stops)) {
      const isMenuItem = one.getAttribute('role') === 'menuitem';
      if (
        one.checkVisibility({ visibilityProperty: true }) &&
        !isMenuItem &&
        !one.matches(':disabled, [inert] *')
      )
        one.dataset.walk = 'due';
    }
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && target.dataset.walk) target.dataset.walk = 'passed';
    });
    // Firefox goes on from what was focused last, and from the page's end to its own buttons.
    const top = document.createElement('span');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    scrollTo(0, 0);
  });
  for (let step = 0; step < mostSteps; step++) {
    await page.keyboard.press('Tab');
    const { unseen, isDone } = await page.evaluate(() => {
      const isDone = !document.querySelector('[data-walk=due]');
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return { unseen: '', isDone };
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      // The search's field has a line under all of it.
      const line = at.closest('.search-field');
      const ring = outlineStyle !== 'none' && outlineWidth !== '0px';
      const seen =
        at.matches(':focus-visible') && (ring || (line && getComputedStyle(line).boxShadow !== 'none'));
      return { unseen: seen ? '' : at.outerHTML.slice(0, 200), isDone };
    });
    if (unseen) return [`no ring round ${unseen}`];
    if (isDone) break;
  }
  return page.$$eval('[data-walk=due]', (all) => all.map((one) => one.outerHTML.slice(0, 160)));
}

/** Eco Detroit and Gulf Motor are followed. */
export function keyboardFlow(world: () => Pick<World, 'lede' | 'options'>): void {
  let lede: World['lede'];
  let options: Page;
  beforeAll(() => {
    ({ lede, options } = world());
  });

  it.each([
    ['the popup', 'popup.html', '.story'],
    ['the sources in the popup', 'popup.html#sources', '.story'],
    ['the search', 'popup.html#search', '.story'],
    ['the options', 'options.html', '.source-row'],
    ['the day', 'digest.html', 'h2'],
  ])('%s', async (_, file, ready) => {
    const [name = '', place] = file.split('#');
    const page = await lede.openFresh(name);
    await page.setViewport({ width: name === 'popup.html' ? 400 : 900, height: 700 });
    await page.waitForSelector(ready);
    if (place === 'sources') {
      await page.keyboard.press('g');
      await page.keyboard.press('o');
      await page.waitForSelector('.source-row');
    }
    if (place === 'search') {
      await page.keyboard.press('/');
      await page.waitForSelector('.search input:focus');
      await page.keyboard.type('usine');
      await page.waitForSelector('.search .story');
    }
    expect(await passedOver(page)).toEqual([]);
    await page.close();
  });

  it('“More” closed and opened again in one breath has the focus all the same', async () => {
    const page = await lede.openFresh('popup.html');
    await page.waitForSelector('.story');
    await page.click('[popovertarget=more]');
    await page.waitForSelector('#more [role=menuitem]:focus');
    await reopenAtOnce(page, '#more');
    await page.close();
  });

  it('the reader', async () => {
    const [article] = await rows(options, 'articles');
    const page = await lede.open(`reader.html?entry=${article?.entryId}`);
    await page.setViewport({ width: 900, height: 700 });
    await page.waitForSelector('.text > p');
    expect(await passedOver(page)).toEqual([]);
    await page.close();
  });
}
