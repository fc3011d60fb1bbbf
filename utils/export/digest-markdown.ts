/** A digest as Markdown (CommonMark): whatever others wrote is text in it, and never a structure. */
import { webAddress } from '../net/web-address.ts';
import { comma, type DigestStory, type DigestText, oneLine } from './digest-text.ts';

export function digestMarkdown({ title, count, direction, parts }: DigestText): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(count),
    ...parts.flatMap((part) => [
      ...(part.title === undefined ? [] : [`## ${escapeMarkdown(part.title)}`]),
      ...part.stories.flatMap((story) =>
        blocksOf(story, part.title === undefined ? '##' : '###', comma(direction)),
      ),
    ]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function blocksOf(story: DigestStory, heading: string, between: string): string[] {
  const sources = story.sources.map(({ title, url }) => link(title, url));
  return [
    `${heading} ${link(story.headline, story.url)}`,
    `${sources.join(between)} · ${escapeMarkdown(story.when)}`,
    escapeMarkdown(story.sentences.join(' ')),
    story.maker ? `(${escapeMarkdown(story.maker)})` : '',
    story.figures.map(({ text }) => `- ${escapeMarkdown(text)}`).join('\n'),
    ...story.added.map(escapeMarkdown),
  ];
}

function link(text: string, url: string): string {
  const address = webAddress(url, '');
  const shown = escapeMarkdown(text);
  return address && shown ? `[${shown}](${escapeAddress(address)})` : shown;
}

/**
 * With a backslash before each character that means something: those that do so anywhere, then those that do
 * at the beginning of a line. `$` begins a formula on GitHub, and is common in the news.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<~|$]|&(?=#?\w+;)/g, '\\$&')
    .replace(/(^| )#/g, '$1\\#')
    .replace(/^(?=[-+=>:])/, '\\')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}

/** What would end the link, or begin something in it, in the way of addresses. */
function escapeAddress(address: string): string {
  return address
    .replace(/[()[\]\\`<>|]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
}
