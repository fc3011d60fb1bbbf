/** Bytes of a feed to entries: find the format out, hand to its mapping. One path in every context. */
import { feedLimits } from '../net/download.ts';
import { fail, ok, type Result } from '../result.ts';
import { htmlToText } from '../text/html-text.ts';
import { oneLine, shorten } from '../text/normalise.ts';
import { mapAtom } from './atom.ts';
import { decodeFeed, remapC1 } from './decode.ts';
import { mapJsonFeed } from './json-feed.ts';
import type { ParsedFeed } from './parsed.ts';
import { mapRss } from './rss.ts';
import { child, isElement, type XmlElement } from './xml.ts';
import { parseXml, type XmlDocument } from './xml-tree.ts';

export type { ParsedEntry, ParsedFeed } from './parsed.ts';

export type FeedProblem = 'not-a-feed' | 'feed-broken';

/**
 * @param bytes the body as it came
 * @param contentType the header, for its charset; may be empty
 * @param url the final address, base of relative links
 * @returns the feed, or `not-a-feed` for a page or anything else, `feed-broken` where a feed begins and
 *   nothing of it can be read
 */
export function parseFeed(
  bytes: Uint8Array,
  contentType: string,
  url: string,
): Result<ParsedFeed, FeedProblem> {
  // What is longer was cut off by the download, or should have been.
  const text = decodeFeed(bytes.subarray(0, feedLimits.maxBytes), contentType);
  const start = text.search(/[<{]/);
  if (start < 0) return fail('not-a-feed', 'neither XML nor JSON');
  if (text[start] === '{') {
    const feed = mapJsonFeed(text.slice(start), url);
    if (feed) return ok(withTitles(feed));
    if (/"items"|jsonfeed\.org/.test(text)) return fail('feed-broken', 'JSON without items');
  }
  // A brace may also stand in what a server printed before the XML.
  const xml = text.slice(Math.max(start, text.indexOf('<')));
  return mapXml(parseXml(remapC1(xml), url), url);
}

/** An entry without a title is named by the beginning of its text, as social feeds expect. */
function withTitles(feed: ParsedFeed): ParsedFeed {
  const entries = feed.entries.map((entry) => {
    if (entry.title !== '') return entry;
    const text = oneLine(htmlToText(entry.summaryHtml || entry.contentHtml, 2000));
    return { ...entry, title: shorten(text, 120) };
  });
  return { ...feed, entries };
}

function mapXml(document: XmlDocument, url: string): Result<ParsedFeed, FeedProblem> {
  const root = findRoot(document);
  if (!root) {
    const first = document.children.find(isElement)?.name ?? 'text';
    return fail('not-a-feed', `the first element is ${first}`);
  }
  const feed = root.name === 'feed' || root.name === 'entry' ? mapAtom(root, url) : mapRss(root, url);
  const empty = feed.entries.length === 0 && feed.title === '' && feed.link === url;
  if (empty) return fail('feed-broken', `<${root.name}> without title, link and entries`);
  return ok({ ...withTitles(feed), ...(document.isCutOff ? { isCutOff: true } : {}) });
}

const roots = ['rss', 'feed', 'rdf:rdf', 'channel', 'entry', 'rdf'];

/** The feed's element: at the top, or one level down when something was wrapped round it. */
function findRoot(document: XmlElement): XmlElement | undefined {
  const top = child(document, ...roots);
  if (top) return top;
  for (const node of document.children) {
    if (!isElement(node) || node.name === 'html') continue;
    const inner = child(node, ...roots);
    if (inner) return inner;
  }
  return undefined;
}
