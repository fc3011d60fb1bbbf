/** The whole browser killed, in real Chromium. */
import { killedBrowserFlow } from '../flows/killed-browser.ts';
import { launchChromium } from '../harness/chromium.ts';
import { output } from '../harness/paths.ts';

killedBrowserFlow(({ port }, profile) =>
  launchChromium({
    extension: output('chrome-mv3-e2e'),
    port,
    ...(profile ? { userDataDir: profile.userDataDir } : {}),
  }),
);
