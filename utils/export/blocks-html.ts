/** Blocks of an article as markup that a web page and a chapter of a book share: well-formed, nothing loaded. */
import type { Block, Cell, Inline } from '../model.ts';
import { headingLevels } from '../text/heading-levels.ts';
import { pictureText } from './article-text.ts';
import { escapeMarkup, linkTo } from './markup.ts';

/** @param picture what a picture is called: it leaves as a link with its text */
export function linesOfBlocks(blocks: readonly Block[], picture: string): string[] {
  const levels = headingLevels(blocks);
  const all = (some: readonly Block[]): string[] =>
    some.filter((block) => !block.removed).flatMap((block) => linesOf(block));
  return all(blocks);

  function linesOf(block: Block): string[] {
    switch (block.t) {
      case 'p':
        return [`<p dir="auto">${inline(block.c)}</p>`];
      case 'h': {
        const heading = `h${levels.get(block) ?? block.level}`;
        return [`<${heading} dir="auto">${inline(block.c)}</${heading}>`];
      }
      case 'list': {
        const items = block.items.map((item) => `<li>${all(item).join('\n')}</li>`);
        if (items.length === 0) return [];
        return block.ordered ? ['<ol>', ...items, '</ol>'] : ['<ul>', ...items, '</ul>'];
      }
      case 'quote':
        return ['<blockquote>', ...all(block.c), '</blockquote>'];
      case 'pre':
        return [`<pre dir="ltr">${escapeMarkup(block.text)}</pre>`];
      case 'figure':
        return [
          '<figure>',
          ...block.images.map(
            ({ src, alt }) => `<p dir="auto">${linkTo(escapeMarkup(pictureText(alt, picture)), src)}</p>`,
          ),
          ...(block.caption.length > 0
            ? [`<figcaption dir="auto">${inline(block.caption)}</figcaption>`]
            : []),
          '</figure>',
        ];
      case 'table':
        return tableOf(block.rows);
      case 'embed':
        return [`<p dir="auto">${linkTo(escapeMarkup(block.title || block.href), block.href)}</p>`];
      case 'hr':
        return ['<hr/>'];
    }
  }
}

/** Rows without a cell are left out: a book may have none. */
function tableOf(rows: readonly (readonly Cell[])[]): string[] {
  const lines = rows
    .filter((row) => row.length > 0)
    .map((row) => {
      const cells = row.map(({ head, c }) => {
        const tag = head ? 'th' : 'td';
        return `<${tag} dir="auto">${inline(c)}</${tag}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
  return lines.length > 0 ? ['<table><tbody>', ...lines, '</tbody></table>'] : [];
}

/** @param linked inside a link there is no other */
function inline(run: readonly Inline[], linked = false): string {
  return run
    .map((node) => {
      if (typeof node === 'string') return escapeMarkup(node);
      if (node.t === 'br') return '<br/>';
      if (node.t !== 'a') return `<${node.t}>${inline(node.c, linked)}</${node.t}>`;
      return linked ? inline(node.c, true) : linkTo(inline(node.c, true), node.href);
    })
    .join('');
}
