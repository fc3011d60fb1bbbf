/**
 * Videos, players and posts of other sites, which become links. Before Readability would lose them each gets
 * a mark that it keeps; the tree makes a block of the mark. Frames of anyone else get none: most are ads.
 */
import type { Block } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { lengthOf } from '../text/element-text.ts';
import { dropInvisible, oneLine } from '../text/normalise.ts';
import { isHidden } from './attributes.ts';

const mark = 'data-lede';
/** The mark's value, as Readability's option for videos wants it. */
export const embedMark = /^lede-embed$/;

/** Frames that are players, posts, maps and charts: any of a host's, or what lies under a path of it. */
const players =
  /^https?:\/\/(?:[\w-]+\.)*(?:(?:player\.(?:vimeo|acast)\.com|w\.soundcloud\.com|widget\.deezer\.com|embed\.(?:podcasts|music)\.apple\.com|(?:player|clips)\.twitch\.tv|embed\.bsky\.app|player\.ausha\.co|embed\.acast\.com|play(?:er|list)\.megaphone\.fm|dwcdn\.net|flo\.uri\.sh|flourish\.studio)\/|(?:youtube(?:-nocookie)?\.com\/embed|dailymotion\.com\/(?:embed|player)|spotify\.com\/embed|tiktok\.com\/(?:embed|player)|instagram\.com\/\w+\/[\w-]+\/embed|facebook\.com\/(?:v[\d.]+\/)?plugins\/(?:video|post)|platform\.(?:twitter|x)\.com\/embed|podbean\.com\/(?:media\/)?player|google\.[a-z.]{2,6}\/maps)\b)/i;

const watch = 'https://www.youtube.com/watch?v=';
/** Elements that only name what they show: `amp-youtube`, `lite-youtube` and so on. */
const named: Readonly<Record<string, string>> = {
  youtube: watch,
  vimeo: 'https://vimeo.com/',
  dailymotion: 'https://www.dailymotion.com/video/',
  twitter: 'https://x.com/i/status/',
  instagram: 'https://www.instagram.com/p/',
};

/** No article has more; each looks at the text round it. */
const most = 200;

/** "Your browser plays no videos", in characters. */
const mostFallback = 300;

const posts =
  'blockquote:is(.twitter-tweet,.twitter-video,.instagram-media,.tiktok-embed,.bluesky-embed,.mastodon-embed,.text-post-media,.reddit-embed-bq),.fb-post,.fb-video';
const tags = ['iframe', 'video', 'audio', 'blockquote', 'lite-youtube', 'lite-vimeo'];
/** Only pages of that make have them. */
const ampTags = `amp-iframe amp-video amp-audio amp-facebook ${Object.keys(named)
  .map((name) => `amp-${name}`)
  .join(' ')}`.split(' ');
const isAmp = ({ documentElement: html }: Document) => html.hasAttribute('amp') || html.hasAttribute('⚡');

/** By tag and by class: selectors for all of them at once cost a page several times that. */
const embedsIn = (document: Document): Element[] => [
  ...(isAmp(document) ? [...tags, ...ampTags] : tags).flatMap((tag) => [
    ...document.getElementsByTagName(tag),
  ]),
  ...document.getElementsByClassName('fb-post'),
  ...document.getElementsByClassName('fb-video'),
];

/** Changes the document. The text of a post stays where it is; its link comes after it. */
export function markEmbeds(document: Document): void {
  // Only what is put in here is a mark.
  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  for (const element of embedsIn(document).slice(0, most)) {
    const isPost = element.matches(posts);
    if (element.tagName === 'BLOCKQUOTE' && !isPost) continue;
    const address = isPost ? postAddress(element) : isHidden(element) ? '' : playerAddress(element);
    if (!address) continue;
    const frame = document.createElement('iframe');
    frame.setAttribute(mark, 'lede-embed');
    frame.setAttribute('data-src', address);
    frame.title = isPost
      ? postTitle(element, address)
      : attribute(element, ['title', 'playlabel', 'aria-label']);
    freeBoxes(element);
    if (isPost) element.after(frame);
    // Left open, it has swallowed what comes after it.
    else putInPlace(frame, element, lengthOf(element) > mostFallback);
  }
}

/** One node after the other: there may be more than a function takes arguments. */
function putInPlace(frame: Element, element: Element, keepsContent: boolean): void {
  element.before(frame);
  while (keepsContent && element.firstChild) element.before(element.firstChild);
  element.remove();
}

/** The block that a mark stands for; undefined for any other frame. */
export function embedBlock(frame: Element, base: string): Block | undefined {
  if (!embedMark.test(frame.getAttribute(mark) ?? '')) return undefined;
  const href = webAddress(frame.getAttribute('data-src') ?? '', base);
  const title = oneLine(dropInvisible(frame.getAttribute('title') ?? ''));
  return href ? { t: 'embed', href, title: title || new URL(href).hostname } : undefined;
}

export const holdsEmbed = (element: Element): boolean => element.querySelector(`[${mark}]`) !== null;

function playerAddress(element: Element): string {
  const tag = element.tagName.toLowerCase();
  const page = named[tag.replace(/^\w+-/, '')];
  if (page) {
    const id = attribute(element, ['videoid', 'data-videoid', 'data-tweetid', 'data-shortcode']);
    return /^[\w-]+$/.test(id) ? page + id : '';
  }
  if (tag.endsWith('facebook')) return attribute(element, ['data-href']);
  if (!tag.endsWith('iframe')) {
    const source = element.querySelector('source[src]');
    return attribute(element, ['src', 'data-src']) || (source?.getAttribute('src') ?? '');
  }
  // Until the reader agrees to cookies the address waits in one of many attributes.
  for (const { value } of element.attributes) {
    const address = webAddress(value, 'https://a.invalid');
    if (players.test(address)) return pageOf(address);
  }
  return '';
}

/** Of the first of these attributes that has one. */
const attribute = (element: Element, names: readonly string[]): string =>
  names.map((name) => element.getAttribute(name)).find(Boolean) ?? '';

/** From a frame's address to the page that it shows a part of. */
function pageOf(address: string): string {
  return (
    webAddress(new URL(address).searchParams.get('href') ?? '', '') ||
    address
      .replace(/^https?:\/\/[^/]*youtube[^/]*\/embed\/(?!videoseries|live_stream)([\w-]+).*/, `${watch}$1`)
      .replace('spotify.com/embed', 'spotify.com')
      .replace(/(instagram\.com\/\w+\/[\w-]+\/)embed.*/, '$1')
  );
}

function postAddress(post: Element): string {
  const links = ['cite', 'data-href', 'data-instgrm-permalink', 'data-text-post-permalink'];
  const address = attribute(post, links) || lastLink(post)?.getAttribute('href') || '';
  return address.replace(/\?(?:utm|ref)_.*/, '');
}

const lastLink = (post: Element) => [...post.querySelectorAll('a[href]')].at(-1);

/** Who wrote it, in the markup's own words: the line under a post, or the name in its address. */
function postTitle(post: Element, address: string): string {
  const signed = /—\s*([^—]{0,80}@[^—]{0,80})$/.exec(oneLine(post.textContent ?? ''))?.[1];
  const title = signed ?? /@[\w.]+/.exec(address)?.[0] ?? lastLink(post)?.textContent ?? '';
  return title.trim().slice(0, 160);
}

const adNames = /(?:^|[^a-z])(?:ads?|advert[a-z]*|sponsor[a-z]*|promo[a-z]*|pub)(?:$|[^a-z])/i;

/** What holds nothing else ("social-embed", "jetpack-video-wrapper") must not go for its name, but that of an ad. */
function freeBoxes(element: Element): void {
  const length = lengthOf(element);
  for (
    let at = element.parentElement;
    at && at.tagName !== 'BODY' && lengthOf(at) === length;
    at = at.parentElement
  ) {
    if (adNames.test(at.className)) return;
    at.removeAttribute('class');
    at.removeAttribute('id');
  }
}
