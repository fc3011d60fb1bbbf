/** What a feed said, as entries with stable ids; and the queue they go on. */
import type { ParsedEntry, ParsedFeed } from '../feed/index.ts';
import { canonicalUrl, entryIds, pagelessAddress } from '../identify/index.ts';
import type { Entry, Source } from '../model.ts';
import type { Pending } from '../store/store.ts';
import { htmlToText } from '../text/html-text.ts';

/** A feed's text this long is taken for the whole article; under it the page is fetched, where there is one. */
export const wholeText = 600;
/** Enough of the text for a card, a search and a summary; the markup keeps the rest. */
const keptText = 5000;
/** Articles older than this are fetched only when they are opened. */
export const freshFor = 72 * 3_600_000;

/** @param backlog true at a source's first poll: none of it is news to be told of */
export function toEntries(feed: ParsedFeed, source: Source, now: number, backlog: boolean): Entry[] {
  const usable = feed.entries.filter(
    ({ title, link, contentHtml, summaryHtml }) =>
      title !== '' && (link || contentHtml || summaryHtml) !== '',
  );
  const ids = entryIds(
    source.id,
    usable.map((entry) => ({
      guid: entry.guid,
      link: entry.link,
      title: entry.title,
      ...(entry.published !== undefined ? { published: entry.published } : {}),
    })),
  );
  const language = feed.language ?? source.language;
  const made = new Map<string, Entry>();
  usable.forEach((parsed, i) => {
    const id = ids[i] as string;
    if (!made.has(id)) made.set(id, toEntry(parsed, id, source, language, now, backlog));
  });
  return [...made.values()];
}

function toEntry(
  parsed: ParsedEntry,
  id: string,
  source: Source,
  language: string | undefined,
  now: number,
  backlog: boolean,
): Entry {
  const content = parsed.contentHtml || parsed.summaryHtml;
  const text = htmlToText(parsed.summaryHtml || parsed.contentHtml);
  const site = source.siteUrl || source.feedUrl;
  return {
    id,
    sourceId: source.id,
    url: parsed.link || site,
    address: parsed.link ? canonicalUrl(parsed.link) : pagelessAddress(site, text),
    title: parsed.title,
    // A date in the future would sit on top of the digest for as long as it lies.
    published: Math.min(parsed.published ?? parsed.updated ?? now, now),
    text: text.slice(0, keptText),
    seenAt: now,
    backlog,
    ...(!parsed.link || htmlToText(content).length >= wholeText ? { html: content } : {}),
    ...(parsed.author ? { author: parsed.author } : {}),
    ...(language ? { language } : {}),
    ...(parsed.image ? { image: parsed.image } : {}),
  };
}

/** Which fresh entries are worth enriching: all with their text at hand, and the recent ones. */
export function toQueue(fresh: readonly Entry[], now: number): Pending[] {
  return fresh
    .filter((entry) => entry.html !== undefined || now - entry.published <= freshFor)
    .map((entry) => ({ entryId: entry.id, sourceId: entry.sourceId, published: entry.published, tries: 0 }));
}
