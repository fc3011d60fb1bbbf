/**
 * Feed XML to a small tree, through htmlparser2's SAX parser: it never throws, never expands a DTD, and
 * runs in every context (a Chrome worker has no DOMParser).
 */
import { Parser } from 'htmlparser2';
import { webAddress } from '../net/web-address.ts';
import { deepestNesting } from '../text/html-text.ts';
import { remapC1 } from './decode.ts';

export interface XmlElement {
  /** Lower case, with the usual prefix of its namespace whatever prefix the document chose. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
  readonly base: string;
  /** xml:lang in force here. */
  readonly language?: string;
}

/** No real feed comes near. */
const maxDepth = 200;
/** Prefixes in force at once: each element that declares one copies them all. */
const maxPrefixes = 100;

const usualPrefix: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/modules/content/': 'content:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
  'http://purl.org/dc/terms/': 'dcterms:',
  'http://search.yahoo.com/mrss/': 'media:',
  'http://search.yahoo.com/mrss': 'media:',
  'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes:',
  'http://purl.org/rss/1.0/modules/syndication/': 'sy:',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf:',
  'http://www.w3.org/1999/xhtml': 'xhtml:',
  'http://wellformedweb.org/commentapi/': 'wfw:',
};
const atomNamespaces = new Set(['http://www.w3.org/2005/atom', 'http://purl.org/atom/ns#']);
const plainNamespaces = new Set([
  'http://purl.org/rss/1.0/',
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://channel.netscape.com/rdf/simple/0.9/',
  'http://backend.userland.com/rss2',
  'http://blogs.law.harvard.edu/tech/rss',
]);

type Scope = ReadonlyMap<string, string>;

/**
 * The document's root children. Elements beyond the depth cap are folded away, their text kept; what comes
 * after an element nested deeper than browsers would is not read.
 */
export function parseXml(text: string, url: string): XmlElement {
  const root: XmlElement = { name: '#document', attributes: {}, children: [], base: url };
  const stack: XmlElement[] = [root];
  const scopes: Scope[] = [new Map()];
  let tooDeep = 0;
  let atomRoot = false;
  const parser = new Parser(
    {
      onopentag(rawName, attributes) {
        if (stack.length > maxDepth) {
          if (stack.length + ++tooDeep > deepestNesting) parser.pause();
          return;
        }
        const parent = stack[stack.length - 1] as XmlElement;
        const scope = declare(scopes[scopes.length - 1] as Scope, attributes);
        if (stack.length === 1) atomRoot = isAtom(rawName.toLowerCase(), scope);
        const language = attributes['xml:lang'] || parent.language;
        const element: XmlElement = {
          name: canonicalName(rawName.toLowerCase(), scope, atomRoot),
          attributes,
          children: [],
          base: resolve(attributes['xml:base'], parent.base),
          ...(language ? { language } : {}),
        };
        parent.children.push(element);
        stack.push(element);
        scopes.push(scope);
      },
      onclosetag() {
        if (tooDeep > 0) {
          tooDeep--;
          return;
        }
        if (stack.length > 1) {
          stack.pop();
          scopes.pop();
        }
      },
      ontext(data) {
        const children = (stack[stack.length - 1] as XmlElement).children;
        const last = children.length - 1;
        const text = remapC1(data);
        if (typeof children[last] === 'string') children[last] += text;
        else children.push(text);
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseAttributeNames: true },
  );
  parser.write(text);
  parser.end();
  return root;
}

function declare(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let scope: Map<string, string> | undefined;
  for (const name in attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if ((scope ?? outer).size >= maxPrefixes) break;
    scope ??= new Map(outer);
    scope.set(name.slice(6), (attributes[name] ?? '').trim().toLowerCase());
  }
  return scope ?? outer;
}

function isAtom(name: string, scope: Scope): boolean {
  const colon = name.indexOf(':');
  const namespace = scope.get(colon < 0 ? '' : name.slice(0, colon));
  return atomNamespaces.has(namespace ?? '') || name === 'feed' || name.endsWith(':feed');
}

function canonicalName(name: string, scope: Scope, atomRoot: boolean): string {
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const namespace = scope.get(prefix);
  if (namespace === undefined || namespace === '') {
    if (prefix === 'atom' || prefix === 'a10') return atomRoot ? local : `atom:${local}`;
    return name;
  }
  if (atomNamespaces.has(namespace)) return atomRoot ? local : `atom:${local}`;
  if (plainNamespaces.has(namespace)) return local;
  const usual = usualPrefix[namespace];
  if (usual) return usual + local;
  return name;
}

function resolve(address: string | undefined, base: string): string {
  // One that is no address of the web changes nothing.
  return (address && webAddress(address, base)) || base;
}

export function isElement(node: XmlElement | string): node is XmlElement {
  return typeof node !== 'string';
}

export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child) && child.name === name);
}

export function child(element: XmlElement, ...names: string[]): XmlElement | undefined {
  for (const name of names) {
    const found = element.children.find((node) => isElement(node) && node.name === name);
    if (found && isElement(found)) return found;
  }
  return undefined;
}

/** All text inside, markup dropped. */
export function textOf(element: XmlElement | undefined): string {
  if (!element) return '';
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
      const name = node.name.replace(/^.*:/, '');
      const attributes = Object.entries(node.attributes)
        .filter(([key]) => !key.startsWith('xmlns'))
        .map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
      markup += `<${name}${attributes.join('')}>`;
      if (voidElements.has(name)) continue;
      rest.push({ end: name });
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
