/** An article as HTML for the clipboard and for a file: no script, no picture, nothing that is loaded. */
import { type ArticleText, headOf } from './article-text.ts';
import { linesOfBlocks } from './blocks-html.ts';
import { escapeMarkup, htmlPage, linkTo, rootOf } from './markup.ts';
import { oneLine } from './plain.ts';

/** A document of its own, for a file. */
export const articleHtml = (text: ArticleText): string => htmlPage(oneLine(text.title), text, linesOf(text));

/** For the clipboard, in the look of what it is pasted into. */
export const articleFragment = (text: ArticleText): string =>
  [`<div${rootOf(text)}>`, ...linesOf(text), '</div>\n'].join('\n');

function linesOf(text: ArticleText): string[] {
  const { title, url, blocks, around, picture } = text;
  const head = headOf(text).map((part) => `<bdi>${escapeMarkup(oneLine(part))}</bdi>`);
  return [
    `<h1 dir="auto">${escapeMarkup(oneLine(title))}</h1>`,
    ...(head.length > 0 ? [`<p${rootOf(around)}>${head.join(' · ')}</p>`] : []),
    `<p dir="ltr">${linkTo(escapeMarkup(url), url)}</p>`,
    '<section>',
    ...linesOfBlocks(blocks, picture),
    '</section>',
  ];
}
