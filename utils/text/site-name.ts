/** The site of an address as people say it: its host, without "www."; the address itself where it has none. */
export function siteName(address: string): string {
  return URL.parse(address)?.hostname.replace(/^www\./, '') || address;
}
