/** The feeds that a page names: in its head, as it should be, or as links anywhere in its body. */
import { Parser } from 'htmlparser2';
import { webAddress } from '../../net/web-address.ts';
import { languageTag } from '../../text/language-tag.ts';
import { deepestNesting } from '../../text/nesting.ts';
import { oneLine } from '../../text/normalise.ts';

export interface FeedLink {
  readonly url: string;
  readonly title: string;
  readonly from: 'head' | 'body';
}

/** What a page says of itself and of its feeds. */
export interface NamedFeeds {
  /** In the page's order, those of the head first; each address once. */
  readonly links: readonly FeedLink[];
  readonly title: string;
  /** BCP 47, or empty. */
  readonly language: string;
  /** The software that made it, lower case, or empty. */
  readonly generator: string;
  /** Addresses the page gives itself: canonical, og:url. */
  readonly self: readonly string[];
  /** What platforms write of a channel into `<meta itemprop>`. */
  readonly channelId: string;
}

const feedTypes =
  /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|(?:text|application)\/(?:xml|rss|atom))$/i;
/** oEmbed and WordPress's REST answers are JSON too, and no feeds; the others hand a feed on to somebody. */
const noFeed =
  /oembed|wp-json|(?:feedly|inoreader|theoldreader|netvibes|newsblur)\.com|\/(?:sharer?|intent)\b/i;
const feedAddress =
  /(?:\/|[.=])(?:rss|atom|rss2|feed)(?:\.(?:xml|php|aspx?|json))?\/?(?:[?#]|$)|\.(?:rss|atom|rdf)(?:\?|$)|\/(?:feeds?|rss|atom|flux)\/[^?]*\.xml|\/feeds?\/[\w-]+\/?$|feed=(?:rss2?|atom)|\bfeeds\.|\/feed\.json$/i;
const feedWords = /(?:^|[\s(:«])(?:rss|atom|flux|web ?feed|خلاص[ةه]|خلاصات)(?:$|[\s):»])/i;
/** A headline may speak of "flux migratoires"; what leads to a feed says little more than so. */
const longestName = 30;
/** The class of an icon; `feed` is what many call a list of stories. */
const iconWord = /(?:^|[\s_-])rss(?:$|[\s_-])/i;
/** More than any site has feeds; each is ranked beside all others. */
const maxHeadLinks = 100;
const maxBodyLinks = 60;

/** At most 2 MB of the page are read. Never throws. */
export function namedFeeds(html: string, url: string): NamedFeeds {
  const head = new Map<string, FeedLink>();
  const body = new Map<string, FeedLink>();
  const self: string[] = [];
  let [base, title, language, generator, channelId] = [url, '', '', '', ''];
  let open = 0;
  let inTitle = false;
  let silent = 0;
  let anchor: { readonly href: string; readonly icon: boolean; text: string } | undefined;

  const onLink = (attributes: Readonly<Record<string, string>>) => {
    const address = webAddress(attributes.href, base);
    const rel = attributes.rel ?? '';
    if (!address) return;
    if (/\bcanonical\b/i.test(rel)) self.push(address);
    const type = (attributes.type ?? '').split(';')[0]?.trim() ?? '';
    const isFeed = /\balternate\b/i.test(rel) ? feedTypes.test(type) : /^feed$/i.test(rel.trim());
    if (!isFeed || head.size >= maxHeadLinks || noFeed.test(address) || head.has(address)) return;
    head.set(address, { url: address, title: oneLine(attributes.title ?? ''), from: 'head' });
  };
  const onMeta = (attributes: Readonly<Record<string, string>>) => {
    const name = (attributes.name ?? attributes.property ?? attributes.itemprop ?? '').toLowerCase();
    const content = (attributes.content ?? '').slice(0, 2000);
    if (name === 'generator') generator ||= content.toLowerCase();
    if (name === 'og:url') self.push(content);
    if (name === 'channelid' || name === 'identifier') channelId ||= content;
  };
  const endAnchor = () => {
    const text = oneLine((anchor?.text ?? '').slice(0, 500));
    const icon = anchor?.icon && text.length <= longestName;
    const address = anchor && body.size < maxBodyLinks ? webAddress(anchor.href, base) : '';
    anchor = undefined;
    if (!address || address.split('#')[0] === url || noFeed.test(address) || body.has(address)) return;
    const named = icon || (text.length <= longestName && (feedWords.test(text) || /^xml$/i.test(text)));
    if (named || feedAddress.test(address))
      body.set(address, { url: address, title: text.slice(0, 200), from: 'body' });
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (++open > deepestNesting) parser.pause();
      if (name === 'script' || name === 'style' || name === 'svg') silent++;
      if (name === 'html') language = languageTag(attributes.lang);
      else if (name === 'base') base = webAddress(attributes.href, url) || url;
      else if (name === 'link') onLink(attributes);
      else if (name === 'meta') onMeta(attributes);
      else if (name === 'title') inTitle = title === '' && silent === 0;
      else if (name === 'a') {
        if (anchor) endAnchor();
        anchor = {
          href: attributes.href ?? '',
          icon: iconWord.test((attributes.class ?? '').slice(0, 500)),
          text: attributes['aria-label'] ?? attributes.title ?? '',
        };
      } else if (name === 'img' && anchor) anchor.text += ` ${(attributes.alt ?? '').slice(0, 100)}`;
    },
    onclosetag(name) {
      open--;
      if (name === 'script' || name === 'style' || name === 'svg') silent = Math.max(0, silent - 1);
      if (name === 'title') inTitle = false;
      if (name === 'a' && anchor) endAnchor();
    },
    ontext(text) {
      if (inTitle && title.length < 1000) title += text;
      if (anchor && silent === 0 && anchor.text.length < 1000) anchor.text += text;
    },
  });
  parser.write(html.slice(0, 2_000_000));
  parser.end();
  const links = [...head.values(), ...[...body.values()].filter((link) => !head.has(link.url))];
  return { links, title: oneLine(title).slice(0, 300), language, generator, self, channelId };
}
