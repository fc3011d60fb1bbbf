/** Atom 0.3 and 1.0, from the XML tree. */
import { webAddress } from '../net/web-address.ts';
import { parseDate } from '../text/dates.ts';
import { titleText } from '../text/html-text.ts';
import { languageTag } from '../text/language-tag.ts';
import { mediaImage } from './media.ts';
import { paceOf } from './pace.ts';
import { maxAuthor, maxEntries, maxEntryText, maxGuid, type ParsedEntry, type ParsedFeed } from './parsed.ts';
import { child, childrenNamed, innerMarkup, isElement, textOf, type XmlElement } from './xml.ts';

export function mapAtom(feed: XmlElement, url: string): ParsedFeed {
  const entries = feed.name === 'entry' ? [feed] : childrenNamed(feed, 'entry');
  const pace = paceOf(feed);
  const language = languageTag(feed.language);
  return {
    title: titleText(constructMarkup(child(feed, 'title'))),
    link: linkOf(feed) || url,
    ...(language ? { language } : {}),
    ...(pace ? { pace } : {}),
    entries: entries.slice(0, maxEntries).map(mapEntry),
  };
}

function mapEntry(entry: XmlElement): ParsedEntry {
  const content = child(entry, 'content');
  const media = child(entry, 'media:group');
  const summary =
    child(entry, 'summary', 'media:description') ?? (media && child(media, 'media:description'));
  const published = parseDate(textOf(child(entry, 'published', 'issued', 'created', 'dc:date')));
  const updated = parseDate(textOf(child(entry, 'updated', 'modified')));
  const author = authorOf(entry);
  const image = mediaImage(entry);
  const guid = textOf(child(entry, 'id')).slice(0, maxGuid);
  return {
    guid,
    link: linkOf(entry) || (/^https?:\/\//i.test(guid) ? webAddress(guid, entry.base) : ''),
    title: titleText(constructMarkup(child(entry, 'title'))),
    contentHtml: constructMarkup(content).slice(0, maxEntryText),
    summaryHtml: constructMarkup(summary).slice(0, maxEntryText),
    ...(published !== undefined ? { published } : {}),
    ...(updated !== undefined ? { updated } : {}),
    ...(author ? { author } : {}),
    ...(image ? { image } : {}),
  };
}

function linkOf(element: XmlElement): string {
  const links = childrenNamed(element, 'link');
  const alternate = links.filter(
    (link) => (link.attributes.rel?.toLowerCase() || 'alternate') === 'alternate',
  );
  const html = alternate.find((link) => /html/i.test(link.attributes.type ?? 'text/html')) ?? alternate[0];
  for (const link of html ? [html, ...links] : links) {
    if (/^(?:self|edit|replies|enclosure|hub|next|license)/i.test(link.attributes.rel ?? '')) continue;
    const address = webAddress(link.attributes.href, link.base);
    if (address) return address;
  }
  return '';
}

function authorOf(entry: XmlElement): string {
  const author = child(entry, 'author', 'dc:creator');
  if (!author) return '';
  const name = textOf(child(author, 'name')) || textOf(child(author, 'email')) || textOf(author);
  return titleText(name.slice(0, maxAuthor));
}

const otherMedia = /^(?!text\/|.*[/+]xml\b)[\w.+-]+\/[\w.+-]+/i;
const base64 = /^[\w+/\s]+=*\s*$/;
const markupTypes = /^(?:html|text\/html|application\/xhtml\+xml|xhtml)$/i;

/** A text construct as markup: plain text is escaped, html is taken as it stands, xhtml is written out. */
export function constructMarkup(element: XmlElement | undefined): string {
  if (!element) return '';
  const type = element.attributes.type ?? '';
  const mode = element.attributes.mode?.toLowerCase();
  if (mode === 'base64') return decodeBase64(textOf(element));
  // Atom 1.0 writes what is neither text nor XML in base64; where it is no text, there is nothing to read.
  if (otherMedia.test(type) && base64.test(textOf(element).slice(0, 1000)))
    return escapeText(decodeBase64(textOf(element)));
  if (element.children.some(isElement)) {
    const markup = element.children.filter(isElement);
    const wrapper =
      /xhtml/i.test(type) && markup.length === 1 && markup[0]?.name.endsWith('div') ? markup[0] : element;
    return innerMarkup(wrapper);
  }
  const text = textOf(element);
  // Atom 0.3 in mode "escaped", and the many feeds that forget type="html", carry escaped markup.
  if (markupTypes.test(type) || mode === 'escaped' || (type === '' && /<[a-z][^<>]*>/i.test(text)))
    return text;
  return escapeText(text);
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function decodeBase64(text: string): string {
  try {
    const binary = atob(text.slice(0, 2 * maxEntryText).replace(/\s+/g, ''));
    const bytes = new Uint8Array(binary.length);
    for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
