/** An absolute http(s) address without credentials, or an empty string. `base` may be empty. */
export function webAddress(raw: string | undefined, base: string): string {
  const text = raw?.trim();
  if (!text) return '';
  try {
    const url = base === '' ? new URL(text) : new URL(text, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return '';
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return '';
  }
}
