/** The tree of a feed's XML, and what the mappings ask of it. */

export interface XmlElement {
  /** Lower case, with the usual prefix of its namespace whatever prefix the document chose. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly base: string;
  /** xml:lang in force here; empty where there is none. */
  readonly language: string;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child) && child.name === name);
}

/** The first child of the first of these names that there is. */
export function child(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    for (const node of element.children) {
      if (typeof node !== 'string' && node.name === name) return node;
    }
  }
  return undefined;
}

/** All text inside, markup dropped. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return only.trim();
  let text = '';
  const rest: (XmlElement | string)[] = [element];
  while (rest.length > 0) {
    const node = rest.pop() as XmlElement | string;
    if (typeof node === 'string') text += node;
    else
      for (let i = node.children.length - 1; i >= 0; i--) rest.push(node.children[i] as XmlElement | string);
  }
  return text.trim();
}

const voidElements = new Set([
  'br',
  'hr',
  'img',
  'input',
  'wbr',
  'source',
  'embed',
  'area',
  'col',
  'meta',
  'link',
]);
/** Elements of these have a meaning of their own, which HTML's of the same name has not. */
const vocabularies = /^(?:dc|dcterms|media|itunes|rdf|sy):/;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] as string);

/** The children as markup again: for xhtml content, and for markup that a feed forgot to escapeXml. */
export function innerMarkup(element: XmlElement): string {
  let markup = '';
  const rest: (XmlElement | string | { readonly end: string })[] = [...element.children].reverse();
  while (rest.length > 0) {
    const node = rest.pop() as XmlElement | string | { readonly end: string };
    if (typeof node === 'string') markup += escapeXml(node);
    else if ('end' in node) markup += `</${node.end}>`;
    else {
      const name = vocabularies.test(node.name) ? node.name : node.name.replace(/^.*:/, '');
      const attributes = Object.entries(node.attributes)
        .filter(([key]) => !key.startsWith('xmlns'))
        .map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
      markup += `<${name}${attributes.join('')}>`;
      // One that the feed left open took in what follows it.
      if (!voidElements.has(name)) rest.push({ end: name });
      for (let i = node.children.length - 1; i >= 0; i--) rest.push(node.children[i] as XmlElement | string);
    }
  }
  return markup.trim();
}

/** The content of an element that should hold escaped markup or text: markup children are kept as such. */
export function markupOf(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.children.some(isElement) ? innerMarkup(element) : textOf(element);
}
