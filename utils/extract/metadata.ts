/** What a page says about itself: JSON-LD first, then OpenGraph and meta, then what stands on it. */
import { webAddress } from '../net/web-address.ts';
import { isoDate } from '../text/iso-date.ts';
import { languageTag } from '../text/language-tag.ts';
import { dropInvisible, oneLine, plainLine } from '../text/normalise.ts';
import { articleBody } from './article-body.ts';
import { articleJson, names, textField } from './json-ld.ts';

export interface Metadata {
  readonly title: string;
  readonly byline?: string;
  readonly siteName?: string;
  readonly published?: number;
  readonly language?: string;
  readonly image?: string;
  readonly description?: string;
  /** As it stands in the page's JSON-LD. */
  readonly body?: string;
}

/** Reads the document, changes nothing. `url` resolves relative addresses. */
export function readMetadata(document: Document, url: string): Metadata {
  const json = articleJson(document);
  const said = metaOf(document);
  const meta = (...names: string[]): string => names.map((name) => said.get(name)).find(Boolean) ?? '';
  const siteName = meta('og:site_name') || names(json?.publisher);
  const byline =
    names(json?.author) || notAnAddress(meta('author', 'article:author')) || bylineOnPage(document);
  const published =
    isoDate(textField(json, 'datePublished')) ??
    isoDate(meta('article:published_time', 'date', 'parsely-pub-date')) ??
    isoDate(document.querySelector('time[datetime]')?.getAttribute('datetime') ?? undefined);
  const language = languageTag(document.documentElement.getAttribute('lang') || meta('og:locale'));
  const image = webAddress(meta('og:image', 'twitter:image'), url);
  const description = plainLine(meta('og:description', 'description', 'twitter:description'));
  const body = articleBody(json);
  return {
    title: titleOf(document, meta('og:title', 'twitter:title') || textField(json, 'headline'), siteName),
    ...(byline ? { byline: plainLine(byline) } : {}),
    ...(siteName ? { siteName: plainLine(siteName) } : {}),
    ...(published !== undefined ? { published } : {}),
    ...(language ? { language } : {}),
    ...(image ? { image } : {}),
    ...(description ? { description } : {}),
    ...(body ? { body } : {}),
  };
}

/** The first thing that each name is given. */
function metaOf(document: Document): Map<string, string> {
  const said = new Map<string, string>();
  for (const element of document.getElementsByTagName('meta')) {
    const content = oneLine(element.getAttribute('content') ?? '');
    for (const key of ['property', 'name']) {
      const name = element.getAttribute(key);
      if (name && content && !said.has(name)) said.set(name, content);
    }
  }
  return said;
}

/** The headline without the site's name: the page's h1 where it says the same, else the declared title. */
function titleOf(document: Document, declared: string, siteName: string): string {
  const headings = [...document.querySelectorAll('h1')]
    .map((h1) => oneLine(dropInvisible(h1.textContent ?? '')))
    .filter(Boolean);
  const title = plainLine(declared) || plainLine(document.title);
  const same = headings.find((heading) => heading.length > 8 && title.includes(heading));
  if (same) return same;
  if (siteName) {
    for (const mark of [' | ', ' - ', ' – ', ' — ', ' · ', ' : ', ' » ']) {
      const at = title.lastIndexOf(mark);
      if (at > 0 && title.slice(at + mark.length).toLowerCase() === siteName.toLowerCase())
        return title.slice(0, at);
    }
  }
  return title || (headings[0] ?? '').slice(0, 300);
}

const notAnAddress = (text: string) => (/^https?:\/\//i.test(text) ? '' : text);

function bylineOnPage(document: Document): string {
  const element = document.querySelector('[rel~="author"],[itemprop~="author"],.byline,.author-name');
  const text = oneLine(element?.textContent ?? '');
  return text.length <= 80 ? text : '';
}
