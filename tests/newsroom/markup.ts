import type { Block } from './types.ts';

/** Escapes text for HTML and XML, in content and in attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** Escapes text the way blog software does, with numeric entities for typographic apostrophes. */
export function escapeBlog(text: string): string {
  return escapeMarkup(text).replace(/’/g, '&#8217;');
}

const link = /\[([^\]]+)\]\(([^)]+)\)/g;
const bold = /\*\*([^*]+)\*\*/g;

/** Body text with its `**bold**` and `[links](path)` as HTML; a line break becomes a `<br>`. */
export function inlineHtml(text: string): string {
  return escapeBlog(text)
    .replace(link, '<a href="$2">$1</a>')
    .replace(bold, '<strong>$1</strong>')
    .replace(/\n/g, '<br>\n');
}

/** Body text as a reader sees it, without the marks for bold and links. */
export function plainText(text: string): string {
  return text.replace(link, '$1').replace(bold, '$1');
}

/** The visible lines of an article's body without its subheadings: paragraphs, list items and quotations. */
export function bodyLines(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    if ('p' in block) return plainText(block.p).split('\n');
    if ('ul' in block) return block.ul.map(plainText);
    return 'quote' in block ? [plainText(block.quote)] : [];
  });
}

/** The subheadings of an article's body. */
export function bodyHeadings(body: readonly Block[]): string[] {
  return body.flatMap((block) => ('h2' in block ? [block.h2] : []));
}

/** The entry at `index`, counted round the list's end, so that few pieces of clutter serve many pages. */
export function pick<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('pick: the list is empty');
  return item;
}
