/** A page as a small tree, by htmlparser2's SAX parser: a Chrome worker has no DOM. Linear, and never throws. */
import { Parser } from 'htmlparser2';
import { webAddress } from '../../net/web-address.ts';
import { deepestNesting } from '../../text/nesting.ts';
import { oneLine } from '../../text/normalise.ts';

export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | undefined;
  readonly children: (PageElement | string)[];
  /** Links inside, itself included. */
  links: number;
}

export interface Page {
  readonly root: PageElement;
  /** Its own address, as its relative links mean it. */
  readonly base: string;
  readonly title: string;
  /** BCP 47 as the page says it; may be empty. */
  readonly language: string;
  /** The texts of its JSON-LD blocks. */
  readonly json: readonly string[];
}

/** Characters of a page that are looked at. */
export const maxPage = 2_000_000;
const maxElements = 100_000;
const maxJson = 500_000;
const kept = ['class', 'id', 'role', 'href', 'datetime', 'title', 'aria-label', 'rel'];
/** Their text is not the page's. */
const unread = new Set(['script', 'style', 'template', 'noscript', 'svg', 'iframe', 'select', 'textarea']);

export function readPage(html: string, url: string): Page {
  const root: PageElement = { tag: '#page', attributes: {}, parent: undefined, children: [], links: 0 };
  const json: string[] = [];
  let [base, title, language] = [url, '', ''];
  let here = root;
  let elements = 0;
  let open = 0;
  let silent = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (++open > deepestNesting || ++elements > maxElements) return parser.pause();
      if (tag === 'base') base = webAddress(attributes.href, url) || base;
      if (tag === 'html') language = (attributes.lang ?? '').slice(0, 40);
      const isJson = tag === 'script' && /^application\/ld\+json/i.test(attributes.type?.trim() ?? '');
      if (isJson) json.push('');
      if (unread.has(tag)) silent++;
      const element: PageElement = {
        tag,
        attributes: pick(attributes),
        parent: here,
        children: [],
        links: 0,
      };
      if (isJson) element.children.push('');
      here.children.push(element);
      here = element;
    },
    onclosetag(tag) {
      open--;
      if (unread.has(tag)) silent--;
      const { parent } = here;
      if (!parent) return;
      if (tag === 'a') here.links++;
      parent.links += here.links;
      here = parent;
    },
    ontext(text) {
      const last = json.length - 1;
      if (here.tag === 'script' && here.children.length > 0) {
        if ((json[last] as string).length < maxJson) json[last] += text;
      } else if (here.tag === 'title' && title.length < 1000) title += text;
      else if (silent === 0) addText(here, text);
    },
  });
  parser.write(html.slice(0, maxPage));
  parser.end();
  return { root, base, title: oneLine(title).slice(0, 300), language, json };
}

/** An entity comes as a piece of its own, in the middle of a word. */
function addText({ children }: PageElement, text: string): void {
  const last = children.length - 1;
  if (typeof children[last] === 'string') children[last] += text;
  else children.push(text);
}

/** What is looked at later, without the megabyte that somebody put into an attribute. */
function pick(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const few: Record<string, string> = {};
  for (const name of kept) {
    const value = attributes[name];
    if (value !== undefined && value.length <= 5000)
      few[name] = name === 'href' ? value : value.slice(0, 500);
  }
  return few;
}

/** In the page's order; `down` says whether to look inside. */
export function walk(from: PageElement, visit: (element: PageElement) => boolean): void {
  const rest: PageElement[] = [from];
  for (let element = rest.pop(); element; element = rest.pop()) {
    if (!visit(element)) continue;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i];
      if (typeof child === 'object') rest.push(child);
    }
  }
}

/** Elements looked through for one text. */
const maxVisited = 300;

/** The pieces of text inside, in order, as they are written: as many as a card can have. */
export function textPieces(from: PageElement): { readonly text: string; readonly parent: PageElement }[] {
  const pieces: { text: string; parent: PageElement }[] = [];
  const rest: { node: PageElement | string; parent: PageElement }[] = [{ node: from, parent: from }];
  for (let visited = 0; visited < maxVisited; visited++) {
    const next = rest.pop();
    if (!next) break;
    if (typeof next.node === 'string') {
      pieces.push({ text: next.node.slice(0, 1000), parent: next.parent });
      continue;
    }
    const { children } = next.node;
    for (let i = Math.min(children.length, maxVisited) - 1; i >= 0; i--)
      rest.push({ node: children[i] as PageElement | string, parent: next.node });
  }
  return pieces;
}
