/**
 * OPML to a flat list of feeds, each with the names of the folders round it. Made for what readers
 * really export: any case, text or title or neither, feeds in feeds, folders as `category`.
 */
import { type HeadlinePattern, type Outline, sourceLimits } from '../model.ts';
import { longestAddress } from '../net/web-address.ts';
import { fail, ok, type Result } from '../result.ts';
import { tidyName, tidyOutline } from './outline.ts';
import { type Tag, tagsOf } from './tags.ts';

/** More than anybody reads, and few enough to be looked through before they are followed. */
export const maxOutlines = 2000;
/**
 * Elements open at once. What is nested deeper lies in the deepest of them, for feeds that nobody closed are
 * feeds; but after so many folders more there is no list, and nothing more is read.
 */
const maxDepth = 500;
const minute = 60_000;

type Attributes = Tag['attributes'];

export interface Opml {
  readonly outlines: readonly Outline[];
  /** Feeds in the list, also those beyond the first `maxOutlines`. */
  readonly total: number;
}

/** Reads a list tag by tag, so that a page can breathe in between. */
export interface OpmlReader {
  /** Reads so many more tags; false once all of it is read. */
  more(tags: number): boolean;
  end(): Result<Opml, 'not-opml'>;
}

/** The whole list at once; `not-opml` where the text holds neither an `<opml>` nor a feed's outline. */
export function readOpml(text: string): Result<Opml, 'not-opml'> {
  const reader = opmlReader(text);
  while (reader.more(1000));
  return reader.end();
}

export function opmlReader(text: string): OpmlReader {
  const outlines: Outline[] = [];
  /** The open elements, each with the folder that what stands in it lies in. */
  const open: { readonly name: string; readonly folder: readonly string[] }[] = [];
  /** How many are open beyond the deepest, by name, so that each finds its end. */
  const beyond = new Map<string, number>();
  let foldersBeyond = 0;
  let total = 0;
  let isOpml = false;
  let first: string | undefined;
  const tags = tagsOf(text);

  const take = ({ name, kind, attributes }: Tag) => {
    if (kind === 'close') {
      close(name);
      return;
    }
    first ??= name;
    if (name === 'opml') isOpml = true;
    const here = open.at(-1)?.folder ?? [];
    const before = total;
    const folder = name === 'outline' ? outline(attributes, here) : here;
    if (kind !== 'open') return;
    if (open.length < maxDepth) open.push({ name, folder });
    else {
      beyond.set(name, (beyond.get(name) ?? 0) + 1);
      if (total === before) foldersBeyond++;
    }
  };

  function close(name: string): void {
    const deeper = beyond.get(name) ?? 0;
    if (deeper > 0) {
      beyond.set(name, deeper - 1);
      return;
    }
    const at = open.findLastIndex((one) => one.name === name);
    if (at < 0) return;
    open.length = at;
    beyond.clear();
  }

  /** Keeps a feed; returns the folder of what is nested in the outline. */
  function outline(given: Attributes, folder: readonly string[]): readonly string[] {
    const type = given.get('type')?.trim().toLowerCase();
    // An outline of type "link" names a page to look at, "include" another list.
    const plain = type === 'link' || type === 'include' ? undefined : given.get('url');
    const feedUrl = (given.get('xmlurl') ?? plain ?? '').trim().slice(0, longestAddress);
    const text = tidyName(given.get('text') ?? '') || tidyName(given.get('title') ?? '');
    if (feedUrl === '')
      return text === '' || folder.length >= sourceLimits.folderDepth ? folder : [...folder, text];
    total++;
    if (outlines.length < maxOutlines) {
      const path = folder.length > 0 ? folder : categoryPath(given.get('category'));
      outlines.push(tidyOutline({ feedUrl, title: text, folder: path, ...settingsOf(given) }));
    }
    return folder;
  }

  return {
    more(count) {
      for (let left = count; left > 0; left--) {
        const next = tags.next();
        if (next.done || foldersBeyond > maxDepth) return false;
        take(next.value);
      }
      return true;
    },
    end() {
      if (isOpml || total > 0) return ok({ outlines, total });
      return fail('not-opml', `the first element is ${first ?? 'missing'}`);
    },
  };
}

/** `/News/Tech,/Daily` is a comma list of paths: an entry lies in one folder here, the first. */
function categoryPath(category = ''): string[] {
  return (category.split(',')[0] ?? '').split('/');
}

function settingsOf(given: Attributes) {
  const minutes = Number(given.get('lede:minutes'));
  const page = pageOf(given.get('lede:page'), given.get('lede:shape'));
  const language = given.get('language');
  return {
    siteUrl: given.get('htmlurl') ?? '',
    fullText: given.get('lede:fulltext') === 'true',
    paused: given.get('lede:paused') === 'true',
    ...(language ? { language } : {}),
    ...(minutes > 0 ? { interval: minutes * minute } : {}),
    ...weighing(given.get('lede:weight')),
    ...(page ? { page } : {}),
  };
}

function weighing(weight: string | undefined): Pick<Outline, 'weight'> {
  return weight === 'more' || weight === 'less' ? { weight } : {};
}

function pageOf(by: string | undefined, shape: string | undefined): HeadlinePattern | undefined {
  if (by !== 'json-ld' && by !== 'sitemap' && by !== 'links') return undefined;
  return { by, ...(shape ? { shape } : {}) };
}
