/**
 * A digest as HTML for the clipboard and for a file: no script, no picture, nothing that is loaded. It is text
 * to Lede, and becomes elements only where the user puts it.
 */
import { webAddress } from '../net/web-address.ts';
import { languageTag } from '../text/language-tag.ts';
import { comma, type DigestPart, type DigestStory, type DigestText, oneLine } from './digest-text.ts';

const style =
  'body{max-width:38em;margin:2em auto;padding:0 1em;font:1em/1.55 Georgia,serif}' +
  'h1,h2,h3{line-height:1.2}article{margin:1.8em 0}article p,article ul{margin:.4em 0}a{color:inherit}';

/** A document of its own, for a file. */
export function digestHtml(text: DigestText): string {
  return [
    '<!doctype html>',
    `<html${rootOf(text)}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(text.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...linesOfBody(text),
    '</body>',
    '</html>\n',
  ].join('\n');
}

/**
 * For the clipboard, in the look of what it is pasted into: Chrome writes a style into every element, in
 * letters of one pixel.
 */
export function digestFragment(text: DigestText): string {
  return [`<div${rootOf(text)}>`, ...linesOfBody(text), '</div>\n'].join('\n');
}

const rootOf = ({ language, direction }: DigestText) => `${langOf(language)} dir="${direction}"`;

function linesOfBody({ title, count, direction, parts }: DigestText): string[] {
  return [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(count)}</p>`,
    ...parts.flatMap((part) => linesOfPart(part, comma(direction))),
  ];
}

function linesOfPart({ title, stories }: DigestPart, between: string): string[] {
  return [
    ...(title === undefined ? [] : [`<h2>${escapeHtml(title)}</h2>`]),
    ...stories.flatMap((story) => linesOf(story, title === undefined ? 'h2' : 'h3', between)),
  ];
}

function linesOf(story: DigestStory, heading: 'h2' | 'h3', between: string): string[] {
  // Its own language and direction; what stands round it is in the reader's, with names set apart.
  const own = `${langOf(story.language)} dir="auto"`;
  const sources = story.sources.map(({ title, url }) => link(`<bdi>${escapeHtml(title)}</bdi>`, url));
  const at = new Date(story.published).toISOString();
  return [
    '<article>',
    `<${heading}${own}>${link(escapeHtml(story.headline), story.url)}</${heading}>`,
    `<p>${sources.join(between)} · <time datetime="${at}">${escapeHtml(story.when)}</time></p>`,
    ...(story.sentences.length > 0 ? [`<p${own}>${escapeHtml(story.sentences.join(' '))}</p>`] : []),
    ...(story.maker ? [`<p><small>${escapeHtml(story.maker)}</small></p>`] : []),
    ...(story.figures.length > 0
      ? [`<ul${own}>${story.figures.map(({ text }) => `<li>${escapeHtml(text)}</li>`).join('')}</ul>`]
      : []),
    ...story.added.map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    '</article>',
  ];
}

function link(html: string, url: string): string {
  const address = webAddress(url, '');
  return address ? `<a href="${escapeHtml(address)}">${html}</a>` : html;
}

function langOf(language: string | undefined): string {
  const tag = languageTag(language);
  return tag ? ` lang="${tag}"` : '';
}

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (one) => named[one] ?? one);
}
