/**
 * OPML to a flat list of feeds, each with the names of the folders round it. Made for what readers
 * really export: any case, text or title or neither, feeds in feeds, folders as `category`.
 */
import { Parser } from 'htmlparser2';
import type { HeadlinePattern, Outline } from '../model.ts';
import { longestAddress } from '../net/web-address.ts';
import { fail, ok, type Result } from '../result.ts';
import { htmlToText } from '../text/html-text.ts';
import { maxLevels, tidyName, tidyOutline } from './outline.ts';

/** More than anybody reads, and few enough to be looked through before they are followed. */
export const maxOutlines = 2000;
/** No real list comes near; what is nested deeper is not read. */
const maxDepth = 500;
const minute = 60_000;
/** Characters. */
const pieceLength = 16_000;

export interface Opml {
  readonly outlines: readonly Outline[];
  /** Feeds in the list, also those beyond the first `maxOutlines`. */
  readonly total: number;
}

/** Reads a list piece by piece, so that a page can breathe in between. */
export interface OpmlReader {
  write(piece: string): void;
  end(): Result<Opml, 'not-opml'>;
}

/** The whole list at once; `not-opml` where the text holds neither an `<opml>` nor a feed's outline. */
export function readOpml(text: string): Result<Opml, 'not-opml'> {
  const reader = opmlReader();
  for (const piece of opmlPieces(text)) reader.write(piece);
  return reader.end();
}

/** The text in pieces of a few milliseconds each, cut before an outline. */
export function* opmlPieces(text: string): Generator<string> {
  for (let start = 0; start < text.length; ) {
    const cut = text.indexOf('<outline', start + pieceLength);
    const end = cut < 0 || cut > start + 2 * pieceLength ? start + pieceLength : cut;
    yield text.slice(start, end);
    start = end;
  }
}

export function opmlReader(): OpmlReader {
  const outlines: Outline[] = [];
  /** For each open element, the folder that what stands in it lies in. */
  const folders: (readonly string[])[] = [[]];
  let total = 0;
  let isOpml = false;
  let first: string | undefined;
  const parser = new Parser(
    {
      onopentag(rawName, given) {
        const name = rawName.toLowerCase();
        const here = folders[folders.length - 1] ?? [];
        first ??= name;
        if (name === 'opml') isOpml = true;
        folders.push(name === 'outline' ? outline(given, here) : here);
        if (folders.length > maxDepth) parser.pause();
      },
      onclosetag() {
        if (folders.length > 1) folders.pop();
      },
    },
    { xmlMode: true, decodeEntities: true, lowerCaseAttributeNames: true },
  );

  /** Keeps a feed; returns the folder of what is nested in the outline. */
  function outline(given: Readonly<Record<string, string>>, folder: readonly string[]): readonly string[] {
    const type = given.type?.trim().toLowerCase();
    // An outline of type "link" names a page to look at, "include" another list.
    const address = given.xmlurl ?? (type === 'link' || type === 'include' ? undefined : given.url);
    const feedUrl = address?.trim().slice(0, longestAddress) ?? '';
    const text = tidyName(given.text ?? '') || tidyName(given.title ?? '');
    if (feedUrl === '') return text === '' || folder.length >= maxLevels ? folder : [...folder, text];
    total++;
    if (outlines.length < maxOutlines) {
      const path = folder.length > 0 ? folder : categoryPath(given.category);
      outlines.push(tidyOutline({ feedUrl, title: text, folder: path, ...settingsOf(given) }));
    }
    return folder;
  }

  return {
    write: (piece) => parser.write(decodeNames(piece.replace(description, ''))),
    end() {
      parser.end();
      if (isOpml || total > 0) return ok({ outlines, total });
      return fail('not-opml', `the first element is ${first ?? 'missing'}`);
    },
  };
}

/** `/News/Tech,/Daily` is a comma list of paths: an entry lies in one folder here, the first. */
function categoryPath(category = ''): string[] {
  return (category.split(',')[0] ?? '').split('/');
}

function settingsOf(given: Readonly<Record<string, string>>) {
  const minutes = Number(given['lede:minutes']);
  const page = pageOf(given['lede:page'], given['lede:shape']);
  return {
    siteUrl: given.htmlurl ?? '',
    fullText: given['lede:fulltext'] === 'true',
    paused: given['lede:paused'] === 'true',
    ...(given.language ? { language: given.language } : {}),
    ...(minutes > 0 ? { interval: minutes * minute } : {}),
    ...(page ? { page } : {}),
  };
}

function pageOf(by: string | undefined, shape: string | undefined): HeadlinePattern | undefined {
  if (by !== 'json-ld' && by !== 'sitemap' && by !== 'links') return undefined;
  return { by, ...(shape ? { shape } : {}) };
}

/**
 * Nobody needs it here, and public lists hold markup in it with its own `"` and `>`, which would end the
 * outline early and take its feed away. It ends at a quote that another attribute or the tag's end follows.
 */
const description =
  /\sdescription=(["'])(?:(?!<\/?outline)[\s\S]){0,1500}?\1(?=\s+[\w:]+\s*=\s*["']|\s*\/>|\s*>\s*<)/gi;

/** XML knows five names of characters; lists made by hand hold those of HTML as well. */
function decodeNames(text: string): string {
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z\d]{1,30};/gi, (whole) => {
    const decoded = htmlToText(whole, 10);
    // What could be markup stays as it is.
    return /^[^\s<>&"']$/u.test(decoded) ? decoded : whole;
  });
}
