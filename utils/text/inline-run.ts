/** Building and reading runs of inline nodes. */
import type { Inline } from '../model.ts';
import { dropInvisible } from './normalise.ts';

/** Adds text to a run: white space collapses, also across the nodes of the run. */
export function appendText(run: Inline[], raw: string): void {
  let text = dropInvisible(raw);
  if (/[\t\r\n\f]| {2}/.test(text)) text = text.replace(/[ \t\r\n\f]+/g, ' ');
  const last = run[run.length - 1];
  if (last === undefined || (typeof last !== 'string' && last.t === 'br')) text = withoutSpace(text);
  else if (typeof last === 'string' && last.endsWith(' ')) text = withoutSpace(text);
  if (text === '') return;
  if (typeof last === 'string') run[run.length - 1] = last + text;
  else run.push(text);
}

const withoutSpace = (text: string): string => (text.startsWith(' ') ? text.slice(1) : text);

/** The run without white space and line breaks at its ends. */
export function closeInline(run: readonly Inline[]): Inline[] {
  let from = 0;
  let to = run.length;
  while (from < to && isEdge(run[from])) from++;
  while (to > from && isEdge(run[to - 1])) to--;
  const closed = run.slice(from, to);
  if (typeof closed[0] === 'string') closed[0] = closed[0].trimStart();
  const last = closed.length - 1;
  if (typeof closed[last] === 'string') closed[last] = (closed[last] as string).trimEnd();
  return closed;
}

const isEdge = (node: Inline | undefined) =>
  node === undefined || (typeof node === 'string' ? node.trim() === '' : node.t === 'br');

export function isBlank(run: readonly Inline[]): boolean {
  return run.every((node) =>
    typeof node === 'string' ? node.trim() === '' : node.t === 'br' || isBlank(node.c),
  );
}

/** A run of inline nodes cut at double line breaks, blanks left out. */
export function paragraphs(run: readonly Inline[]): Inline[][] {
  const made: Inline[][] = [];
  let current: Inline[] = [];
  let breaks = 0;
  for (const node of run) {
    const isBreak = typeof node !== 'string' && node.t === 'br';
    if (isBreak) breaks++;
    else if (!(typeof node === 'string' && node.trim() === '')) breaks = 0;
    if (breaks >= 2) {
      made.push(current);
      current = [];
      continue;
    }
    current.push(node);
  }
  made.push(current);
  return made.map(closeInline).filter((paragraph) => !isBlank(paragraph));
}
