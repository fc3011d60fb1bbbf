/** Sites without a feed: the headlines of a page, and the pattern by which they are found again. */
import type { HeadlinePattern } from '../../model.ts';
import { languageTag } from '../../text/language-tag.ts';
import { fold, oneLine } from '../../text/normalise.ts';
import { maxEntries, type ParsedFeed } from '../parsed.ts';
import { datesNear } from './dates.ts';
import { groupLinks, isList, together, usable } from './groups.ts';
import type { Headline } from './headline.ts';
import { jsonHeadlines } from './json-list.ts';
import { type PageLink, pageLinks } from './links.ts';
import { type Page, readPage } from './page-tree.ts';
import { joinShapes, matching, sameWords } from './shape.ts';

export type { Headline } from './headline.ts';

export interface Guess {
  readonly pattern: HeadlinePattern;
  readonly headlines: readonly Headline[];
}

const maxGuesses = 4;
const fewestInList = 3;

/** What a page's headlines may be, best guess first; nothing where it has no list of links that could be. */
export function readHeadlines(html: string, url: string): Guess[] {
  const page = readPage(html, url);
  const links = pageLinks(page);
  const guesses: Guess[] = [];
  const groups = groupLinks(links, new URL(url).hostname);
  const told = new Set<unknown>();
  for (const lead of groups) {
    if (guesses.length === maxGuesses || told.has(lead) || !isList(lead)) continue;
    const chosen = together(groups, lead);
    for (const group of chosen) told.add(group);
    const pattern = { by: 'links', shape: joinShapes(chosen.map(({ shape }) => shape)) } as const;
    guesses.push({ pattern, headlines: toHeadlines(chosen.flatMap((group) => group.links)) });
  }
  const listed = jsonOf(page, links);
  if (listed.length < fewestInList) return guesses;
  // A list of the five top stories is no reason to miss the other thirty.
  const few = guesses[0] !== undefined && guesses[0].headlines.length > listed.length * 1.5;
  guesses.splice(few ? 1 : 0, 0, { pattern: { by: 'json-ld' }, headlines: listed });
  return guesses;
}

/**
 * The headlines of a page by a known pattern, as a feed: entries without text. None where the pattern matches
 * no more.
 */
export function headlinesAsFeed(html: string, url: string, pattern: HeadlinePattern): ParsedFeed {
  const page = readPage(html, url);
  const links = pageLinks(page);
  const headlines = pattern.by === 'json-ld' ? jsonOf(page, links) : matched(links, pattern.shape ?? '', url);
  const language = languageTag(page.language);
  return {
    title: page.title,
    link: url,
    ...(language ? { language } : {}),
    entries: headlines.slice(0, maxEntries).map((headline) => ({
      guid: '',
      link: headline.url,
      title: headline.title,
      contentHtml: '',
      summaryHtml: '',
      ...(headline.published !== undefined ? { published: headline.published } : {}),
    })),
  };
}

/**
 * Taught by one click: the pattern of the headline that has this address or this text, with the links of the
 * same shape and of those that are called the same.
 */
export function patternOfHeadline(html: string, url: string, headline: string): HeadlinePattern | undefined {
  const page = readPage(html, url);
  const links = pageLinks(page);
  const wanted = fold(oneLine(headline));
  if (wanted === '') return undefined;
  const isIt = (one: Headline) => one.url === headline.replace(/#.*$/, '') || fold(one.title) === wanted;
  const its = links.filter((link) => isIt(link) || (wanted.length > 12 && fold(link.title).includes(wanted)));
  const groups = groupLinks(links, new URL(url).hostname);
  const best = groups.find(({ shape }) => its.some((link) => link.shape === shape)) ?? its[0];
  if (!best) return jsonOf(page, links).some(isIt) ? { by: 'json-ld' } : undefined;
  const kin = groups.filter(
    ({ shape, quality }) => shape !== best.shape && quality > 0.5 && sameWords(shape, best.shape),
  );
  return { by: 'links', shape: joinShapes([best.shape, ...kin.map(({ shape }) => shape)].slice(0, 6)) };
}

function jsonOf(page: Page, links: readonly PageLink[]): Headline[] {
  return jsonHeadlines(page.json, page.base, new Map(links.map(({ url, title }) => [url, title])));
}

function matched(links: readonly PageLink[], pattern: string, url: string): Headline[] {
  const shapes = new Set(matching(pattern, [...new Set(links.map(({ shape }) => shape))]));
  const found = links.filter(({ shape }) => shapes.has(shape));
  return toHeadlines(usable(found, new URL(url).hostname));
}

/** In the order of the page, each address once. */
function toHeadlines(links: readonly PageLink[]): Headline[] {
  const dates = datesNear(links);
  const found = new Map<string, Headline>();
  for (const link of links) {
    const published = dates.get(link);
    if (found.has(link.url)) continue;
    found.set(link.url, {
      url: link.url,
      title: link.title,
      ...(published !== undefined ? { published } : {}),
    });
  }
  return [...found.values()];
}
