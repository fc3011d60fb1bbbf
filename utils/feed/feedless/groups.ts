/** Links of one shape, and how much they look like headlines. */
import { datesNear } from './dates.ts';
import type { PageLink } from './links.ts';
import { sameWords } from './shape.ts';

export interface Group {
  readonly shape: string;
  readonly links: readonly PageLink[];
  /** From 0: what one of its links is worth. */
  readonly quality: number;
  /** That, and how many there are. */
  readonly score: number;
}

/** Groups that are looked at closely. */
const maxGroups = 40;
/** So much of the best one's quality has to be in a group that is told together with it. */
const alike = 0.62;
const singleAlike = 0.75;
const fewest = 3;
/** A portal has a class for each of its sections. */
const maxTogether = 12;

/** The links by their shapes, best first. */
export function groupLinks(links: readonly PageLink[], host: string): Group[] {
  const byShape = new Map<string, PageLink[]>();
  for (const link of links) {
    const known = byShape.get(link.shape);
    if (known) known.push(link);
    else byShape.set(link.shape, [link]);
  }
  return [...byShape]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, maxGroups)
    .map(([shape, all]) => toGroup(shape, all, host))
    .sort((a, b) => b.score - a.score);
}

function toGroup(shape: string, all: readonly PageLink[], host: string): Group {
  const links = usable(all, host);
  const quality = links.length === 0 ? 0 : qualityOf(links, host, shape);
  return { shape, links, quality, score: quality * Math.log2(1 + Math.min(links.length, 40)) };
}

/** Each address once; what leads elsewhere or stands in a box only where most of the group does. */
export function usable(shaped: readonly PageLink[], host: string): PageLink[] {
  const all = longestOfEach(shaped);
  const outside = share(all, (link) => !isOf(link.url, host)) > 0.5;
  const furniture = share(all, (link) => link.furniture) > 0.5;
  const inText = share(all, (link) => link.inText) > 0.5;
  const byUrl = new Map<string, PageLink>();
  for (const link of all) {
    if ((!outside && !isOf(link.url, host)) || (!furniture && link.furniture) || (!inText && link.inText))
      continue;
    if (!byUrl.has(link.url)) byUrl.set(link.url, link);
  }
  return [...byUrl.values()];
}

/**
 * Section, title and "3 comments" side by side in each item, all of one shape: the title is the longest. A menu
 * has all of its links in one place, or one in each.
 */
function longestOfEach(links: readonly PageLink[]): readonly PageLink[] {
  const items = new Map<unknown, PageLink>();
  for (const link of links) {
    const known = items.get(link.element.parent);
    if (!known || link.title.length > known.title.length) items.set(link.element.parent, link);
  }
  const inEach = links.length / items.size;
  if (items.size < fewest || inEach < 1.5 || inEach > 5) return links;
  const longest = [...items.values()];
  const chosen = new Set(longest);
  const others = links.filter((link) => !chosen.has(link));
  const length = (some: readonly PageLink[]) =>
    some.reduce((sum, { title }) => sum + title.length, 0) / some.length;
  return length(longest) > length(others) * 1.8 ? longest : links;
}

function qualityOf(links: readonly PageLink[], host: string, shape: string): number {
  const lengths = links.map(({ title }) => width(title)).sort((a, b) => a - b);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const long = Math.min(Math.max((median - 12) / 28, 0), 1) * (median > 220 ? 0.5 : 1);
  const distinct = new Set(links.map(({ title }) => title)).size / links.length;
  const clues =
    1 +
    0.5 * share(links, ({ heading }) => heading) +
    0.5 * (datesNear(links).size / links.length) +
    0.3 * share(links, ({ url }) => tellsArticle(url)) +
    (/:has/.test(shape) ? 0.2 : 0) +
    (/\b(?:\w*[-_])?(?:title|titre|headline|ttl|story|article|entry|news)\b/i.test(shape) ? 0.2 : 0);
  const place = share(links, ({ furniture }) => furniture) > 0.5 ? 0.15 : 1;
  const elsewhere = share(links, ({ url }) => !isOf(url, host)) > 0.5 ? 0.5 : 1;
  const told = share(links, ({ inText }) => inText) > 0.5 ? 0.4 : 1;
  // "Read more" under each story.
  const repeated = distinct < 0.7 ? 0.1 : 1;
  return long * clues * place * elsewhere * told * repeated;
}

/** Ideographs say as much as two or three letters. */
const width = (title: string): number =>
  title.length + (title.match(/[\u3040-\u9fff\uac00-\ud7af]/g) ?? []).length * 1.5;

/** The best group, with those that are headlines of other shapes: a large story, a list under a grid. */
export function together(groups: readonly Group[], lead: Group): Group[] {
  const chosen = [lead];
  for (const group of groups) {
    if (group === lead || chosen.length === maxTogether) continue;
    const asked = group.links.length >= fewest ? alike : singleAlike;
    const kin = group.links.length >= fewest || chosen.some(({ shape }) => sameWords(shape, group.shape));
    if (kin && group.quality >= lead.quality * asked) chosen.push(group);
  }
  return chosen;
}

export const isList = (group: Group): boolean => group.links.length >= fewest && group.quality > 0.3;

function tellsArticle(url: string): boolean {
  const { pathname, search } = new URL(url);
  return /\d{4}/.test(pathname + search) || /(?:[^/-]+-){3}[^/-]+\/?$|\/\d+\/?$/.test(pathname);
}

const share = <T>(all: readonly T[], is: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(is).length / all.length;

/** The same site: `www.` and other hosts of it count as one. */
function isOf(url: string, host: string): boolean {
  const bare = (name: string) => name.split('.').slice(-2).join('.');
  return bare(new URL(url).hostname) === bare(host);
}
