/** A digest as Markdown (CommonMark): whatever others wrote is text in it, and never a structure. */
import { comma, type DigestStory, type DigestText } from './digest-text.ts';
import { escapeMarkdown, linkOf } from './markdown-marks.ts';

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

const link = (text: string, url: string): string => linkOf(escapeMarkdown(text), url);
