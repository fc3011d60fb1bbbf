/** The permission that a page's site needs before it is read; both MUST be called directly in a click handler. */
import { browser } from 'wxt/browser';
import { originsOfPage } from '../../utils/browser/page/origins.ts';

/** At once where it is granted already. */
export async function askForSite(url: string): Promise<boolean> {
  const origins = originsOfPage(url);
  // An address that may not be asked at all is refused in words, by who would ask it.
  return origins.length === 0 || browser.permissions.request({ origins });
}

/** Of match patterns, where a site has turned out to lead elsewhere. */
export const askForOrigins = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] });
