/** Longer ones no server takes: they only make every list of addresses that is built on them huge. */
export const longestAddress = 4096;

/** An absolute http(s) address without credentials, or an empty string. `base` may be empty. */
export function webAddress(raw: string | undefined, base: string): string {
  const text = raw?.trim();
  if (!text || text.length > longestAddress || base.length > longestAddress) return '';
  try {
    const url = base === '' ? new URL(text) : new URL(text, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return '';
    url.username = '';
    url.password = '';
    return url.href.length > longestAddress ? '' : url.href;
  } catch {
    return '';
  }
}
