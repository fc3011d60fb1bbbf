/**
 * What may stand in an article on the screen: the elements that the one renderer draws, each with its attributes
 * and what they may say. Classes and roles are the renderer's own; nothing an article brings is among them.
 */
const auto = '^auto$';
const number = '^\\d+$';
const none = '(?!)';
/** Addresses are looked at once more, as the browser has parsed them. */
const anything = '';

type Attributes = Readonly<Record<string, string>>;
const block: Attributes = { dir: auto, 'data-block': number };
const heading = block;
const scrolls: Attributes = {
  class: '^scrolls$',
  dir: '^ltr$',
  'data-block': number,
  role: '^region$',
  tabindex: '^0$',
  'aria-label': '^(?:Code|Table)\\b',
};
const cell: Attributes = { dir: auto, class: '^num$' };

export const articleVocabulary: Readonly<Record<string, Attributes>> = {
  P: { ...block, class: '^(?:embed|speaker|removed-note)$', lang: '^en$' },
  H2: heading,
  H3: heading,
  H4: heading,
  H5: heading,
  H6: heading,
  UL: { 'data-block': number },
  OL: { 'data-block': number },
  LI: {},
  BLOCKQUOTE: { 'data-block': number },
  PRE: scrolls,
  DIV: { ...scrolls, class: '^(?:scrolls|removed)$' },
  FIGURE: { 'data-block': number },
  FIGCAPTION: { dir: auto },
  TABLE: {},
  THEAD: {},
  TBODY: {},
  TR: {},
  TH: { ...cell, scope: '^(?:col|row)$' },
  TD: cell,
  HR: { 'data-block': number },
  BR: {},
  A: { href: anything, target: '^_blank$', rel: '^noopener noreferrer$' },
  EM: {},
  STRONG: {},
  CODE: { dir: '^ltr$' },
  SUB: {},
  SUP: {},
  MARK: {},
  DEL: {},
  SPAN: { class: '^(?:run|waiting)$' },
  BDI: { lang: '^en$' },
  // Puts a line back that was taken out, or shows the one picture.
  BUTTON: { type: '^button$', class: '^link$', 'aria-label': anything, title: '^[^<>]*$' },
  // Only where pictures are on, and then of our own making.
  IMG: { src: none, alt: none },
};

/** What a title may hold. */
export const titleVocabulary: Readonly<Record<string, Attributes>> = {};

/**
 * What stands under an element and is not in its vocabulary, each said in a line; empty where all is. Runs inside
 * pages as well: it knows nothing of this file.
 */
export function strangersIn(root: Element, vocabulary: Readonly<Record<string, Attributes>>): string[] {
  const strangers: string[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 0xffffffff);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 3) continue;
    const element = node as Element;
    const known =
      node.nodeType === 1 &&
      (element.namespaceURI ?? '').endsWith('/xhtml') &&
      Object.hasOwn(vocabulary, element.tagName)
        ? vocabulary[element.tagName]
        : undefined;
    if (!known) {
      strangers.push(`a node ${node.nodeName}`);
      continue;
    }
    if (element.shadowRoot) strangers.push(`a shadow root in ${element.tagName}`);
    for (const { name, value } of element.attributes) {
      const pattern = Object.hasOwn(known, name) ? known[name] : undefined;
      if (pattern === undefined || !new RegExp(pattern).test(value))
        strangers.push(`${element.tagName} ${name}="${value.slice(0, 80)}"`);
    }
    if (element.tagName === 'A' && !/^(?:https?|mailto):$/.test((element as HTMLAnchorElement).protocol))
      strangers.push(`a link to ${(element as HTMLAnchorElement).href.slice(0, 80)}`);
  }
  return strangers;
}
