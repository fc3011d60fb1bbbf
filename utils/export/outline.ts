/** An outline in the one form that is read and written, so that a list comes back as it went. */
import type { Outline } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { dropInvisible, oneLine } from '../text/normalise.ts';

const maxName = 200;
/** Folders in folders beyond this lie in the last of them. */
export const maxLevels = 10;
const minute = 60_000;
const week = 7 * 24 * 60;

/** A title or a folder's name: one line, without what XML or a screen cannot show. May come out empty. */
export function tidyName(text: string): string {
  const shown = oneLine(dropInvisible(text.toWellFormed()).replace(/[\ufffe\uffff]/g, ''));
  return shown
    .slice(0, maxName)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}

/** The outline in the form that is read and written alike: what does not fit is left out. */
export function tidyOutline(outline: Outline): Outline {
  const { feedUrl, language = '', interval, page } = outline;
  const site = URL.parse(feedUrl);
  const shape = page?.shape === undefined ? '' : tidyName(page.shape);
  return {
    feedUrl,
    siteUrl: webAddress(outline.siteUrl, '') || (site ? `${site.origin}/` : ''),
    title: tidyName(outline.title) || site?.hostname || feedUrl.slice(0, maxName),
    folder: outline.folder
      .map(tidyName)
      .filter((name) => name !== '')
      .slice(0, maxLevels),
    ...(/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(language) ? { language } : {}),
    ...(interval !== undefined && interval > 0 ? { interval: wholeMinutes(interval) } : {}),
    ...(outline.fullText ? { fullText: true } : {}),
    ...(outline.paused ? { paused: true } : {}),
    ...(page ? { page: { by: page.by, ...(shape === '' ? {} : { shape }) } } : {}),
  };
}

const wholeMinutes = (ms: number): number => Math.min(Math.max(Math.round(ms / minute), 5), week) * minute;
