/** Whether a link stands where headlines do not: menus, footers, boxes at the side, what is promoted. */
import type { PageElement } from './page-tree.ts';

const furniture = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'menu']);
const roles = new Set(['navigation', 'contentinfo', 'complementary', 'search', 'banner', 'dialog']);
const words = new Set(
  'nav navbar navigation menu submenu topbar footer sidebar breadcrumb breadcrumbs related mostread popular trending share sharing social sponsor sponsored partner partners promo promoted ad ads advert advertisement newsletter tag tags pagination pager comments cookie cookies login subscribe ticker author authors byline skip widget'.split(
    ' ',
  ),
);
const pairs = /most[-_]?(?:read|viewed|popular)|plus[-_]?lus|read[-_]?(?:more|next|also)|à[-_]?lire/i;

/** A wrapper called `with-sidebar` holds the whole page: a box holds less than half of its links. */
const box = 1 / 2;

/**
 * @param links how many the page has
 * @returns the question, which remembers what it found out about each element
 */
export function furnitureOf(links: number): (link: PageElement) => boolean {
  const known = new Map<PageElement, boolean>();
  const isBox = (element: PageElement): boolean => {
    const before = known.get(element);
    if (before !== undefined) return before;
    const { tag, attributes } = element;
    const named =
      element.links <= links * box && isCalledSo(`${attributes.class ?? ''} ${attributes.id ?? ''}`);
    const found = furniture.has(tag) || roles.has(attributes.role ?? '') || named;
    known.set(element, found);
    return found;
  };
  return (link) => {
    let header = false;
    for (let at: PageElement | undefined = link; at && at.tag !== 'body'; at = at.parent) {
      if (isBox(at)) return true;
      // An article's header holds its title, the page's header its menu.
      if (at.tag === 'header') header = true;
      else if (/^(?:article|li|section|main)$/.test(at.tag)) header = false;
    }
    return header;
  };
}

function isCalledSo(names: string): boolean {
  if (names === ' ') return false;
  if (pairs.test(names)) return true;
  return names
    .split(/\s+/)
    .filter((name) => !/^(?:has|with|no|without|is)[-_]/.test(name))
    .some((name) =>
      name
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[-_]+/)
        .some((word) => words.has(word)),
    );
}
