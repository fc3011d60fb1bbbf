/** Sites that are always read here: their list, and their articles into the reader as they open. */
import { isOnSite, registerHere, takeHereWish, takePass } from '../../utils/browser/here.ts';
import { siteOfPage } from '../../utils/browser/page/origins.ts';
import { mayFetch } from '../../utils/browser/permissions.ts';
import { readSettings, updateSettings } from '../../utils/browser/settings.ts';
import { readPageInReader } from './reading.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Puts a site on the list or takes it off, drops those whose permission was taken back, and registers the
 * script for what is left. One after the other: two at once would lose one of the changes.
 */
export function changeHere(site?: string, on?: boolean): Promise<void> {
  const change = async () => {
    const { hereSites } = await readSettings();
    const wanted = new Set(hereSites);
    // A page's word for it is not taken.
    const named = site && siteOfPage(site);
    // What was wished for is answered: no later permission, for another site, answers it again.
    if (named) await takeHereWish(Date.now());
    if (named) wanted[on ? 'add' : 'delete'](named);
    const granted = await Promise.all([...wanted].map(async (one) => ((await mayFetch(one)) ? [one] : [])));
    const next = granted.flat();
    if (String(next) !== String(hereSites)) await updateSettings({ hereSites: next });
    await registerHere(next);
  };
  const next = last.then(change, change);
  last = next;
  return next;
}

/** A permission came: perhaps the one that a popup asked for, which has closed meanwhile. */
export async function settleHere(): Promise<void> {
  const site = await takeHereWish(Date.now());
  if (site) await changeHere(site, true);
}

/** An article has opened on such a site, unless its own reader has sent there. */
export async function readHere(tabId: number, url: string): Promise<void> {
  if (!isOnSite(url, (await readSettings()).hereSites) || (await takePass(url, Date.now()))) return;
  await readPageInReader(tabId, url);
}
