/** Firefox's prompt hangs on the toolbar; its buttons have access keys. */

import { built } from '../harness/built.ts';
import { launchFirefox } from '../harness/firefox.ts';
import { describeFlow, flowHosts } from '../harness/permission-flow.ts';
import { until } from '../harness/until.ts';

/** The access key of a button of the prompt on show. */
const keyOf = `(name) => {
  const { panel } = PopupNotifications;
  return panel.state === 'open' ? panel.firstElementChild?.[name]?.accessKey : null;
}`;

describeFlow('firefox', async (screen) => {
  const lede = await launchFirefox({
    extension: built('firefox-mv3', 'wxt build -b firefox'),
    hosts: flowHosts,
    headless: false,
    args: [`--display=${screen.display}`],
    prefs: { 'extensions.webextOptionalPermissionPrompts': true },
  });
  const prompt = (button: 'button' | 'secondaryButton') => lede.inChrome<string | null>(keyOf, button);
  const answer = async (button: 'button' | 'secondaryButton') => {
    // Firefox ignores what is pressed in the first half second of a prompt.
    await until('the prompt to close', async () => {
      const key = await prompt(button);
      if (key) await screen.press(`alt+${key.toLowerCase()}`);
      return !key;
    });
  };
  return {
    browser: lede.browser,
    open: (file) => lede.open(file),
    popup: (over) => lede.popup(over),
    popupIsOpen: () => lede.popupIsOpen(),
    promptIsOpen: async () => (await prompt('button')) !== null,
    async promptOpens() {
      await until('the prompt', () => prompt('button'));
      // Where windows have focus the prompt takes the popup's, and that closes it.
      await lede.closePopup();
    },
    accept: () => answer('button'),
    refuse: () => answer('secondaryButton'),
    keys: (...names) => screen.press(...names),
    close: () => lede.close(),
  };
});
