/**
 * A page as a file to attach to a report: what its article is known by, and nothing that runs, asks, or tells
 * who saved it. Written out piece by piece from what may stay, with every sign escaped: what is not named
 * here never gets in.
 */
import { asksForEmail } from '../text/email-field.ts';
import { holdsBlocks } from './elements.ts';
import { baseOf } from './index.ts';
import { articleJson, names, textField } from './json-ld.ts';
import { maskAddress, maskKey, maskName, maskSet, maskStyle, maskText } from './masked.ts';
import { promoteLazyPictures } from './prepare.ts';

/** Deeper than this a page's text is kept, and its elements are not. */
const maxDepth = 300;

const gone = new Set(
  `SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME FRAME OBJECT EMBED APPLET PARAM NOEMBED NOFRAMES XMP PLAINTEXT LISTING
  INPUT SELECT OPTION OPTGROUP TEXTAREA DATALIST OUTPUT AUDIO VIDEO TRACK CANVAS MATH BASE PORTAL TITLE`.split(
    /\s+/,
  ),
);
const empty = new Set('area br col hr img link meta source wbr'.split(' '));

const each = (names: string, write: (value: string) => string) =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, write]));

/** How each attribute that may stay is written: of the page's own data only what the cleaner asks for. */
const attributes: Readonly<Record<string, (value: string) => string>> = {
  ...each('class id', maskName),
  ...each(
    `href src cite data-src data-lazy-src data-original data-url data-href data-instgrm-permalink
    data-text-post-permalink`,
    maskAddress,
  ),
  ...each('srcset data-srcset', maskSet),
  ...each('videoid data-videoid data-tweetid data-shortcode', maskKey),
  ...each(
    `alt title lang dir role rel itemprop datetime width height colspan rowspan start reversed hidden
    aria-hidden aria-label`,
    maskText,
  ),
  style: maskStyle,
  'data-lede-email': () => 'email',
};

const keptMetas =
  /^(?:description|author|date|parsely-pub-date|article:[\w_]+|og:(?:title|description|site_name|locale|type|image|url)|twitter:(?:title|description|image))$/i;
const keptLinks = /^(?:canonical|next|prev|amphtml)$/i;

/** Opened in a browser, the file asks nobody for anything. */
const quiet = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';

/**
 * @param document may lose pictures' placeholders
 * @param url the page's own address
 * @returns HTML; of a page made so, it makes the same again
 */
export function fixtureOf(document: Document, url: string): string {
  promoteLazyPictures(document);
  const { documentElement: root, head, body } = document;
  const base = `<base href="${escaped(maskAddress(baseOf(document, url)))}">`;
  const title = `<title>${escaped(maskText(document.title))}</title>`;
  const start = `<!doctype html>\n<html${root ? written(root) : ''}><head><meta charset="utf-8">${quiet}${base}`;
  const inHead = head ? new Writer().children(head) : '';
  // Parsers move what follows a page's end into its body.
  const inBody = body ? new Writer().children(body).trimEnd() : '';
  return `${start}${title}${metadata(document)}${inHead}</head><body${body ? written(body) : ''}>${inBody}</body></html>`;
}

/** Of JSON-LD what says which article this is. */
function metadata(document: Document): string {
  const json = articleJson(document);
  if (!json) return '';
  const fields = {
    headline: textField(json, 'headline'),
    datePublished: textField(json, 'datePublished'),
    author: names(json.author),
    publisher: names(json.publisher),
  };
  const told = Object.entries(fields).filter(([, value]) => value !== '');
  const kept = Object.fromEntries(told.map(([key, value]) => [key, maskText(value)]));
  const text = JSON.stringify({ '@type': 'NewsArticle', ...kept }).replace(/</g, '\\u003c');
  return `<script type="application/ld+json">${text}</script>`;
}

class Writer {
  #out = '';
  /** Text not written yet: what stands apart in the page may be one word when what parts it is gone. */
  #text = '';

  children(element: Element): string {
    this.#children(element, 0);
    this.#flush();
    return this.#out;
  }

  #children(element: Element, depth: number): void {
    for (const node of element.childNodes) {
      if (node.nodeType === 3) this.#text += node.nodeValue ?? '';
      else if (node.nodeType === 1) this.#element(node as Element, depth + 1);
    }
  }

  #element(element: Element, depth: number): void {
    const tag = element.tagName.toUpperCase();
    // The cleaner knows the box round it by this.
    if (tag === 'INPUT' && asksForEmail(element)) {
      this.#write('<span data-lede-email="email"></span>');
      return;
    }
    if (gone.has(tag) || (tag === 'SVG' && !holdsBlocks(element))) return;
    if (tag === 'META' || tag === 'LINK') {
      this.#write(tag === 'META' ? meta(element) : link(element));
      return;
    }
    const name = nameOf(tag);
    if (depth > maxDepth || name === undefined) {
      this.#text += ` ${depth > maxDepth ? textIn(element) : ''}`;
      if (depth <= maxDepth) this.#children(element, depth);
      return;
    }
    this.#write(`<${name}${written(element)}>`);
    if (empty.has(name)) return;
    this.#children(element, depth);
    this.#write(`</${name}>`);
  }

  #write(markup: string): void {
    this.#flush();
    this.#out += markup;
  }

  #flush(): void {
    // The parser takes one of these off; none is more than none.
    const text = this.#out.endsWith('<pre>') ? this.#text.replace(/^\n+/, '') : this.#text;
    this.#out += escaped(maskText(text));
    this.#text = '';
  }
}

/** The text in an element, without what is left out; one step after the other, as deep as it may be. */
function textIn(element: Element): string {
  let text = '';
  const open = [element.childNodes.values()];
  for (let nodes = open.at(-1); nodes; nodes = open.at(-1)) {
    const { value: node, done } = nodes.next();
    if (done) open.pop();
    else if (node.nodeType === 3) text += node.nodeValue ?? '';
    else if (node.nodeType === 1 && !gone.has((node as Element).tagName.toUpperCase()))
      open.push(node.childNodes.values());
  }
  return text;
}

/** Undefined for what is no element's name, and for a second body or head. */
function nameOf(tag: string): string | undefined {
  // The walk over a page passes by a dialog as it does by a form.
  if (tag === 'FORM') return 'dialog';
  if (tag === 'SVG') return 'div';
  if (/^(?:HTML|HEAD|BODY|FRAMESET)$/.test(tag)) return undefined;
  return /^[A-Z][A-Z0-9-]*$/.test(tag) ? tag.toLowerCase() : undefined;
}

function meta(element: Element): string {
  const key = element.hasAttribute('property') ? 'property' : 'name';
  const name = element.getAttribute(key) ?? '';
  if (!keptMetas.test(name)) return '';
  const content = element.getAttribute('content') ?? '';
  const masked = /image|url/i.test(name) ? maskAddress(content) : maskText(content);
  return `<meta ${key}="${escaped(name)}" content="${escaped(masked)}">`;
}

function link(element: Element): string {
  const rel = element.getAttribute('rel') ?? '';
  const address = maskAddress(element.getAttribute('href') ?? '');
  return keptLinks.test(rel) && address ? `<link rel="${escaped(rel)}" href="${escaped(address)}">` : '';
}

/** An element's attributes, each with the space before it. */
function written(element: Element): string {
  let out = '';
  for (const { name, value } of element.attributes) {
    const write = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    const masked = write?.(value);
    if (masked === undefined || (masked === '' && value !== '')) continue;
    out += ` ${name}="${escaped(masked)}"`;
  }
  return out;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? '');
