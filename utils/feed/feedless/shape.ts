/**
 * The shape of a link: its element and those round it, each with the class words that mean something, as
 * `section>article.story>h3.story__title>a`. Equal shapes are links of one kind. What changes from item to
 * item or from build to build (numbers, hashes, utility classes, modifiers) is left out of it.
 */
import type { PageElement } from './page-tree.ts';

/** The link and what stands round it: more would bind the shape to the whole page's layout. */
const levels = 6;
/** Of a page that has changed a little, only so much is asked to be the same. */
const levelsAfterChange = 3;
const maxClasses = 4;
const top = new Set(['#page', 'html', 'body', 'main']);

const utility =
  /^-?(?:[mp][trblxyse]?|w|h|min|max|text|font|bg|border|rounded|shadow|flex|grid|gap|space|items|justify|self|col|cols|row|order|float|pull|align|d|block|inline|hidden|visible|relative|absolute|static|sticky|fixed|top|left|right|bottom|inset|z|overflow|object|leading|tracking|transition|duration|hover|cursor|opacity|container|clearfix|clear|group|truncate|uppercase|underline|no|mt|mb|xs|sm|md|lg|xl)(?:-|$)/;
const changing =
  /^(?:is|has|js|post|cat|category|tag|author|id|node|even|odd|first|last|active|current|css|sc|jss|svelte|emotion|status|type|format)(?:-|$)|--|\d/i;

/** A class word without what a build put to it, or an empty string where nothing of it will last. */
function stableWord(word: string): string {
  if (word.length > 40 || !/^[a-z_][\w-]*$/i.test(word)) return '';
  // CSS modules: `Card_title__x7Gh2`. BEM has words there: `story__title`.
  const bare = word.replace(/__(?=[\w-]{1,8}$)(?=\w*(?:\d|[a-z][A-Z]|[A-Z]{2}))[\w-]+$|__[a-zA-Z]$/, '');
  const isHash = /^[a-zA-Z]{4,8}$/.test(bare) && (bare.slice(1).match(/[A-Z]/g) ?? []).length >= 2;
  return isHash || changing.test(bare) || utility.test(bare) ? '' : bare;
}

export function stableClasses(element: PageElement): string[] {
  const words = (element.attributes.class ?? '').split(/\s+/).map(stableWord);
  return [...new Set(words.filter((word) => word !== ''))].slice(0, maxClasses).sort();
}

/** What holds so many links may be a part of the page with a name; a card's id is its story's. */
const partOfPage = 6;

function idOf({ attributes: { id = '' }, links }: PageElement): string {
  return links >= partOfPage && /^[a-z][a-z_-]{1,30}$/i.test(id) && !changing.test(id) ? `#${id}` : '';
}

/** What a link has inside tells a card from a word: a heading, or else a picture. */
function inside(link: PageElement): string {
  const found = new Set<string>();
  const rest = [...link.children];
  for (let i = 0; i < Math.min(rest.length, 60); i++) {
    const child = rest[i];
    if (typeof child !== 'object') continue;
    if (/^h[1-6]$/.test(child.tag)) return `:has(${child.tag})`;
    found.add(child.tag);
    rest.push(...child.children.slice(0, 20));
  }
  return found.has('img') || found.has('picture') ? ':has(img)' : '';
}

export function shapeOf(link: PageElement): string {
  const path: string[] = [];
  for (let at: PageElement | undefined = link; at && !top.has(at.tag); at = at.parent) {
    if (path.length === levels) break;
    // A cell is as good as the other way of writing it, and parsers differ about tbody.
    if (at.tag === 'tbody') continue;
    path.unshift([at.tag + idOf(at), ...stableClasses(at)].join('.') + (at === link ? inside(link) : ''));
  }
  return path.join('>');
}

/** Several kinds of links that are headlines, as one pattern. */
export const joinShapes = (shapes: readonly string[]): string => shapes.join(', ');

/**
 * Which shapes of a page a stored pattern means: the same ones; where none is left, those that are the same
 * near the link, if that says enough to tell them from any link.
 */
export function matching(pattern: string, shapes: readonly string[]): string[] {
  const wanted = pattern.slice(0, 4000).split(', ');
  const same = shapes.filter((shape) => wanted.some((one) => covers(one, shape, levels)));
  if (same.length > 0) return same;
  const telling = wanted.filter((one) => /[.:]|\bh[1-6]\b/.test(near(one).join('>')));
  return shapes.filter((shape) => telling.some((one) => covers(one, shape, levelsAfterChange)));
}

const near = (shape: string): string[] => shape.split('>').slice(-levelsAfterChange);

/** Same elements, and no class word of the pattern missing: a page may have more of them. */
function covers(pattern: string, shape: string, depth: number): boolean {
  const wanted = pattern.split('>').slice(-depth).reverse();
  const found = shape.split('>').slice(-depth).reverse();
  if (depth === levels && wanted.length !== found.length) return false;
  return wanted.every((one, i) => {
    const [tag, ...classes] = one.split(/(?=[.:#])/);
    const [foundTag, ...has] = (found[i] ?? '').split(/(?=[.:#])/);
    return tag === foundTag && classes.every((word) => has.includes(word));
  });
}

/** Whether two shapes call the title, or what stands next round it, by one class word. */
export function sameWords(a: string, b: string): boolean {
  const words = (shape: string) =>
    shape
      .split('>')
      .slice(-2)
      .join('')
      .match(/\.[\w-]+/g) ?? [];
  const known = new Set(words(a));
  return words(b).some((word) => known.has(word));
}
