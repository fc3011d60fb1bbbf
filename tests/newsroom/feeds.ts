import { clutterFor, interleave } from './clutter.ts';
import { escapeBlog, escapeMarkup, inlineHtml } from './markup.ts';
import { storyPath } from './page.ts';
import { picture } from './picture.ts';
import { blockHtml } from './templates.ts';
import type { FeedKind, Publication, Story } from './types.ts';

/** A feed's body with its content type. */
interface Feed {
  readonly type: string;
  readonly body: string;
}

const writers: Readonly<Record<FeedKind, (publication: Publication) => Feed>> = {
  'rss-short': (publication) => rss(publication, shortItem),
  'rss-full': (publication) => rss(publication, fullItem),
  'rss-wire': (publication) => rss(publication, wireItem),
  atom,
  json: jsonFeed,
  // Never seen: the server answers 503 before it asks for this feed.
  failing: (publication) => rss(publication, shortItem),
};

/** The feed of a publication, in its own format. The same stories always give the same bytes. */
export function feedOf(publication: Publication): Feed {
  return writers[publication.feed](publication);
}

function rss(publication: Publication, item: (publication: Publication, story: Story) => string): Feed {
  const changed = publication.stories[0]?.published ?? new Date(0);
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:media="http://search.yahoo.com/mrss/">
<channel>
<title>${escapeBlog(publication.name)}</title>
<atom:link href="${publication.feedUrl}" rel="self" type="application/rss+xml" />
<link>${publication.siteUrl}</link>
<description>${escapeBlog(publication.motto)}</description>
<lastBuildDate>${changed.toUTCString()}</lastBuildDate>
<language>${publication.language}</language>
${publication.stories.map((story) => `<item>\n${item(publication, story)}\n</item>`).join('\n')}
</channel>
</rss>
`;
  return { type: 'application/rss+xml; charset=UTF-8', body };
}

/** Blog software with short descriptions: the text stands only on the page. */
function shortItem(publication: Publication, story: Story): string {
  return `<title>${escapeBlog(story.title)}</title>
<link>${linkOf(publication, story)}</link>
<dc:creator><![CDATA[${story.byline}]]></dc:creator>
<pubDate>${story.published.toUTCString()}</pubDate>
<category><![CDATA[${story.section}]]></category>
<guid isPermaLink="false">https://${publication.host}/?p=${1001 + story.index}</guid>
<description>${escapeBlog(story.standfirst)}</description>`;
}

/** The whole text in the feed, with the labels and the promo that the site also puts into its pages. */
function fullItem(publication: Publication, story: Story): string {
  const link = linkOf(publication, story);
  const wrap = (html: string): string => `<p>${html}</p>`;
  const clutter = clutterFor(publication.id);
  const options = { clutter, index: story.index, wrap, marked: false, boxes: false, always: true };
  const lines = interleave(
    story.body.map((block) => blockHtml(block, 'h3')),
    options,
  );
  const footer = `<p>L’article <a href="${link}">${escapeBlog(story.title)}</a> est apparu en premier sur
<a href="${publication.siteUrl}">${escapeBlog(publication.name)}</a>.</p>`;
  return `<title>${escapeBlog(story.title)}</title>
<link>${link}</link>
<dc:creator><![CDATA[${story.byline}]]></dc:creator>
<pubDate>${story.published.toUTCString()}</pubDate>
<guid isPermaLink="true">${link}</guid>
<description><![CDATA[<p>${escapeBlog(story.standfirst)}</p>]]></description>
<content:encoded><![CDATA[${[...lines, footer].join('\n')}]]></content:encoded>${
    story.image
      ? `\n<enclosure url="${imageOf(publication, story)}" length="${picture(story.slug).length}" type="image/png" />`
      : ''
  }`;
}

/** A small town's site: plain RSS with e-mail authors, as the format's own text asks for. */
function wireItem(publication: Publication, story: Story): string {
  return `<title>${escapeMarkup(story.title)}</title>
<link>${linkOf(publication, story)}</link>
<description>${escapeMarkup(`<p>${inlineHtml(story.standfirst)}</p>`)}</description>
<author>desk@${publication.host} (${escapeMarkup(story.byline)})</author>
<pubDate>${story.published.toUTCString().replace('GMT', '+0000')}</pubDate>
<guid isPermaLink="false">kenitra-wire-${story.index + 1}</guid>${
    story.image
      ? `\n<media:content url="${imageOf(publication, story)}" medium="image" type="image/png" />`
      : ''
  }`;
}

/** Atom, with every way of writing a text that the format allows somewhere among the entries. */
function atom(publication: Publication): Feed {
  const changed = publication.stories[0]?.published ?? new Date(0);
  const body = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${publication.language}" xml:base="${publication.siteUrl}">
<title>${escapeMarkup(publication.name)}</title>
<subtitle>${escapeMarkup(publication.motto)}</subtitle>
<link rel="self" type="application/atom+xml" href="${publication.feedUrl}" />
<link rel="alternate" type="text/html" href="${publication.siteUrl}" />
<id>tag:${publication.host},2025:feed</id>
<updated>${changed.toISOString()}</updated>
${publication.stories.map((story) => atomEntry(publication, story)).join('\n')}
</feed>
`;
  return { type: 'application/atom+xml; charset=utf-8', body };
}

function atomEntry(publication: Publication, story: Story): string {
  const title =
    story.index % 3 === 0
      ? `<title type="html">${escapeMarkup(escapeBlog(story.title))}</title>`
      : `<title>${escapeMarkup(story.title)}</title>`;
  return `<entry>
${title}
<id>tag:${publication.host},2025:${story.slug}</id>
<link rel="alternate" type="text/html" href="${storyPath(story)}" />
<published>${story.published.toISOString()}</published>
<updated>${story.published.toISOString()}</updated>
<author><name>${escapeMarkup(story.byline)}</name></author>
<category term="${escapeMarkup(story.section)}" />
${atomText(story)}
</entry>`;
}

function atomText(story: Story): string {
  const plain = escapeMarkup(story.standfirst);
  const xhtml = (inner: string): string => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;
  // Only void elements differ between this HTML and XHTML.
  const full = story.body
    .map((block) => blockHtml(block))
    .join('\n')
    .replace(/<br>/g, '<br />');
  switch (story.index % 8) {
    case 7:
      return `<summary type="html">${escapeMarkup(`<p>${escapeBlog(story.standfirst)}</p>`)}</summary>`;
    case 6:
      return `<summary type="xhtml">${xhtml(`<p>${plain}</p>`)}</summary>`;
    case 4:
      return `<summary>${plain}</summary>\n<content type="html">${escapeMarkup(full)}</content>`;
    case 2:
      return `<summary>${plain}</summary>\n<content type="xhtml">${xhtml(full)}</content>`;
    default:
      return `<summary type="text">${plain}</summary>`;
  }
}

function jsonFeed(publication: Publication): Feed {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: publication.name,
    description: publication.motto,
    home_page_url: publication.siteUrl,
    feed_url: publication.feedUrl,
    language: publication.language,
    items: publication.stories.map((story) => ({
      id: `https://${publication.host}/${story.slug}`,
      url: linkOf(publication, story),
      title: story.title,
      content_text: story.standfirst,
      date_published: story.published.toISOString(),
      authors: [{ name: story.byline }],
      tags: [story.section],
      ...(story.image ? { image: imageOf(publication, story) } : {}),
    })),
  };
  return { type: 'application/feed+json; charset=utf-8', body: `${JSON.stringify(feed, null, 2)}\n` };
}

function linkOf(publication: Publication, story: Story): string {
  return publication.origin + storyPath(story);
}

function imageOf(publication: Publication, story: Story): string {
  return `${publication.origin}/img/${story.slug}.png`;
}
