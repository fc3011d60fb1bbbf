/**
 * A digest as HTML for the clipboard and for a file: no script, no picture, nothing that is loaded. It is text
 * to Lede, and becomes elements only where the user puts it.
 */
import { comma, type DigestPart, type DigestStory, type DigestText } from './digest-text.ts';
import { escapeMarkup, htmlPage, langOf, linkTo, rootOf } from './markup.ts';
import { oneLine } from './plain.ts';

/** A document of its own, for a file. */
export function digestHtml(text: DigestText): string {
  return htmlPage(oneLine(text.title), text, linesOfBody(text));
}

/**
 * For the clipboard, in the look of what it is pasted into: Chrome writes a style into every element, in
 * letters of one pixel.
 */
export function digestFragment(text: DigestText): string {
  return [`<div${rootOf(text)}>`, ...linesOfBody(text), '</div>\n'].join('\n');
}

function linesOfBody({ title, count, direction, parts }: DigestText): string[] {
  return [
    `<h1>${escapeLine(title)}</h1>`,
    `<p>${escapeLine(count)}</p>`,
    ...parts.flatMap((part) => linesOfPart(part, comma(direction))),
  ];
}

function linesOfPart({ title, stories }: DigestPart, between: string): string[] {
  return [
    ...(title === undefined ? [] : [`<h2>${escapeLine(title)}</h2>`]),
    ...stories.flatMap((story) => linesOfStory(story, title === undefined ? 'h2' : 'h3', between)),
  ];
}

/** @param between what stands between the names of two sources */
export function linesOfStory(story: DigestStory, heading: 'h1' | 'h2' | 'h3', between: string): string[] {
  // Its own language and direction; what stands round it is in the reader's, with names set apart.
  const own = `${langOf(story.language)} dir="auto"`;
  const sources = story.sources.map(({ title, url }) => linkTo(`<bdi>${escapeLine(title)}</bdi>`, url));
  const at = new Date(story.published).toISOString();
  return [
    '<article>',
    `<${heading}${own}>${linkTo(escapeLine(story.headline), story.url)}</${heading}>`,
    `<p>${sources.join(between)} · <time datetime="${at}">${escapeLine(story.when)}</time></p>`,
    ...(story.sentences.length > 0 ? [`<p${own}>${escapeLine(story.sentences.join(' '))}</p>`] : []),
    ...(story.maker ? [`<p><small>${escapeLine(story.maker)}</small></p>`] : []),
    ...(story.figures.length > 0
      ? [`<ul${own}>${story.figures.map(({ text }) => `<li>${escapeLine(text)}</li>`).join('')}</ul>`]
      : []),
    ...story.added.map((sentence) => `<p>${escapeLine(sentence)}</p>`),
    '</article>',
  ];
}

const escapeLine = (text: string): string => escapeMarkup(oneLine(text));
