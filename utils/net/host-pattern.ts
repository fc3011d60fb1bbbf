/** The match pattern of an address's host: as exact as a pattern can be, for it takes no port. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
