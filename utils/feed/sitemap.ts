/** News sitemaps: the addresses of the last days with their titles, as Google News reads them. */
import { webAddress } from '../net/web-address.ts';
import { parseDate } from '../text/dates.ts';
import { titleText } from '../text/html-text.ts';
import { languageTag } from '../text/language-tag.ts';
import { maxEntries, type ParsedEntry, type ParsedFeed } from './parsed.ts';
import { childrenNamed, isElement, textOf, type XmlElement } from './xml.ts';
import { parseXml } from './xml-tree.ts';

export interface Sitemap {
  /** Entries for what has a title; a plain sitemap has none. */
  readonly feed: ParsedFeed;
  /** Where it is an index: the sitemaps it leads to, those of news first. */
  readonly maps: readonly string[];
}

const maxText = 5_000_000;

/** Undefined where the text is no sitemap. */
export function parseSitemap(text: string, url: string): Sitemap | undefined {
  const start = text.indexOf('<');
  if (start < 0 || !/<(?:\w+:)?(?:urlset|sitemapindex)\b/.test(text.slice(start, start + 5000)))
    return undefined;
  const document = parseXml(text.slice(start, maxText), url);
  const root = document.children.find(
    (node): node is XmlElement => isElement(node) && /(?:^|:)(?:urlset|sitemapindex)$/.test(node.name),
  );
  if (!root) return undefined;
  const entries = childrenNamed(root, 'url')
    .slice(0, maxEntries)
    .flatMap((item) => toEntry(item, url) ?? []);
  const maps = childrenNamed(root, 'sitemap').map((map) => webAddress(textOf(local(map, 'loc')), url));
  const first = childrenNamed(root, 'url')
    .map(newsOf)
    .find((news) => news !== undefined);
  const publication = local(first, 'publication');
  const language = languageTag(textOf(local(publication, 'language')));
  return {
    feed: {
      title: titleText(textOf(local(publication, 'name'))),
      link: new URL('/', url).href,
      ...(language ? { language } : {}),
      entries,
    },
    maps: newsFirst(maps),
  };
}

/** The sitemaps that robots.txt names, those of news first. */
export function sitemapsOf(robots: string, url: string): string[] {
  const lines = robots.slice(0, 500_000).split(/\r?\n/);
  return newsFirst(lines.map((line) => webAddress(/^\s*sitemap\s*:\s*(\S+)/i.exec(line)?.[1], url)));
}

export const isNewsMap = (url: string): boolean =>
  /news|actu|google|akhbar|noticias/i.test(new URL(url).pathname);

function newsFirst(maps: readonly string[]): string[] {
  // A compressed one is not read.
  const usable = [...new Set(maps)].filter((map) => map !== '' && !/\.gz$/i.test(new URL(map).pathname));
  return [...usable.filter(isNewsMap), ...usable.filter((map) => !isNewsMap(map))].slice(0, 50);
}

function toEntry(item: XmlElement, url: string): ParsedEntry | undefined {
  const news = newsOf(item);
  const link = webAddress(textOf(local(item, 'loc')), url);
  const title = titleText(textOf(local(news, 'title')));
  if (link === '' || title === '') return undefined;
  const published = parseDate(textOf(local(news, 'publication_date')) || textOf(local(item, 'lastmod')));
  return {
    guid: '',
    link,
    title,
    contentHtml: '',
    summaryHtml: '',
    ...(published !== undefined ? { published } : {}),
  };
}

const newsOf = (item: XmlElement): XmlElement | undefined => local(item, 'news');

/** By the name without its prefix: `news:` is a habit only. */
function local(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find(
    (node): node is XmlElement => isElement(node) && node.name.replace(/^.*:/, '') === name,
  );
}
