/** An article as the golden pages write it down: plain Markdown, what was removed struck through. */
import type { Article, Block, Inline } from '../../utils/model.ts';

export function toMarkdown(article: Article): string {
  const head = [
    `# ${article.title}`,
    ...(article.byline ? [`By ${article.byline}`] : []),
    ...(article.published !== undefined ? [new Date(article.published).toISOString()] : []),
    `${article.language ?? '?'} ${article.direction}`,
  ];
  return `${[...head, ...article.blocks.map(blockMarkdown)].join('\n\n')}\n`;
}

function blockMarkdown(block: Block): string {
  const text = rawMarkdown(block);
  return block.removed ? `~~${text}~~ (${block.removed})` : text;
}

function rawMarkdown(block: Block): string {
  switch (block.t) {
    case 'p':
      return inline(block.c);
    case 'h':
      return `${'#'.repeat(block.level)} ${inline(block.c)}`;
    case 'list':
      return block.items
        .map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${item.map(blockMarkdown).join(' / ')}`)
        .join('\n');
    case 'quote':
      return block.c.map((one) => `> ${blockMarkdown(one)}`).join('\n');
    case 'pre':
      return `\`\`\`\n${block.text}\n\`\`\``;
    case 'figure':
      return [...block.images.map((image) => `![${image.alt}](${image.src})`), inline(block.caption)].join('\n').trim();
    case 'table':
      return block.rows.map((row) => `| ${row.map((cell) => inline(cell.c)).join(' | ')} |`).join('\n');
    case 'embed':
      return `[${block.title}](${block.href})`;
    case 'hr':
      return '---';
  }
}

const marks = { em: '*', strong: '**', code: '`', sub: '~', sup: '^', mark: '==', del: '~~' } as const;

function inline(run: readonly Inline[]): string {
  return run
    .map((node) => {
      if (typeof node === 'string') return node;
      if (node.t === 'br') return '\\\n';
      if (node.t === 'a') return `[${inline(node.c)}](${node.href})`;
      return `${marks[node.t]}${inline(node.c)}${marks[node.t]}`;
    })
    .join('');
}
