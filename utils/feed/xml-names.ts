/** Names of elements as the mappings look for them, whatever prefix the document chose. */

const usualPrefix = new Map([
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
  ['http://search.yahoo.com/mrss', 'media:'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes:'],
  ['http://purl.org/rss/1.0/modules/syndication/', 'sy:'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:'],
  ['http://www.w3.org/1999/xhtml', 'xhtml:'],
  ['http://wellformedweb.org/commentapi/', 'wfw:'],
]);
const atomNamespaces = new Set(['http://www.w3.org/2005/atom', 'http://purl.org/atom/ns#']);
const plainNamespaces = new Set([
  'http://purl.org/rss/1.0/',
  'http://my.netscape.com/rdf/simple/0.9/',
  'http://channel.netscape.com/rdf/simple/0.9/',
  'http://backend.userland.com/rss2',
  'http://blogs.law.harvard.edu/tech/rss',
]);

/** Prefixes in force at once: a name that nobody declared is looked for in the scopes of them all. */
const maxPrefixes = 100;
/** Names remembered for one scope; a document with more is nobody's feed. */
const maxNames = 1000;

interface Name {
  /** Lower case, as written: what a closing tag is compared with. */
  readonly written: string;
  /** With the usual prefix of its namespace; an Atom element has none in an Atom feed. */
  readonly usual: string;
}

/** The prefixes in force in a part of the document: its own, and those of the part it stands in. */
export class Scope {
  readonly #outer: Scope | undefined;
  readonly #declared: ReadonlyMap<string, string>;
  /** Different prefixes in force. */
  readonly #size: number;
  readonly #isAtom: boolean;
  readonly #names = new Map<string, Name>();
  readonly #found = new Map<string, string | undefined>();

  constructor(outer?: Scope, declared: ReadonlyMap<string, string> = new Map(), size = 0, isAtom = false) {
    this.#outer = outer;
    this.#declared = declared;
    this.#size = size;
    this.#isAtom = isAtom;
  }

  /** The scope inside an element: this one, unless the element declares a prefix. */
  inside(attributes: Readonly<Record<string, string>>): Scope {
    let declared: Map<string, string> | undefined;
    let size = this.#size;
    for (const name in attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      if (size >= maxPrefixes) break;
      declared ??= new Map();
      const prefix = name.slice(6);
      if (!declared.has(prefix) && this.#namespace(prefix) === undefined) size++;
      declared.set(prefix, (attributes[name] ?? '').trim().toLowerCase());
    }
    return declared ? new Scope(this, declared, size, this.#isAtom) : this;
  }

  /** The same prefixes for what is inside the document's element, by which Atom is told from RSS. */
  ofRoot(written: string): Scope {
    const colon = written.indexOf(':');
    const namespace = this.#namespace(colon < 0 ? '' : written.slice(0, colon)) ?? '';
    const isAtom = atomNamespaces.has(namespace) || written === 'feed' || written.endsWith(':feed');
    return new Scope(this.#outer, this.#declared, this.#size, isAtom);
  }

  name(raw: string): Name {
    const known = this.#names.get(raw);
    if (known) return known;
    const written = raw.toLowerCase();
    const name = { written, usual: this.#usual(written) };
    if (this.#names.size < maxNames) this.#names.set(raw, name);
    return name;
  }

  #namespace(prefix: string): string | undefined {
    return this.#declared.get(prefix) ?? (this.#outer ? this.#outer.#forInner(prefix) : undefined);
  }

  /** Remembered, since a scope may have hundreds of thousands inside, and a hundred around. */
  #forInner(prefix: string): string | undefined {
    const known = this.#found.get(prefix);
    if (known !== undefined || this.#found.has(prefix)) return known;
    const namespace = this.#namespace(prefix);
    if (this.#found.size < maxNames) this.#found.set(prefix, namespace);
    return namespace;
  }

  #usual(written: string): string {
    const colon = written.indexOf(':');
    const prefix = colon < 0 ? '' : written.slice(0, colon);
    const local = written.slice(colon + 1);
    const namespace = this.#namespace(prefix) ?? '';
    const isAtom = namespace === '' ? prefix === 'atom' || prefix === 'a10' : atomNamespaces.has(namespace);
    if (isAtom) return this.#isAtom ? local : `atom:${local}`;
    if (plainNamespaces.has(namespace)) return local;
    const usual = usualPrefix.get(namespace);
    return usual ? usual + local : written;
  }
}
