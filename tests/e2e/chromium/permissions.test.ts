/** Chromium's prompt is a dialog that starts on "Deny": Tab and Return allow, Escape refuses. */

import { built } from '../harness/built.ts';
import { launchChromium } from '../harness/chromium.ts';
import { describeFlow, flowHosts } from '../harness/permission-flow.ts';
import { until } from '../harness/until.ts';

describeFlow('chromium', async (screen) => {
  const lede = await launchChromium({
    extension: built('chrome-mv3', 'wxt build'),
    headless: false,
    args: [
      `--display=${screen.display}`,
      `--host-resolver-rules=${flowHosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`,
      '--ignore-certificate-errors',
    ],
  });
  const popupTarget = () => lede.browser.targets().find((one) => one.url().includes('/popup.html'));
  const popupIsOpen = async () => popupTarget() !== undefined;
  /** The toolbar button would close a popup that is open. */
  const closePopup = async () => {
    const open = await popupTarget()?.asPage();
    open?.evaluate(() => window.close()).catch(() => undefined);
    await until('the popup to close', async () => !(await popupIsOpen()));
  };
  // The dialog is no page of the browser's: only the screen shows it.
  const dialog = (open: boolean) => until('the prompt', async () => screen.isDimmed() === open);
  return {
    browser: lede.browser,
    open: (file) => lede.open(file),
    popup: async (over) => {
      await closePopup();
      await over.bringToFront();
      return lede.popup(over);
    },
    popupIsOpen,
    promptIsOpen: async () => screen.isDimmed(),
    async promptOpens() {
      await dialog(true);
      await until('the popup to go', async () => !(await popupIsOpen()));
      // Its buttons take no key in their first half second.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    },
    async accept() {
      await screen.press('Tab', 'Return');
      await dialog(false);
    },
    async refuse() {
      await screen.press('Escape');
      await dialog(false);
    },
    keys: (...names) => screen.press(...names),
    close: () => lede.close(),
  };
});
