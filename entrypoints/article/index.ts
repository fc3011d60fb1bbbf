/**
 * The content script, injected on demand: the open page → an article. It asks nothing of the background
 * and keeps nothing; its result is the value of the injection.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { articleFromPage } from '../../utils/article.ts';

export default defineUnlistedScript(() => {
  // Readability takes its document apart; the reader may come back to this one.
  return articleFromPage(() => document.cloneNode(true) as Document, location.href);
});
