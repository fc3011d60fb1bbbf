/** Sites that are always read in the reader: the permission, and the registered script. */
import { browser } from 'wxt/browser';
import { canonicalUrl } from '../identify/index.ts';
import { hostPattern } from '../net/host-pattern.ts';

/** What `here.js` is registered as. */
const scriptId = 'here';

/** Registers the script for these sites and for no other; both browsers forget it when Lede is updated. */
export async function registerHere(sites: readonly string[]): Promise<void> {
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [scriptId] });
  if (sites.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [scriptId] });
    return;
  }
  const script = { id: scriptId, matches: [...sites], js: ['here.js'], runAt: 'document_idle' as const };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Whether an address is on one of these sites. */
export const isOnSite = (url: string, sites: readonly string[]): boolean =>
  URL.canParse(url) && sites.includes(hostPattern(url));

const wishKey = 'here-wish';
/** The popup closes as the prompt opens; so long its answer is taken for the answer to this wish. */
const wishMs = 2 * 60_000;

/** MUST be called directly in a click handler, with nothing awaited before. */
export async function askForHere(site: string): Promise<boolean> {
  const wished = browser.storage.session.set({ [wishKey]: { site, at: Date.now() } });
  const granted = await browser.permissions.request({ origins: [site] });
  await wished;
  if (!granted) await browser.storage.session.remove(wishKey);
  return granted;
}

/** The site that was wished for, once. */
export async function takeHereWish(now: number): Promise<string | undefined> {
  const { [wishKey]: wish } = await browser.storage.session.get(wishKey);
  if (!wish) return undefined;
  await browser.storage.session.remove(wishKey);
  const { site, at } = wish as { site: string; at: number };
  return now - at < wishMs ? site : undefined;
}

const passKey = 'here-pass';
/** A link that was pressed has opened by then, or is not going to. */
const passMs = 60_000;

/** The next opening of this page shows the page itself: its reader has sent there. */
export async function passHere(url: string): Promise<void> {
  await browser.storage.session.set({ [passKey]: { url: canonicalUrl(url), at: Date.now() } });
}

/** Whether a page was sent for as it is. Good for one opening. */
export async function takePass(url: string, now: number): Promise<boolean> {
  const { [passKey]: pass } = await browser.storage.session.get(passKey);
  if (!pass) return false;
  const { url: passed, at } = pass as { url: string; at: number };
  if (passed !== canonicalUrl(url)) return false;
  await browser.storage.session.remove(passKey);
  return now - at < passMs;
}
