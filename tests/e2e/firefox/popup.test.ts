/** The popup to live in, in a real Firefox: in a tab, and as it hangs on the toolbar. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closingFlow } from '../flows/closing.ts';
import { fillPopup, popupFlow, settled, topCard } from '../flows/popup.ts';
import { built } from '../harness/built.ts';
import { type FirefoxLede, launchFirefox } from '../harness/firefox.ts';
import { rows } from '../harness/store.ts';
import { until } from '../harness/until.ts';

let lede: FirefoxLede;
let options: Page;

beforeAll(async () => {
  lede = await launchFirefox({ extension: built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e') });
  options = await lede.open('options.html');
  await options.waitForSelector('h1');
  await fillPopup(options);
});

afterAll(async () => {
  await lede?.close();
});

popupFlow(() => ({ lede, options }));

it('on the toolbar it takes the keys without a click, and opens where it was left', async () => {
  const page = await lede.browser.newPage();
  const popup = await lede.popup(page);
  await settled(popup);
  for (let turn = 0; turn < 6; turn++) await popup.keyboard.press('j');
  const id = await popup.evaluate(
    () => document.activeElement?.closest<HTMLElement>('[data-story]')?.dataset.story,
  );
  const isSaved = async () =>
    (await rows(options, 'marks')).some((mark) => mark.entryId === id && mark.savedAt !== undefined);
  await popup.keyboard.press('s');
  await until('it is saved', isSaved);
  await popup.keyboard.press('s');
  await until('it is not any more', async () => !(await isSaved()));
  const top = await topCard(popup);
  expect(top).not.toBe('');
  await lede.shot(popup, 'popup-keys');
  await popup.evaluate(() => new Promise((done) => setTimeout(done, 300)));
  await lede.closePopup();
  const again = await lede.popup(page);
  await settled(again);
  await until('the same place', async () => (await topCard(again)) === top);
  await lede.closePopup();
  await page.close();
});

describe('what was asked by one that is gone', () => {
  let page: Page;
  beforeAll(async () => {
    await options.close();
    page = await lede.open('manifest.json');
  });
  closingFlow(
    () => ({ lede, page }),
    [{ how: 'closed', go: (gone) => gone.close(), takesBackground: false }],
  );
});
