/** An article as Markdown (CommonMark with GitHub's tables): whatever others wrote is text in it. */
import type { Block, Cell } from '../model.ts';
import { headingLevels } from '../text/heading-levels.ts';
import { type ArticleText, headOf, pictureText } from './article-text.ts';
import { inlineMarkdown } from './markdown-inline.ts';
import { escapeMarkdown, linkOf } from './markdown-marks.ts';
import { visible } from './plain.ts';

type Write = (block: Block) => string;

export function articleMarkdown(text: ArticleText): string {
  const { title, url, blocks, picture } = text;
  const levels = headingLevels(blocks);
  const write: Write = (block) => blockMarkdown(block, write, levels, picture);
  const head = headOf(text).map(escapeMarkdown).join(' · ');
  const all = [`# ${escapeMarkdown(title)}`, head, linkOf(escapeMarkdown(url), url), inOrder(blocks, write)];
  return `${all.filter((block) => block !== '').join('\n\n')}\n`;
}

function blockMarkdown(
  block: Block,
  write: Write,
  levels: ReadonlyMap<Block, number>,
  picture: string,
): string {
  switch (block.t) {
    case 'p':
      return inlineMarkdown(block.c);
    case 'h': {
      const words = inlineMarkdown(block.c, { lineBreak: ' ' });
      return words && `${'#'.repeat(levels.get(block) ?? block.level)} ${words}`;
    }
    case 'list':
      return listOf(block, write, block.ordered ? '.' : '-');
    case 'quote': {
      const inner = inOrder(block.c, write);
      return inner === '' ? '' : inner.split('\n').map(quoted).join('\n');
    }
    case 'pre':
      return codeBlock(visible(block.text).replace(/\r\n?/g, '\n'));
    case 'figure':
      return [
        ...block.images.map(({ src, alt }) => linkOf(escapeMarkdown(pictureText(alt, picture)), src)),
        inlineMarkdown(block.caption),
      ]
        .filter((line) => line !== '')
        .join('\n\n');
    case 'table':
      return tableOf(block.rows);
    case 'embed':
      return linkOf(escapeMarkdown(block.title || block.href), block.href);
    case 'hr':
      return '***';
  }
}

const quoted = (line: string): string => (line === '' ? '>' : `> ${line}`);

type List = Extract<Block, { t: 'list' }>;

function inOrder(blocks: readonly Block[], write: Write, between = '\n\n'): string {
  let before = '';
  const written: string[] = [];
  for (const block of blocks) {
    if (block.removed) continue;
    const mark = block.t === 'list' ? listMark(block, before) : '';
    const text = block.t === 'list' ? listOf(block, write, mark) : write(block);
    if (text === '') continue;
    written.push(text);
    before = mark;
  }
  return written.join(between);
}

/** Two lists in a row would be one, were it not for other marks. */
function listMark({ ordered }: List, before: string): string {
  const [plain, other] = ordered ? (['.', ')'] as const) : (['-', '+'] as const);
  return before === plain ? other : plain;
}

/** Tight where each item is a line, with a list under it at most. */
function listOf({ ordered, items }: List, write: Write, mark: string): string {
  const kept = items.map((item) => item.filter((block) => !block.removed)).filter((item) => item.length > 0);
  const tight = kept.every(([first, second, ...more]) => {
    const short = first?.t === 'p' && (second === undefined || second.t === 'list');
    return short && more.length === 0;
  });
  return kept
    .map((item) => inOrder(item, write, tight ? '\n' : '\n\n'))
    .filter((text) => text !== '')
    .map((text, index) => {
      const begin = ordered ? `${index + 1}${mark} ` : `${mark} `;
      const lines = text.split('\n');
      return begin + lines.join(`\n${' '.repeat(begin.length)}`).replace(/\n +(?=\n)/g, '\n');
    })
    .join(tight ? '\n' : '\n\n');
}

/** Between fences longer than any it holds. */
function codeBlock(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return text.trim() === '' ? '' : `${fence}\n${text.replace(/\n$/, '')}\n${fence}`;
}

/** The first row names the columns where it is made of heads; else they have no names. */
function tableOf(rows: readonly (readonly Cell[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return '';
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, column) => cells[column] ?? '').join(' | ')} |`;
  const written = rows.map((row) =>
    line(row.map(({ c }) => inlineMarkdown(c, { lineBreak: ' ', cell: true }))),
  );
  const named = rows[0]?.every(({ head }) => head) === true;
  const [head = '', body] = named ? [written[0], written.slice(1)] : [line([]), written];
  return [head, line(Array.from({ length: columns }, () => '---')), ...body].join('\n');
}
