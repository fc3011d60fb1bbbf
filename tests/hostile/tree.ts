/** The closed vocabulary of article trees, written once more: what is not in it is said, node by node. */
import { removalRules } from '../../utils/model.ts';

const inlineMarks = new Set(['em', 'strong', 'code', 'sub', 'sup', 'mark', 'del']);
/** The keys that each node has beside `t`. */
const blockKeys: Readonly<Record<string, readonly string[]>> = {
  p: ['c'],
  h: ['level', 'c'],
  list: ['ordered', 'items'],
  quote: ['c'],
  pre: ['text'],
  figure: ['images', 'caption'],
  table: ['rows'],
  embed: ['href', 'title'],
  hr: [],
};
const flags = ['removed', 'box'];

/** Controls but tabs and line ends, what turns text round, and what nobody sees. */
const invisible = /(?![\t\r\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff]/u;

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Empty where every node of the tree, and everything in it, is in the vocabulary. */
export function strangersInTree(blocks: unknown): string[] {
  const found: string[] = [];
  const stranger = (what: string, value: unknown) =>
    void found.push(`${what}: ${JSON.stringify(value)?.slice(0, 120)}`);
  const text = (value: unknown) => {
    if (typeof value !== 'string' || invisible.test(value)) stranger('text', value);
  };
  const address = (value: unknown, schemes: RegExp) => {
    const parsed = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
    if (!parsed || !schemes.test(parsed.protocol) || parsed.username || parsed.password)
      stranger('address', value);
  };
  const keys = (node: Node, allowed: readonly string[]) => {
    for (const key of Object.keys(node)) if (!allowed.includes(key)) stranger('key', { [key]: node[key] });
  };
  const all = (value: unknown, each: (one: unknown) => void) => {
    if (Array.isArray(value)) for (const one of value) each(one);
    else stranger('list', value);
  };
  const inline = (value: unknown): void => {
    if (typeof value === 'string') text(value);
    else if (!isNode(value)) stranger('inline', value);
    else if (value.t === 'br') keys(value, ['t']);
    else if (value.t === 'a') {
      keys(value, ['t', 'href', 'c']);
      address(value.href, /^(?:https?|mailto):$/);
      all(value.c, inline);
    } else if (inlineMarks.has(String(value.t))) {
      keys(value, ['t', 'c']);
      all(value.c, inline);
    } else stranger('inline', value);
  };
  const picture = (value: unknown): void => {
    if (!isNode(value)) {
      stranger('picture', value);
      return;
    }
    keys(value, ['src', 'alt']);
    address(value.src, /^https?:$/);
    text(value.alt);
  };
  const block = (value: unknown): void => {
    const allowed = isNode(value) && kept(value.t);
    if (!allowed) {
      stranger('block', value);
      return;
    }
    keys(value, ['t', ...allowed, ...flags]);
    if (value.removed !== undefined && !removalRules.some((rule) => rule === value.removed))
      stranger('flag', value.removed);
    if (value.level !== undefined && ![2, 3, 4, 5, 6].includes(Number(value.level)))
      stranger('level', value.level);
    if (value.t === 'p' || value.t === 'h') all(value.c, inline);
    if (value.t === 'quote') all(value.c, block);
    if (value.t === 'list') all(value.items, (item) => all(item, block));
    if (value.t === 'pre') text(value.text);
    if (value.t === 'table')
      all(value.rows, (row) => all(row, (cell) => all(isNode(cell) ? cell.c : cell, inline)));
    if (value.t === 'embed') {
      address(value.href, /^https?:$/);
      text(value.title);
    }
    if (value.t === 'figure') {
      all(value.caption, inline);
      all(value.images, picture);
    }
  };
  all(blocks, block);
  return found;
}

const kept = (type: unknown): readonly string[] | undefined =>
  Object.hasOwn(blockKeys, String(type)) ? blockKeys[String(type)] : undefined;
