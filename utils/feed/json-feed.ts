/** JSON Feed 1.0 and 1.1; every field is checked, since anything may stand there. */
import { webAddress } from '../net/web-address.ts';
import { parseDate } from '../text/dates.ts';
import { titleText } from '../text/html-text.ts';
import { languageTag } from '../text/language-tag.ts';
import { maxAuthor, maxEntries, maxEntryText, maxGuid, type ParsedEntry, type ParsedFeed } from './parsed.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Undefined where the text is not a JSON Feed. */
export function mapJsonFeed(source: string, url: string): ParsedFeed | undefined {
  const whole = parsed(source);
  const json = whole ?? parsed(wholeItems(source));
  if (!isObject(json) || !Array.isArray(json.items)) return undefined;
  const home = webAddress(text(json.home_page_url), url);
  const language = languageTag(text(json.language));
  return {
    title: titleText(text(json.title)),
    link: home || url,
    ...(language ? { language } : {}),
    ...(whole === undefined ? { isCutOff: true } : {}),
    entries: json.items
      .filter(isObject)
      .slice(0, maxEntries)
      .map((item) => mapItem(item, url)),
  };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** A feed that was cut off, closed after its last whole item. */
function wholeItems(source: string): string {
  let depth = 0;
  let end = 0;
  let key = '';
  let inItems = false;
  for (let i = 0; i < source.length; i++) {
    const char = source[i];
    if (char === '"') {
      const start = ++i;
      while (i < source.length && source[i] !== '"') i += source[i] === '\\' ? 2 : 1;
      if (depth === 1) key = source.slice(start, i);
    } else if (char === '{' || char === '[') {
      if (++depth === 2) inItems = char === '[' && key === 'items';
    } else if (char === '}' || char === ']') {
      if (--depth === 2 && inItems) end = i + 1;
    }
  }
  return end === 0 ? '' : `${source.slice(0, end)}]}`;
}

function mapItem(item: Json, url: string): ParsedEntry {
  const published = parseDate(text(item.date_published));
  const updated = parseDate(text(item.date_modified));
  const author = authorOf(item);
  const html = text(item.content_html) || escaped(text(item.content_text));
  const id = (typeof item.id === 'number' ? String(item.id) : text(item.id)).slice(0, maxGuid);
  const image = webAddress(text(item.image) || text(item.banner_image), url) || attachedImage(item, url);
  return {
    guid: id,
    link:
      webAddress(text(item.url), url) ||
      webAddress(text(item.external_url), url) ||
      (/^https?:\/\//i.test(id) ? webAddress(id, url) : ''),
    title: titleText(escaped(text(item.title))),
    contentHtml: html.slice(0, maxEntryText),
    summaryHtml: escaped(text(item.summary)).slice(0, maxEntryText),
    ...(published !== undefined ? { published } : {}),
    ...(updated !== undefined ? { updated } : {}),
    ...(author ? { author } : {}),
    ...(image ? { image } : {}),
  };
}

/** Plain text as markup, so that all entries carry the same kind of text; lines become paragraphs. */
function escaped(plain: string): string {
  return plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\r?\n/g, '<br>');
}

function authorOf(item: Json): string {
  const first = list(item.authors)[0] ?? item.author;
  return isObject(first) ? titleText(escaped(text(first.name).slice(0, maxAuthor))) : '';
}

function attachedImage(item: Json, url: string): string {
  for (const attachment of list(item.attachments)) {
    if (isObject(attachment) && text(attachment.mime_type).startsWith('image/')) {
      return webAddress(text(attachment.url), url);
    }
  }
  return '';
}
