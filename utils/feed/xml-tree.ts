/**
 * Feed XML to a small tree, through htmlparser2's tokenizer: it never throws, never expands a DTD, and runs
 * in every context (a Chrome worker has no DOMParser). What a feed leaves open or closes wrongly is mended
 * here, in time and memory linear in the document.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { webAddress } from '../net/web-address.ts';
import { maxEntries } from './parsed.ts';
import type { XmlElement } from './xml.ts';
import { Scope } from './xml-names.ts';
import { decodeReferences } from './xml-text.ts';

/** No real feed comes near. Elements beyond are folded away, their text kept. */
const maxDepth = 200;
/** Elements of the whole document; what comes after is not read. */
const maxElements = 300_000;
const maxAttributes = 100;

const noAttributes: Readonly<Record<string, string>> = Object.freeze({});

interface Open {
  /** As written, lower case; a closing tag is compared with it. */
  readonly written: string;
  /** Absent in an entry beyond the last that is read. */
  readonly element: XmlElement | undefined;
  readonly scope: Scope;
}

export interface XmlDocument extends XmlElement {
  /** It ends within its feed, and that not because enough was read. */
  readonly isCutOff: boolean;
}

export function parseXml(text: string, url: string): XmlDocument {
  const builder = new TreeBuilder(text, url);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, builder);
  builder.stop = () => tokenizer.pause();
  tokenizer.write(text);
  tokenizer.end();
  return { ...builder.root, isCutOff: builder.isWithinFeed && !builder.isStopped };
}

const containers = new Set(['rss', 'channel', 'rdf:rdf', 'rdf', 'feed']);
/** Fields that hold one line, and those that may follow: where one begins, an open line has ended. */
const lines = new Set([
  'title',
  'link',
  'guid',
  'pubdate',
  'published',
  'updated',
  'id',
  'comments',
  'dc:date',
  'dc:creator',
]);
const fields = new Set([
  ...lines,
  'description',
  'summary',
  'content',
  'content:encoded',
  'enclosure',
  'category',
  'author',
  'source',
  'item',
  'entry',
]);

class TreeBuilder implements TokenizerCallbacks {
  readonly root: XmlElement;
  stop: () => void = () => {};
  isStopped = false;
  readonly #text: string;
  readonly #open: Open[];
  /** How often each name is open, so that a closing tag of none costs nothing. */
  readonly #openNames = new Map<string, number>();
  /** Open elements deeper than the tree keeps, by name. */
  #folded = new Map<string, number>();
  #elements = 0;
  #entries = 0;
  #tag = '';
  #attribute = '';
  #value = '';
  #attributes: Record<string, string> | undefined;
  #attributeCount = 0;

  constructor(text: string, url: string) {
    this.#text = text;
    this.root = { name: '#document', attributes: noAttributes, children: [], base: url, language: '' };
    this.#open = [{ written: '', element: this.root, scope: new Scope() }];
  }

  get isWithinFeed(): boolean {
    return this.#open.some(({ element }) => element && containers.has(element.name));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#text.slice(start, end);
    this.#attributes = undefined;
    this.#attributeCount = 0;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#text.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value = this.#text.slice(start, end);
  }

  onattribend(): void {
    if (this.#attribute === '__proto__' || ++this.#attributeCount > maxAttributes) return;
    this.#attributes ??= {};
    // The first of two counts, as in browsers; an inherited name is none.
    if (!Object.hasOwn(this.#attributes, this.#attribute))
      this.#attributes[this.#attribute] = decodeReferences(this.#value);
  }

  onopentagend(): void {
    this.#begin();
  }

  onselfclosingtag(): void {
    this.#close(this.#begin());
  }

  onclosetag(start: number, end: number): void {
    this.#close(this.#top().scope.name(this.#text.slice(start, end)).written);
  }

  ontext(start: number, end: number): void {
    this.#append(start, end, true);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.#append(start, end - endOffset, false);
  }

  onattribentity(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onend(): void {}
  onprocessinginstruction(): void {}
  ontextentity(): void {}

  #top(): Open {
    return this.#open[this.#open.length - 1] as Open;
  }

  #begin(): string {
    if (++this.#elements > maxElements) {
      this.isStopped = true;
      this.stop();
    }
    const attributes = this.#attributes ?? noAttributes;
    let scope = this.#attributes ? this.#top().scope.inside(attributes) : this.#top().scope;
    if (this.#open.length === 1) scope = scope.ofRoot(this.#tag.toLowerCase());
    const { written, usual } = scope.name(this.#tag);
    if (this.#open.length > maxDepth) {
      this.#folded.set(written, (this.#folded.get(written) ?? 0) + 1);
      return written;
    }
    if (fields.has(usual)) this.#endWhatIsOver(usual, written);
    const parent = this.#top().element;
    const element = parent && this.#isWanted(usual, parent) ? create(usual, attributes, parent) : undefined;
    this.#open.push({ written, element, scope });
    this.#openNames.set(written, (this.#openNames.get(written) ?? 0) + 1);
    return written;
  }

  /** Entries beyond the last that is read leave no trace. */
  #isWanted(name: string, parent: XmlElement): boolean {
    const isEntry = (name === 'item' || name === 'entry') && containers.has(parent.name);
    return !isEntry || ++this.#entries <= maxEntries;
  }

  /** A line that was left open ends where the next field begins; whatever stands in a feed, where an entry does. */
  #endWhatIsOver(usual: string, written: string): void {
    const top = this.#top();
    if (top.element && lines.has(top.element.name)) this.#close(top.written);
    if (usual !== 'item' && usual !== 'entry') return;
    for (let i = this.#open.length - 1; i > 0; i--) {
      const open = this.#open[i] as Open;
      const name = open.element?.name ?? '';
      // Atom's content may hold a whole entry.
      if (name === 'content') return;
      if (open.written !== written && !containers.has(name)) continue;
      this.#endAt(open.written === written ? i : i + 1);
      return;
    }
  }

  #close(written: string): void {
    const folded = this.#folded.get(written);
    if (folded) {
      this.#folded.set(written, folded - 1);
      return;
    }
    if (!this.#openNames.get(written)) return;
    let i = this.#open.length - 1;
    while (i > 0 && this.#open[i]?.written !== written) i--;
    this.#endAt(i);
  }

  #endAt(index: number): void {
    if (index < 1) return;
    while (this.#open.length > index) {
      const { written } = this.#open.pop() as Open;
      this.#openNames.set(written, (this.#openNames.get(written) ?? 1) - 1);
    }
    if (this.#folded.size > 0) this.#folded = new Map();
  }

  #append(start: number, end: number, decode: boolean): void {
    const children = this.#top().element?.children;
    if (!children) return;
    const raw = this.#text.slice(start, end);
    const text = decode ? decodeReferences(raw) : raw;
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }
}

function create(name: string, attributes: Readonly<Record<string, string>>, parent: XmlElement): XmlElement {
  const base = attributes['xml:base'];
  const element = {
    name,
    attributes,
    children: [],
    // One that is no address of the web changes nothing.
    base: (base && webAddress(base, parent.base)) || parent.base,
    language: attributes['xml:lang'] || parent.language,
  };
  parent.children.push(element);
  return element;
}
