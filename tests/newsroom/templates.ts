import {
  type Clutter,
  clutterFor,
  interleave,
  newsletterBox,
  promoLink,
  shareBar,
  sponsoredCard,
  topLines,
} from './clutter.ts';
import { escapeBlog, escapeMarkup, inlineHtml, pick } from './markup.ts';
import type { Block, Publication, Story } from './types.ts';

/** Pieces of a page that are the same in every template. */
interface Parts {
  readonly when: string;
  readonly aside: string;
}

type Template = (story: Story, clutter: Clutter, parts: Parts) => string;

const templates: Readonly<Record<string, Template>> = {
  'eco-detroit': blogTemplate,
  'gulf-motor': semanticTemplate,
  'industrie-routes': nestedTemplate,
  'al-muharrik': arabicTemplate,
  'kenitra-wire': wireTemplate,
  'harbour-ledger': wireTemplate,
};

/** The main part of a story's page, built the way its site builds pages. */
export function articleTemplate(publication: Publication, story: Story, parts: Parts): string {
  const template = templates[publication.id];
  if (!template) throw new Error(`templates: no template for ${publication.id}`);
  return template(story, clutterFor(publication.id), parts);
}

/** One block of an article as ordinary HTML. */
export function blockHtml(block: Block, heading = 'h2'): string {
  if ('h2' in block) return `<${heading}>${inlineHtml(block.h2)}</${heading}>`;
  if ('p' in block) return `<p>${inlineHtml(block.p)}</p>`;
  if ('quote' in block) return `<blockquote><p>${inlineHtml(block.quote)}</p></blockquote>`;
  return `<ul>${block.ul.map((item) => `<li>${inlineHtml(item)}</li>`).join('\n')}</ul>`;
}

const paragraph = (html: string): string => `<p>${html}</p>`;

/**
 * A WordPress theme as in shared/seed. In the lead story all clutter stands as bare paragraphs inside the text's
 * own div, its title too; in the others the lines above the title have a div of their own.
 */
function blogTemplate(story: Story, clutter: Clutter, { when, aside }: Parts): string {
  const twin = story.event === 'renault-tanger-kenitra';
  const index = twin ? 0 : story.index + 1;
  const top = topLines(clutter, index, false).map(paragraph).join('\n');
  const title = `<h1 class="entry-title">${escapeBlog(story.title)}</h1>
<div class="td-module-meta-info"><span class="td-post-author-name">${escapeBlog(story.byline)}</span>
<time class="entry-date" datetime="${story.published.toISOString()}">${when}</time></div>`;
  const lines = story.body.map((block) =>
    'h2' in block ? `<h3>&nbsp;${inlineHtml(block.h2)}</h3>` : blockHtml(block),
  );
  // A heading never stands alone before an inserted label on the real page either: keep it with its paragraph.
  const sections = gather(lines, (line) => line.startsWith('<h3>'));
  const text = [
    paragraph(pick(clutter.labels, index)),
    ...interleave(sections, { clutter, index, wrap: paragraph, marked: false, boxes: !twin }),
  ].join('\n');
  const opening = twin
    ? ''
    : `<div class="td-a-rec td-a-rec-id-header">\n${top}\n</div>\n<header class="td-post-title">${title}</header>`;
  return `<main class="td-main-content-wrap"><article class="post type-post status-publish">
${opening}
${shareBar(clutter)}
<div class="td-post-content tagdiv-type">
${twin ? `${top}\n${title}\n` : ''}${lazyFigure(story)}
${text}
</div>
<img src="/pixel.gif?post=${story.slug}" alt="" width="1" height="1">
</article>${aside}</main>`;
}

/** A hand-made magazine: article, header, section and figure where they belong. */
function semanticTemplate(story: Story, clutter: Clutter, { when, aside }: Parts): string {
  const wrap = (html: string): string => `<div class="slot"><p>${html}</p></div>`;
  const lines = gather(
    story.body.map((block) => blockHtml(block)),
    isHeading,
  );
  const text = interleave(lines, { clutter, index: story.index, wrap, marked: true, boxes: true });
  return `<main><div class="slot-top">${topLines(clutter, story.index, true).map(paragraph).join('\n')}</div>
<article><header><p class="meta">${escapeMarkup(story.section)}</p><h1>${escapeMarkup(story.title)}</h1>
<p class="standfirst">${escapeMarkup(story.standfirst)}</p>
<p class="meta">By <a rel="author" href="/about">${escapeMarkup(story.byline)}</a>,
<time datetime="${story.published.toISOString()}">${when}</time></p>${shareBar(clutter)}</header>
${lazyFigure(story)}
<section>
${text.join('\n')}
</section></article>${aside}</main>`;
}

/** An old system that knows neither paragraphs nor headings: divs in divs, lines parted by two breaks. */
function nestedTemplate(story: Story, clutter: Clutter, { when, aside }: Parts): string {
  const lines = gather(story.body.map(brokenLine), (line) => line.startsWith('<b>'), '<br><br>\n');
  const text = interleave(lines, {
    clutter,
    index: story.index,
    wrap: (html) => html,
    marked: true,
    boxes: false,
  });
  return `<div id="page"><div class="col-main"><div class="ban">${topLines(clutter, story.index, true).join('<br>\n')}</div>
<div class="titre"><h1>${escapeBlog(story.title)}</h1></div>
<div class="meta">Par ${escapeBlog(story.byline)} | ${when} | ${escapeBlog(story.section)}</div>
<div class="chapo"><b>${escapeBlog(story.standfirst)}</b></div>
<div class="texte"><div class="texte-in">
${lazyFigure(story)}
${text.join('<br><br>\n')}
</div></div>
<div class="bas">${shareBar(clutter)}${sponsoredCard(clutter)}${newsletterBox(clutter)}</div></div>
<div class="col-side">${aside}</div><img src="/pixel.gif?a=${story.index}" alt="" width="1" height="1"></div>`;
}

/** A right-to-left blog whose labels and promos sit in divs between the paragraphs. */
function arabicTemplate(story: Story, clutter: Clutter, { when, aside }: Parts): string {
  const wrap = (html: string): string => `<div class="fasil">${html}</div>`;
  const lines = gather(
    story.body.map((block) => blockHtml(block)),
    isHeading,
  );
  const text = interleave(lines, { clutter, index: story.index, wrap, marked: false, boxes: true });
  return `<main id="content"><article class="hentry" lang="ar" dir="rtl">
${topLines(clutter, story.index, false).map(wrap).join('\n')}
<header class="entry-header"><h1 class="entry-title">${escapeMarkup(story.title)}</h1>
<div class="entry-meta">بقلم <span class="author">${escapeMarkup(story.byline)}</span> -
<time datetime="${story.published.toISOString()}">${when}</time></div></header>
${lazyFigure(story)}
<div class="entry-content">
${text.join('\n')}
</div>${shareBar(clutter)}</article>${aside}</main>`;
}

/** A lean local site: little but text, and still the same promo twice. */
function wireTemplate(story: Story, clutter: Clutter, { when, aside }: Parts): string {
  const lines = story.body.map((block) => blockHtml(block));
  const text = interleave(lines, {
    clutter,
    index: story.index,
    wrap: paragraph,
    marked: false,
    boxes: false,
  });
  return `<main><p class="top">${pick(clutter.topLabels, 0)}</p>
<p class="top">${promoLink(pick(clutter.promos, story.index), false)}</p>
<article class="story"><h1>${escapeMarkup(story.title)}</h1>
<p class="byline">${escapeMarkup(story.byline)} · <time datetime="${story.published.toISOString()}">${when}</time></p>
${lazyFigure(story)}
${text.join('\n')}
</article>
${newsletterBox(clutter)}${aside}</main>`;
}

function isHeading(line: string): boolean {
  return line.startsWith('<h2>');
}

/** Joins each heading with the line under it, so that clutter never falls between the two. */
function gather(lines: readonly string[], heading: (line: string) => boolean, glue = '\n'): string[] {
  const sections: string[] = [];
  let open = '';
  for (const line of lines) {
    if (heading(line)) {
      open += line + glue;
    } else {
      sections.push(open + line);
      open = '';
    }
  }
  return sections;
}

function brokenLine(block: Block): string {
  if ('h2' in block) return `<b>${inlineHtml(block.h2)}</b>`;
  if ('ul' in block) return block.ul.map((item) => `• ${inlineHtml(item)}`).join('<br>\n');
  return inlineHtml('p' in block ? block.p : block.quote);
}

/** A picture as lazy loaders leave it: a placeholder, the true address in data-src, a copy for pages without scripts. */
function lazyFigure(story: Story): string {
  if (!story.image) return '';
  const source = `/img/${story.slug}.png`;
  const alt = escapeMarkup(story.image.alt);
  const blank = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
  return `<figure><img class="lazy" src="${blank}" data-src="${source}" alt="${alt}" width="640" height="360">
<noscript><img src="${source}" alt="${alt}" width="640" height="360"></noscript>
<figcaption>${escapeBlog(story.image.caption)}</figcaption></figure>`;
}
