/**
 * Elements nested as deep as no document without a browser can be built: happy-dom runs out of stack below ten
 * thousand. What a browser answers for itself (texts, copies, selectors) is answered here without a walk.
 */

interface Nested {
  readonly nodeType: 1;
  readonly tagName: string;
  readonly className: '';
  readonly attributes: readonly [];
  readonly textContent: string;
  parentElement: Nested | null;
  childNodes: readonly (Nested | typeof text)[];
  readonly children: readonly Nested[];
  readonly firstChild: Nested | typeof text | null;
  readonly firstElementChild: Nested | null;
}

const text = { nodeType: 3, nodeValue: 'core', textContent: 'core' } as const;
const isElement = (node: Nested | typeof text): node is Nested => node.nodeType === 1;

const answers = {
  nodeType: 1,
  className: '',
  attributes: [],
  textContent: 'core',
  nextSibling: null,
  previousSibling: null,
  nextElementSibling: null,
  previousElementSibling: null,
  parentElement: null,
  hasAttributes: () => false,
  hasAttribute: () => false,
  getAttribute: () => null,
  querySelector: () => null,
  querySelectorAll: () => [],
  getElementsByTagName: () => [],
  closest: () => null,
  contains: () => false,
  cloneNode() {
    return this;
  },
} as const;

function element(tagName: string, childNodes: Nested['childNodes'], more: object = {}): Nested {
  const made: Nested = {
    ...answers,
    tagName,
    childNodes,
    get children() {
      return this.childNodes.filter(isElement);
    },
    get firstChild() {
      return this.childNodes[0] ?? null;
    },
    get firstElementChild() {
      return this.children[0] ?? null;
    },
    ...more,
  };
  for (const child of childNodes) if (isElement(child)) child.parentElement = made;
  return made;
}

/** One in the other, the tags over and over from the outermost in; a text at the bottom. */
function nest(tags: readonly string[], depth: number): Nested {
  let made = element(tags[(depth - 1) % tags.length] ?? '', [text]);
  for (let i = depth - 2; i >= 0; i--) made = element(tags[i % tags.length] ?? '', [made]);
  return made;
}

export function deepElement(tags: readonly string[], depth: number): Element {
  return element('BODY', [nest(tags, depth)]) as unknown as Element;
}

/** A table of data whose cells are as deep. */
export function deepTable(tags: readonly string[], depth: number): Element {
  const row = () => element('TR', [element('TD', [nest(tags, depth)]), element('TD', [text])]);
  const rows = [row(), row()];
  const querySelectorAll = (selector: string) => (selector === 'tr' ? rows : []);
  return element('BODY', [element('TABLE', rows, { querySelectorAll })]) as unknown as Element;
}

/** A page with nothing else in it. */
export function deepDocument(tags: readonly string[], depth: number): Document {
  const body = deepElement(tags, depth);
  const documentElement = element('HTML', [body as unknown as Nested]);
  const document = { ...answers, title: '', head: null, body, documentElement };
  return document as unknown as Document;
}
