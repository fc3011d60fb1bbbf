/** RSS 0.9 to 2.0 and RDF, from the XML tree. */
import { webAddress } from '../net/web-address.ts';
import { parseDate } from '../text/dates.ts';
import { titleText } from '../text/html-text.ts';
import { languageTag } from '../text/language-tag.ts';
import { mediaImage } from './media.ts';
import { paceOf } from './pace.ts';
import { maxAuthor, maxEntries, maxEntryText, maxGuid, type ParsedEntry, type ParsedFeed } from './parsed.ts';
import { child, childrenNamed, markupOf, textOf, type XmlElement } from './xml.ts';

export function mapRss(root: XmlElement, url: string): ParsedFeed {
  const channel = child(root, 'channel') ?? root;
  const inside = childrenNamed(channel, 'item');
  const items = inside.length > 0 ? inside : childrenNamed(root, 'item');
  const link = webAddress(feedLink(channel), channel.base) || url;
  const pace = paceOf(channel);
  const language = languageTag(textOf(child(channel, 'language', 'dc:language')) || channel.language);
  return {
    title: titleText(textOf(child(channel, 'title', 'dc:title'))),
    link,
    ...(language ? { language } : {}),
    ...(pace ? { pace } : {}),
    entries: items.slice(0, maxEntries).map(mapItem),
  };
}

/** `<link>` as text, else an `atom:link` that is not the feed itself. */
function feedLink(element: XmlElement): string {
  for (const link of childrenNamed(element, 'link')) {
    const text = textOf(link) || link.attributes.href;
    if (text) return text;
  }
  const alternate = childrenNamed(element, 'atom:link').find(
    (link) => (link.attributes.rel ?? 'alternate') === 'alternate',
  );
  return alternate?.attributes.href ?? '';
}

function mapItem(item: XmlElement): ParsedEntry {
  const guidElement = child(item, 'guid', 'dc:identifier', 'id');
  const guid = (textOf(guidElement) || item.attributes['rdf:about'] || '').slice(0, maxGuid);
  const permalink = guidElement?.attributes.ispermalink?.toLowerCase() !== 'false' ? guid : '';
  const content = markupOf(
    child(item, 'content:encoded', 'xhtml:body', 'body', 'content', 'fullitem', 'atom:content'),
  );
  const description = markupOf(child(item, 'description', 'summary', 'itunes:summary', 'dc:description'));
  const authors = textOf(child(item, 'dc:creator', 'author', 'itunes:author', 'dc:author')).slice(
    0,
    maxAuthor,
  );
  const author = titleText(authors.replace(/^\S+@\S+\s*\((.+)\)$/, '$1'));
  const published = parseDate(
    textOf(
      child(item, 'pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'published', 'atom:published'),
    ),
  );
  const updated = parseDate(textOf(child(item, 'dcterms:modified', 'updated', 'atom:updated')));
  const image = mediaImage(item);
  return {
    guid,
    link:
      webAddress(textOf(child(item, 'feedburner:origlink')), item.base) ||
      webAddress(feedLink(item), item.base) ||
      (/^https?:\/\//i.test(permalink) ? webAddress(permalink, item.base) : '') ||
      enclosureAddress(item),
    title: titleText(titleOf(item)),
    contentHtml: content.slice(0, maxEntryText),
    summaryHtml: description.slice(0, maxEntryText),
    ...(published !== undefined ? { published } : {}),
    ...(updated !== undefined ? { updated } : {}),
    ...(author ? { author } : {}),
    ...(image ? { image } : {}),
  };
}

function titleOf(item: XmlElement): string {
  const title = child(item, 'title', 'dc:title', 'media:title', 'itunes:title');
  return textOf(title);
}

function enclosureAddress(item: XmlElement): string {
  return webAddress(child(item, 'enclosure')?.attributes.url, item.base);
}
