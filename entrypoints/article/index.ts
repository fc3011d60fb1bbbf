/**
 * The content script, injected on demand: the open page → its tree, which the background cleans. It asks
 * nothing of the background and keeps nothing; its result is the value of the injection.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../../utils/article/read-page.ts';

export default defineUnlistedScript(() => {
  // Readability takes its document apart; the reader may come back to this one.
  return readPage(() => document.cloneNode(true) as Document, location.href);
});
