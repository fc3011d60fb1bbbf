/** Chromium's prompt is a dialog that starts on "Deny": Tab and Return allow, Escape refuses. */

import { launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';
import { describeFlow, flowHosts } from '../harness/permission-flow.ts';
import { until } from '../harness/until.ts';

describeFlow('chromium', async (screen) => {
  const lede = await launchChromium({
    extension: output('chrome-mv3'),
    headless: false,
    args: [
      `--display=${screen.display}`,
      `--host-resolver-rules=${flowHosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`,
      '--ignore-certificate-errors',
    ],
  });
  const popupIsOpen = async () => lede.browser.targets().some((one) => one.url().includes('/popup.html'));
  /** The dialog is no page of the browser's: only the screen shows it. It takes no key in its first moment. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1000));
  return {
    browser: lede.browser,
    open: (file) => lede.open(file),
    popup: async (over) => {
      await over.bringToFront();
      return lede.popup(over);
    },
    popupIsOpen,
    async promptOpens() {
      await until('the prompt to take the popup away', async () => !(await popupIsOpen()));
      await settle();
    },
    async accept() {
      await screen.press('Tab', 'Return');
    },
    async refuse() {
      await screen.press('Escape');
      await settle();
    },
    close: () => lede.close(),
  };
});
