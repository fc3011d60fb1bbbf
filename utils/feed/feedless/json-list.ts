/** Headlines in a page's JSON-LD: an ItemList, or articles in an array. Whatever stands there is checked. */
import { webAddress } from '../../net/web-address.ts';
import { parseDate } from '../../text/dates.ts';
import { titleText } from '../../text/html-text.ts';
import type { Headline } from './headline.ts';

type Json = Readonly<Record<string, unknown>>;

const articles = /(?:Article|Posting|Report|^VideoObject|^PodcastEpisode)$/;
const noLists = /^(?:BreadcrumbList|SiteNavigationElement)$/;
const maxNodes = 5000;
const maxDepth = 12;

/** @param titles of links of the page, for lists that name addresses only */
export function jsonHeadlines(
  blocks: readonly string[],
  base: string,
  titles: ReadonlyMap<string, string>,
): Headline[] {
  const found = new Map<string, Headline>();
  for (const block of blocks) {
    for (const node of listed(block)) {
      const headline = toHeadline(node, base, titles);
      if (headline && !found.has(headline.url)) found.set(headline.url, headline);
    }
  }
  return [...found.values()];
}

/** The items of lists and the articles among arrays, wherever they are in the block. */
function listed(block: string): Json[] {
  let json: unknown;
  try {
    json = JSON.parse(block);
  } catch {
    // Many pages write JSON-LD that is none.
    return [];
  }
  const items: Json[] = [];
  const rest: { value: unknown; depth: number; inList: boolean }[] = [
    { value: json, depth: 0, inList: false },
  ];
  for (let seen = 0; seen < maxNodes; seen++) {
    const next = rest.shift();
    if (!next) break;
    const { value, depth, inList } = next;
    if (depth > maxDepth) continue;
    if (Array.isArray(value)) {
      for (const one of value.slice(0, 1000)) rest.push({ value: one, depth: depth + 1, inList });
      continue;
    }
    if (!isObject(value) || isType(value, noLists)) continue;
    const isItem = isType(value, /^ListItem$/);
    if (isItem || isType(value, articles) || inList) items.push(value);
    if (isItem || isType(value, articles)) continue;
    for (const key of Object.keys(value).slice(0, 100)) {
      if (typeof value[key] !== 'object') continue;
      rest.push({ value: value[key], depth: depth + 1, inList: key === 'itemListElement' });
    }
  }
  return items;
}

function toHeadline(node: Json, base: string, titles: ReadonlyMap<string, string>): Headline | undefined {
  const item = isObject(node.item) ? node.item : node;
  const address =
    text(item.url) ||
    text(node.item) ||
    text(node.url) ||
    text(item.mainEntityOfPage) ||
    id(item.mainEntityOfPage) ||
    id(item);
  const url = webAddress(address, base).replace(/#.*$/, '');
  if (url === '' || url === base) return undefined;
  const title =
    titleText(text(item.headline) || text(item.name) || text(node.name)) || (titles.get(url) ?? '');
  if (title === '') return undefined;
  const published = parseDate(text(item.datePublished) || text(item.dateCreated));
  return { url, title: title.slice(0, 300), ...(published !== undefined ? { published } : {}) };
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 5000) : '');
const id = (value: unknown): string => (isObject(value) ? text(value['@id']) : '');

const isType = (value: Json, types: RegExp): boolean =>
  [value['@type']].flat().some((type) => typeof type === 'string' && types.test(type));

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
