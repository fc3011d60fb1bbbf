/** The order in which a reader goes from story to story in one tab: it stays, whatever is read or comes in meanwhile. */

const most = 300;

/**
 * @param trail ids of stories as they were ordered before; empty at the first one
 * @param digest ids as the popup orders them now
 */
export function trailWith(trail: readonly string[], digest: readonly string[], current: string): string[] {
  // A story that the digest has not, such as a saved one, is where somebody began.
  const begun = trail.includes(current) ? trail : digest.includes(current) ? digest : [current];
  return [...new Set([...begun, ...digest])].slice(0, most);
}

/** What stands before and after a story, the nearest first. */
export function around(trail: readonly string[], current: string): { before: string[]; after: string[] } {
  const at = trail.indexOf(current);
  return { before: trail.slice(0, Math.max(0, at)).reverse(), after: trail.slice(at + 1) };
}
