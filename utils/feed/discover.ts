/** Feeds that a page names in its head. */

import { Tokenizer } from 'htmlparser2';
import { webAddress } from '../net/web-address.ts';
import { deaf } from '../text/html-text.ts';
import { oneLine } from '../text/normalise.ts';

interface FeedLink {
  readonly url: string;
  readonly title: string;
}

const feedTypes =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)$/i;
const read = new Set(['href', 'rel', 'title', 'type']);
const comments = /comment|commentaire|تعليق/i;

/** In the page's order, but comment feeds last; each address once. At most 2 MB of the page are read. */
export function findFeedLinks(html: string, url: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  const source = html.slice(0, 2_000_000);
  let base = url;
  let tag = '';
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  const take = () => {
    const address = webAddress(attributes.get('href'), tag === 'base' ? url : base);
    if (tag === 'base') base = address || url;
    if (tag !== 'link' || !/\balternate\b/i.test(attributes.get('rel') ?? '')) return;
    const type = (attributes.get('type') ?? '').split(';')[0]?.trim() ?? '';
    // oEmbed and WordPress's REST answers are JSON too, and no feeds.
    if (!feedTypes.test(type) || !address || /oembed|wp-json/i.test(address)) return;
    if (!found.has(address))
      found.set(address, { url: address, title: oneLine(attributes.get('title') ?? '') });
  };
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ...deaf,
      onopentagname(start, end) {
        tag = source.slice(start, end).toLowerCase();
        attributes = new Map();
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata(start, end) {
        value += source.slice(start, end);
      },
      onattribentity(code) {
        value += String.fromCodePoint(code);
      },
      onattribend() {
        if (read.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
      },
      onopentagend: take,
      onselfclosingtag: take,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  const rank = (link: FeedLink) => (comments.test(link.title) || comments.test(link.url) ? 1 : 0);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}
