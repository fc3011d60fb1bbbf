import { clutterFor, cookieNotice, promoLink } from './clutter.ts';
import { escapeBlog, escapeMarkup, pick } from './markup.ts';
import { articleTemplate } from './templates.ts';
import type { FeedKind, Publication, Story } from './types.ts';

const feedTypes: Readonly<Record<FeedKind, string>> = {
  'rss-short': 'application/rss+xml',
  'rss-full': 'application/rss+xml',
  'rss-wire': 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
  failing: 'application/rss+xml',
};

const words = {
  fr: { home: 'Accueil', about: 'À propos', legal: 'Mentions légales', missing: 'Page introuvable' },
  en: { home: 'Home', about: 'About', legal: 'Legal notice', missing: 'Page not found' },
  ar: { home: 'الرئيسية', about: 'من نحن', legal: 'إشعار قانوني', missing: 'الصفحة غير موجودة' },
} as const;

/** The path of a story's page on its host. */
export function storyPath(story: Story): string {
  return `/articles/${story.slug}`;
}

/** The home page: the newest stories, and the feed named in the head. */
export function homePage(publication: Publication): string {
  const clutter = clutterFor(publication.id);
  const cards = publication.stories.slice(0, 20).map(
    (story) => `<article class="card"><h2><a href="${storyPath(story)}">${escapeBlog(story.title)}</a></h2>
<p>${escapeBlog(story.standfirst)}</p><time datetime="${story.published.toISOString()}">${when(publication, story)}</time></article>`,
  );
  const promo = `<div class="promo"><span>${pick(clutter.topLabels, 0)}</span>
${promoLink(pick(clutter.promos, 0), true)}</div>`;
  cards.splice(2, 0, promo);
  const head = `${feedLink(publication)}
<meta property="og:site_name" content="${escapeMarkup(publication.name)}">
<meta property="og:type" content="website">
<meta name="description" content="${escapeMarkup(publication.motto)}">`;
  const title = `${publication.name} - ${publication.motto}`;
  return shell(publication, { title, head, main: `<main class="home">${cards.join('\n')}</main>` });
}

/** A story's page in its site's own template, with all its clutter. */
export function articlePage(publication: Publication, story: Story): string {
  const url = publication.origin + storyPath(story);
  const image = story.image ? `${publication.origin}/img/${story.slug}.png` : '';
  const head = `${feedLink(publication)}
<link rel="canonical" href="${url}">
<meta name="description" content="${escapeMarkup(story.standfirst)}">
<meta name="author" content="${escapeMarkup(story.byline)}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escapeMarkup(publication.name)}">
<meta property="og:title" content="${escapeMarkup(story.title)}">
<meta property="og:description" content="${escapeMarkup(story.standfirst)}">
<meta property="og:url" content="${url}">${image ? `\n<meta property="og:image" content="${image}">` : ''}
<meta property="article:published_time" content="${story.published.toISOString()}">
<meta property="article:section" content="${escapeMarkup(story.section)}">
${jsonLd(publication, story, url, image)}`;
  const main = articleTemplate(publication, story, {
    when: when(publication, story),
    aside: aside(publication, story),
  });
  return shell(publication, { title: `${story.title} - ${publication.name}`, head, main });
}

/**
 * A story that goes on over three pages, each with the next one's address; they stand in no feed. The text of
 * its second and third page is that of the stories after it: one text cut in three is too short to be read.
 */
export function partPage(publication: Publication, story: Story, part: number): string {
  const { stories } = publication;
  const told = stories[(stories.indexOf(story) + part - 1) % stories.length] ?? story;
  const page = articlePage(publication, { ...story, body: told.body });
  const next = `${publication.origin}/in-parts/${story.slug}/${part + 1}`;
  return part < storyParts ? page.replace('</head>', `<link rel="next" href="${next}">\n</head>`) : page;
}

export const storyParts = 3;

/** A page with little text and no feed named. */
export function aboutPage(publication: Publication): string {
  const about = words[publication.language].about;
  const main = `<main><h1>${about}</h1><p>${escapeBlog(`${publication.name} : ${publication.motto}.`)}</p></main>`;
  return shell(publication, { title: `${about} - ${publication.name}`, head: '', main });
}

/** A page that has all marks of an article except a text. */
export function emptyArticlePage(publication: Publication): string {
  const title = 'En images : la nuit des fonderies';
  const head = `${feedLink(publication)}
<meta property="og:type" content="article">
<meta property="og:title" content="${title}">`;
  const main = `<main><article class="post"><h1 class="entry-title">${title}</h1>
<div class="td-post-content"><div class="player" data-video="nuit-des-fonderies"></div></div></article></main>`;
  return shell(publication, { title: `${title} - ${publication.name}`, head, main });
}

/** The answer to a path that does not exist. */
export function missingPage(publication: Publication): string {
  const missing = words[publication.language].missing;
  return shell(publication, {
    title: `${missing} - ${publication.name}`,
    head: '',
    main: `<main><h1>${missing}</h1></main>`,
  });
}

/** What a feed's address answers when a site puts a consent wall before everything. */
export function wallPage(publication: Publication): string {
  return `<!doctype html><html lang="${publication.language}"><head><title>${escapeMarkup(publication.name)}</title></head>
<body><h1>${escapeMarkup(publication.name)}</h1><p>Please enable JavaScript and cookies to continue.</p></body></html>`;
}

function when(publication: Publication, story: Story): string {
  const locale = { fr: 'fr-FR', en: 'en-GB', ar: 'ar-MA' }[publication.language];
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return format.format(story.published);
}

function feedLink(publication: Publication): string {
  // Some sites name their feed by its path only: a follower has to resolve it against the page.
  const href = publication.feed === 'atom' || publication.feed === 'json' ? '/feed' : publication.feedUrl;
  const title = escapeMarkup(publication.name);
  return `<link rel="alternate" type="${feedTypes[publication.feed]}" title="${title}" href="${href}">`;
}

function jsonLd(publication: Publication, story: Story, url: string, image: string): string {
  if (publication.feed !== 'atom' && publication.feed !== 'json') return '';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    description: story.standfirst,
    datePublished: story.published.toISOString(),
    author: [{ '@type': 'Person', name: story.byline }],
    publisher: { '@type': 'Organization', name: publication.name },
    mainEntityOfPage: url,
    ...(image ? { image: [image] } : {}),
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
}

function aside(publication: Publication, story: Story): string {
  const others = publication.stories.filter(({ slug }) => slug !== story.slug).slice(0, 4);
  const items = others.map(
    (other) => `<li><a href="${storyPath(other)}">${escapeBlog(other.title)}</a></li>`,
  );
  return `<aside class="related"><h3>${clutterFor(publication.id).related}</h3><ul>${items.join('\n')}</ul></aside>`;
}

function shell(publication: Publication, page: { title: string; head: string; main: string }): string {
  const { home, about, legal } = words[publication.language];
  const name = escapeBlog(publication.name);
  const direction = publication.language === 'ar' ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${publication.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeBlog(page.title)}</title>
${page.head}
<link rel="icon" type="image/png" href="/favicon.png">
<style>${style(publication.accent)}</style>
<script>window.newsroomAds = { slots: ['top', 'inline'], loaded: false };</script>
</head>
<body>
<header class="site"><a class="brand" href="/">${name}</a><p>${escapeBlog(publication.motto)}</p>
<nav><ul><li><a href="/">${home}</a></li><li><a href="/about">${about}</a></li></ul></nav></header>
${page.main}
<footer class="site"><p>© ${name}</p><ul><li><a href="/about">${about}</a></li><li><a href="/legal">${legal}</a></li></ul></footer>
${cookieNotice(clutterFor(publication.id))}
<script>
document.querySelectorAll('img[data-src]').forEach(function (image) { image.src = image.dataset.src; });
window.newsroomAds.loaded = true;
</script>
</body>
</html>
`;
}

function style(accent: string): string {
  return `body{margin:0 auto;max-width:46rem;padding:0 1rem 9rem;font:17px/1.6 Georgia,serif;color:#222}
a{color:${accent}}.brand{font-size:2rem;font-weight:bold;text-decoration:none}
header.site{border-bottom:3px solid ${accent}}header.site p{margin:0}nav ul,footer ul{display:flex;gap:1rem;padding:0;list-style:none}
img{max-width:100%;height:auto}figure{margin:1rem 0}figcaption,time,.meta{font-size:.85rem;color:#666}
.card,.promo{border-bottom:1px solid #ddd;padding:.5rem 0}.nl-box,.card-partner,.promo{background:#f3f0e8;padding:1rem;margin:1rem 0}
.share-bar ul{display:inline-flex;gap:.7rem;list-style:none}
#cookie-notice{position:fixed;inset:auto 0 0 0;background:#222;color:#fff;padding:1rem}`;
}
