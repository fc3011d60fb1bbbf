/**
 * Registered for the sites that the user always reads here, and for no other: looks whether the page that has
 * just opened is an article, and says so to the background. It reads nothing and changes nothing. Only a page
 * that was gone to: who comes Back to one, or loads it again, wants the page itself.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looksLikeArticle } from '../../utils/extract/looks-like-article.ts';

/** The browser's own: the polyfill would be forty times the rest. */
declare const chrome: {
  readonly runtime?: { readonly id?: string; sendMessage(message: unknown): Promise<unknown> };
};

export default defineUnlistedScript(() => {
  const look = () => {
    // Prepared before Lede was updated or switched off, and seen only now: nobody is there to be told.
    if (!chrome.runtime?.id) return;
    const [visit] = performance.getEntriesByType('navigation');
    if ((visit as PerformanceNavigationTiming | undefined)?.type !== 'navigate') return;
    if (looksLikeArticle(document, location.href))
      chrome.runtime.sendMessage({ lede: 'here-article' }).catch((error: unknown) => {
        console.debug('[lede] nobody answered', error);
      });
  };
  // Chrome prepares pages that nobody may ever see.
  if ((document as { prerendering?: boolean }).prerendering)
    document.addEventListener('prerenderingchange', look, { once: true });
  else look();
});
