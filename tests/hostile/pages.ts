/** Payloads among ordinary sentences: as articles, pages and titles of a feed, and as pages that show them raw. */
import type { Payload } from './payloads.ts';
import { byName } from './scripts.ts';

const sentence = (i: number) =>
  `Sentence ${i} of this piece tells how the harbour of Kenitra loads ${i + 12} ships a day, by rail and by road.`;
const paragraph = (i: number) => `<p>${sentence(i)} ${sentence(i + 40)}</p>\n`;
/** A feed's text is an article from six hundred characters on. */
const least = 8;
/** So many paragraphs stand before the first payload: whatever it swallows, an article is left. */
const before = 4;

/** What stands in every article, whatever the payloads do to the rest. */
export const firstSentence = sentence(0);

/** The payloads, each between two paragraphs. */
export const bodyOf = (some: readonly Payload[]): string =>
  Array.from({ length: Math.max(least, some.length + before + 1) }, (_, i) => {
    const payload = some[i - before];
    return `${payload ? `${payload.html}\n` : ''}${paragraph(i)}`;
  }).join('');

/** A page of a site with an article: the first payload is its title as well, everywhere a page has one. */
export function pageOf(some: readonly Payload[]): string {
  const title = some[0]?.html ?? '';
  return `<!doctype html><html lang="en"><head><title>Harbour ${byName(title)}</title>
<meta property="og:title" content="Harbour ${byName(title)}"><meta name="author" content="${byName(title)}">
<meta name="description" content="${byName(title)}"></head>
<body><main><article><h1>Harbour ${byName(title)}</h1>${bodyOf(some)}</article></main></body></html>`;
}

/** As a page that trusts it would show it; a click on each link, for what waits for one. */
export const rawPageOf = ({ html }: Payload): string =>
  `<!doctype html><html><head></head><body>${html}
<script>addEventListener('load',()=>{for(const a of document.querySelectorAll('a'))a.click()})</script></body></html>`;

/** Longer ones are so alike that they would be taken for one story. */
const longestMarkup = 700;

/** As it is, or encoded once, twice or thrice, by the payload's place in the list. */
function titleMarkup(html: string, at: number): string {
  const safe = clean(html);
  if (at % 4 === 0) return `<![CDATA[${safe.replaceAll(']]>', ']] >')}]]>`;
  let markup = byName(safe);
  for (let round = 1; round < at % 4; round++) {
    const more = byName(markup);
    if (more.length <= longestMarkup) markup = more;
  }
  return markup;
}

/** Controls that no XML may hold are sent all the same, but for the zero. */
const clean = (text: string) => text.replaceAll('\0', '').slice(0, 4000);

const syllables = 'ka re mo ti sun dar vel lo pin gra she tu nor bas ed mil qua zen for hal'.split(' ');
/** Words of its own, so that no two titles tell the same story. */
const wordsOf = (at: number) =>
  [7, 11, 13, 17]
    .map((step) => {
      const n = at * step + step * step;
      return `${syllables[n % 20]}${syllables[Math.floor(n / 20) % 20]}${syllables[at % 19]}`;
    })
    .join(' ');

/** What a title begins with, by which it is found again. */
export const titleStart = (id: string): string => `Kenitra ${id}`;

/** Finds the id in a title. */
export const titlePattern: RegExp = /^Kenitra (\S+) /;

export interface FeedItem {
  readonly title: string;
  readonly link: string;
  readonly published: number;
  readonly html?: string;
}

/** @param at the payload's place among all */
export const titleItem = ({ id, html }: Payload, at: number, published: number): FeedItem => ({
  title: titleMarkup(`${titleStart(id)} ${wordsOf(at)}: ${html}`, at),
  // Nobody has granted this host: none of these is read further.
  link: `https://elsewhere.example/${id}`,
  published,
});

/** The titles of the items are markup already. */
export function feedOf(name: string, items: readonly FeedItem[]): string {
  const made = items.map(
    ({ title, link, published, html }) =>
      `<item><title>${title}</title><link>${byName(link)}</link><guid>${byName(link)}</guid><pubDate>${new Date(published).toUTCString()}</pubDate>${html === undefined ? '' : `<content:encoded><![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>`}</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${name}</title><link>http://${name}.newsroom.test/</link><language>en</language>${made.join('')}</channel></rss>`;
}
