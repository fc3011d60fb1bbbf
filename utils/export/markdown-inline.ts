/**
 * Running text as Markdown. A mark is written only where every reader of CommonMark sees it as one: it has to
 * stand close to its words, and beside letters it may not begin or end with punctuation. Elsewhere the words
 * stand without it.
 */
import type { Inline } from '../model.ts';
import { escapeMarks, escapeStart, linkOf } from './markdown-marks.ts';
import { linkAddress } from './markup.ts';
import { visible } from './plain.ts';

/** Words under the same marks. */
interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly code: boolean;
  readonly href: string;
}

type Mark = keyof typeof signs;
type Line = readonly Piece[];

/** In the order in which they open. */
const signs = { del: '~~', strong: '**', em: '*' } as const;

interface Place {
  /** What stands for a line break: a heading and a cell have a single line. */
  readonly lineBreak?: string;
  /** A bar in code ends a table's cell, and only there a backslash says that it does not. */
  readonly cell?: boolean;
}

export function inlineMarkdown(
  run: readonly Inline[],
  { lineBreak = '\\\n', cell = false }: Place = {},
): string {
  return linesOf(run)
    .map((line) => escapeStart(lineOf(line, cell)))
    .filter((line) => line !== '')
    .join(lineBreak);
}

function linesOf(run: readonly Inline[]): Line[] {
  const lines: Piece[][] = [[]];
  const walk = (nodes: readonly Inline[], under: Omit<Piece, 'text'>): void => {
    for (const node of nodes) {
      if (typeof node === 'string') add(lines.at(-1) ?? [], { ...under, text: level(node) });
      else if (node.t === 'br') lines.push([]);
      else if (node.t === 'a') walk(node.c, { ...under, href: under.href || linkAddress(node.href) });
      else if (node.t === 'code') walk(node.c, { ...under, code: true });
      else walk(node.c, node.t in signs ? { ...under, marks: withMark(under.marks, node.t as Mark) } : under);
    }
  };
  walk(run, { marks: [], code: false, href: '' });
  return lines;
}

const level = (text: string): string => visible(text).replace(/[ \t\r\n\f\v\u2028\u2029]+/g, ' ');

const withMark = (marks: readonly Mark[], mark: Mark): Mark[] =>
  (Object.keys(signs) as Mark[]).filter((one) => one === mark || marks.includes(one));

/** One piece with the one before, where both stand under the same marks. */
function add(line: Piece[], piece: Piece): void {
  const last = line.at(-1);
  if (piece.text === '') return;
  if (last && sameMarks(last, piece)) line[line.length - 1] = { ...last, text: last.text + piece.text };
  else line.push(piece);
}

const sameMarks = (a: Piece, b: Piece): boolean =>
  a.href === b.href && a.code === b.code && (a.code || a.marks.join() === b.marks.join());

function lineOf(pieces: Line, cell: boolean): string {
  let line = '';
  for (let at = 0, end = 0; at < pieces.length; at = end) {
    const href = pieces[at]?.href ?? '';
    while (end < pieces.length && pieces[end]?.href === href) end++;
    const part = pieces.slice(at, end);
    if (href === '') line = wordsOf(part, cell, line, pieces[end] ? '[' : '');
    else line = withLink(line, wordsOf(part, cell, '', ']'), href);
  }
  return line.replace(/ {2,}/g, ' ').trim();
}

/** Space stands before and after a link, and not in it; behind a "!" it would be a picture. */
function withLink(line: string, shown: string, href: string): string {
  const link = linkOf(shown.trim(), href);
  const space = (there: boolean) => (there ? ' ' : '');
  const before = space(shown.startsWith(' ')) ? `${line} ` : line;
  return `${before.replace(/!$/, '\\!')}${link}${space(shown.endsWith(' '))}`;
}

/** @param before what the line has already; @param after the sign that follows */
function wordsOf(pieces: Line, cell: boolean, before: string, after: string): string {
  let line = before;
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1]?.text ?? after;
    if (piece.code && piece.text.trim() !== '') line = withCode(line, codeOf(piece.text, cell));
    else line += marked(line, piece, next);
  });
  return line;
}

/** A backtick that is text would be taken for one of the fence by some readers, with a backslash, too. */
const withCode = (line: string, code: string): string => line.replace(/\\`$/, '&#96;') + code;

/** Between more backticks than it holds in a row. */
function codeOf(text: string, cell: boolean): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  const inside = cell ? text.trim().replaceAll('|', '\\|') : text.trim();
  const pad = inside.startsWith('`') || inside.endsWith('`') ? ' ' : '';
  const code = `${fence}${pad}${inside}${pad}${fence}`;
  return `${text.startsWith(' ') ? ' ' : ''}${code}${text.endsWith(' ') ? ' ' : ''}`;
}

function marked(line: string, { text, marks }: Piece, next: string): string {
  const [, start = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  const before = start === '' ? last(line) : ' ';
  const after = end === '' ? first(next) : ' ';
  // Two kinds of signs are punctuation to one another.
  const mixed = marks.includes('del') && marks.length > 1;
  const opens = apart(before) || !(mixed || isSign(first(words)));
  const closes = apart(after) || !(mixed || isSign(last(words)));
  const stands = words !== '' && opens && closes && !/[*~`]/.test(before);
  const [open, close] = stands ? [marks, marks.toReversed()] : [[], []];
  const write = (some: readonly Mark[]) => some.map((mark) => signs[mark]).join('');
  // What would begin an entity or a picture may stand at the end, and the rest of it in the next piece.
  const escaped = escapeMarks(words).replace(/&(?=#?\w*$)/, '\\&');
  return `${start}${write(open)}${escaped}${write(close)}${end}`;
}

const isSign = (char: string): boolean => /[\p{P}\p{S}]/u.test(char);
const apart = (char: string): boolean => char === '' || /\s/.test(char) || isSign(char);
const first = (text: string): string => [...text.slice(0, 2)][0] ?? '';
const last = (text: string): string => [...text.slice(-2)].at(-1) ?? '';
