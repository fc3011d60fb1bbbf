/** The whole browser killed, in real Firefox. */
import { killedBrowserFlow } from '../flows/killed-browser.ts';
import { built } from '../harness/built.ts';
import { launchFirefox } from '../harness/firefox.ts';

const extension = built('firefox-mv3-e2e', 'wxt build -b firefox --mode e2e');

killedBrowserFlow(({ feeds }, profile) =>
  launchFirefox({
    extension,
    hosts: feeds.map(({ url }) => new URL(url).hostname),
    ...(profile ? { userDataDir: profile.userDataDir } : {}),
  }),
);
