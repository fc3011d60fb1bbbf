/** An article as it leaves Lede: its head in the user's words, its text as it was kept; and both as plain text. */
import type { Block, Direction, Inline } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { visible } from './plain.ts';

export interface ArticleText {
  readonly title: string;
  /** Without what only follows the reader about. */
  readonly url: string;
  readonly source: string;
  /** In the user's language, where anybody is named: "By Nadia Amrani". */
  readonly byline?: string;
  /** The same for the day it was published. */
  readonly when?: string;
  readonly language?: string;
  readonly direction: Direction;
  readonly blocks: readonly Block[];
  /** Of what is said round the article, in the user's language. */
  readonly around: { readonly language: string; readonly direction: Direction };
  /** What a picture is called: its place is kept, it is not loaded. */
  readonly picture: string;
}

/** What is said under the title, piece by piece. */
export const headOf = ({ source, when, byline }: ArticleText): string[] =>
  [source, when, byline].filter((part) => part !== undefined && part !== '') as string[];

/** What stands for a picture. */
export const pictureText = (alt: string, picture: string): string =>
  alt.trim() === '' ? picture : `${picture} · ${alt}`;

export function articlePlain(text: ArticleText): string {
  const blocks = [text.title, headOf(text).join(' · '), text.url, ...blocksOf(text.blocks, text.picture)];
  return `${blocks
    .map((block) => visible(block))
    .filter((block) => block.trim() !== '')
    .join('\n\n')}\n`;
}

function blocksOf(blocks: readonly Block[], picture: string): string[] {
  return blocks.filter((block) => !block.removed).map((block) => textOf(block, picture));
}

function textOf(block: Block, picture: string): string {
  switch (block.t) {
    case 'p':
    case 'h':
      return lines(block.c);
    case 'list':
      return block.items
        .map((item, index) => {
          const mark = block.ordered ? `${index + 1}. ` : '• ';
          return mark + indent(inOneBox(item, picture), ' '.repeat(mark.length));
        })
        .join('\n');
    case 'quote':
      return `> ${indent(inOneBox(block.c, picture, '\n\n'), '> ')}`;
    case 'pre':
      return block.text;
    case 'figure':
      return [
        ...block.images.map(({ alt }) => `[${pictureText(alt, picture)}]`),
        ...(block.caption.length > 0 ? [lines(block.caption)] : []),
      ].join('\n');
    case 'table':
      return block.rows.map((row) => row.map(({ c }) => lines(c, ' ')).join('\t')).join('\n');
    case 'embed':
      return [block.title, block.href].filter(Boolean).join('\n');
    case 'hr':
      return '* * *';
  }
}

const inOneBox = (blocks: readonly Block[], picture: string, between = '\n'): string =>
  blocksOf(blocks, picture)
    .filter((one) => one !== '')
    .join(between);

const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`);

/** Level white space, and a line where the article breaks one. */
function lines(run: readonly Inline[], between = '\n'): string {
  return inlineText(run.map(levelled), '\u2028')
    .replace(/ *\u2028 */g, between)
    .trim();
}

function levelled(node: Inline): Inline {
  if (typeof node === 'string') return node.replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ');
  return node.t === 'br' ? node : { ...node, c: node.c.map(levelled) };
}
