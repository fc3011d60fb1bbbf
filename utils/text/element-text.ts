/** How much text an element holds. Reads no layout. */

/** Characters, white space at both ends left out. */
export const lengthOf = (element: Element): number => (element.textContent ?? '').trim().length;

/** Of those, the ones that stand in links. */
export function linkedLength(element: Element): number {
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += lengthOf(link);
  return linked;
}
