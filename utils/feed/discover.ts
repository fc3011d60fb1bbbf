/** Feeds that a page names in its head. */

import { Parser } from 'htmlparser2';
import { webAddress } from '../net/web-address.ts';
import { deepestNesting } from '../text/html-text.ts';
import { oneLine } from '../text/normalise.ts';

interface FeedLink {
  readonly url: string;
  readonly title: string;
}

const feedTypes =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)$/i;
const comments = /comment|commentaire|تعليق/i;

/** In the page's order, but comment feeds last; each address once. At most 2 MB of the page are read. */
export function findFeedLinks(html: string, url: string): FeedLink[] {
  const found = new Map<string, FeedLink>();
  let base = url;
  let open = 0;
  const parser = new Parser({
    onclosetag() {
      open--;
    },
    onopentag(name, attributes) {
      if (++open > deepestNesting) parser.pause();
      if (name === 'base') base = webAddress(attributes.href, url) || url;
      if (name !== 'link' || !/\balternate\b/i.test(attributes.rel ?? '')) return;
      const type = (attributes.type ?? '').split(';')[0]?.trim() ?? '';
      const address = webAddress(attributes.href, base);
      // oEmbed and WordPress's REST answers are JSON too, and no feeds.
      if (!feedTypes.test(type) || !address || /oembed|wp-json/i.test(address)) return;
      if (!found.has(address)) found.set(address, { url: address, title: oneLine(attributes.title ?? '') });
    },
  });
  parser.write(html.slice(0, 2_000_000));
  parser.end();
  const rank = (link: FeedLink) => (comments.test(link.title) || comments.test(link.url) ? 1 : 0);
  return [...found.values()].sort((a, b) => rank(a) - rank(b));
}
