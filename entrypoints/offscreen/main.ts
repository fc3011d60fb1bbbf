/** Chrome only: answers the background's wish for a DOM. Talks to nobody else. */
import { browser } from 'wxt/browser';
import { isOffscreenMessage, runTask } from '../../utils/browser/parse-markup.ts';
import { isOurs } from '../../utils/browser/senders.ts';

browser.runtime.onMessage.addListener((message: unknown, sender) => {
  if (!isOurs(sender) || sender.tab || !isOffscreenMessage(message)) return undefined;
  return Promise.resolve(runTask(message.offscreen));
});
