/** An outline in the one form that is read and written, so that a list comes back as it went. */
import { type Outline, sourceLimits } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { oneLine } from '../text/normalise.ts';
import { visible } from './plain.ts';

/** Characters of the shapes of a page's headlines: what stands behind them is never looked at. */
const maxShapes = 4000;
const betweenShapes = ', ';

const shown = (text: string): string => oneLine(visible(text));

/** A title or a folder's name: one line, without what XML or a screen cannot show. May come out empty. */
export function tidyName(text: string, longest: number = sourceLimits.titleLength): string {
  return [...shown(text).slice(0, 2 * longest)].slice(0, longest).join('').trim();
}

/** Whole shapes only: a part of one means other links, or none. */
function tidyShapes(text: string): string {
  const shapes = shown(text);
  if (shapes.length <= maxShapes) return shapes;
  return shapes.slice(0, Math.max(0, shapes.lastIndexOf(betweenShapes, maxShapes))).trim();
}

/** The outline in the form that is read and written alike: what does not fit is left out. */
export function tidyOutline(outline: Outline): Outline {
  const { feedUrl, language = '', interval, page } = outline;
  const site = URL.parse(feedUrl);
  const shape = page?.shape === undefined ? '' : tidyShapes(page.shape);
  return {
    feedUrl,
    siteUrl: webAddress(outline.siteUrl, '') || (site ? `${site.origin}/` : ''),
    title: tidyName(outline.title) || site?.hostname || feedUrl.slice(0, sourceLimits.titleLength),
    folder: outline.folder
      .map((name) => tidyName(name, sourceLimits.folderNameLength))
      .filter((name) => name !== '')
      .slice(0, sourceLimits.folderDepth),
    ...(/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,4}$/i.test(language) ? { language } : {}),
    ...(interval !== undefined && interval > 0 ? { interval: nearestChoice(interval) } : {}),
    ...(outline.weight ? { weight: outline.weight } : {}),
    ...(outline.fullText ? { fullText: true } : {}),
    ...(outline.paused ? { paused: true } : {}),
    ...(page ? { page: { by: page.by, ...(shape === '' ? {} : { shape }) } } : {}),
  };
}

/** The interval that can be chosen nearest to this one; of two as near the longer, which asks less. */
function nearestChoice(wanted: number): number {
  const off = (interval: number) => Math.abs(interval - wanted);
  return sourceLimits.intervals.reduce<number>(
    (best, one) => (off(one) <= off(best) ? one : best),
    sourceLimits.intervals[0],
  );
}
