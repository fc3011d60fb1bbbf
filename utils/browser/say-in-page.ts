/** One sentence in the open page, for a moment, with what the click on the context menu granted. */
import { browser } from 'wxt/browser';

/** So long it stands there. */
export const saidMs = 4000;

export async function sayInPage(tabId: number, sentence: string): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: say, args: [sentence, saidMs] });
  } catch (error) {
    // Shops of extensions and pages under an enterprise's policy refuse.
    console.debug('[lede] nothing may be said in this page', error);
  }
}

/** Runs inside the page: must stand alone. Its styles reach neither the page's, nor are reached by them. */
function say(sentence: string, ms: number): void {
  const host = document.createElement('div');
  host.style.setProperty('all', 'initial', 'important');
  const line = document.createElement('p');
  line.dir = 'auto';
  line.role = 'status';
  host.attachShadow({ mode: 'closed' }).append(line);
  document.documentElement.append(host);
  // A screen reader hears what is put into it, not what it came with.
  setTimeout(() => {
    line.style.cssText =
      'position:fixed;inset-block-end:24px;inset-inline:0;z-index:2147483647;margin:0 auto;inline-size:fit-content;' +
      'max-inline-size:min(36em,80vw);padding:10px 16px;border:1px solid #66645c;border-radius:6px;' +
      'background:#fbfaf7;color:#1b1b18;font:14px/20px system-ui,sans-serif;pointer-events:none';
    line.append(sentence);
  }, 50);
  setTimeout(() => host.remove(), ms);
}
