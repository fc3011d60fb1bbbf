/** What of the things left out is advertising: a byline said again or a share bar is none. */
import type { Removal, RemovalRule } from '../model.ts';

const advertising: ReadonlySet<RemovalRule> = new Set([
  'ad-label',
  'ad-box',
  'repeated-promo',
  'read-also',
  'promo',
  'feed-footer',
]);

/** How many ads and promos there are among them, as the popup's last line says it. */
export const countAds = (removals: readonly Removal[]): number =>
  removals.filter(({ rule }) => advertising.has(rule)).length;
