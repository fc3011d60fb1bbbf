/** What the line rules ask of one line of an article. */
import type { Block, Inline } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { fold, oneLine } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';

/** The form in which two lines are compared. */
export const lineKey = (text: string): string => fold(oneLine(text));

export const withoutQuery = (address: string): string => address.replace(/[?#].*$/, '');

/** "Read also:", "À lire aussi :" and their like are no longer than this. */
const maxLeadInWords = 5;

export interface OnlyLink {
  /** Parameters left out. */
  readonly href: string;
  /** The link's own text. */
  readonly text: string;
  /** The words that stand before the link; empty where there is none but an arrow or a dash. */
  readonly leadIn: string;
}

/**
 * Where a line leads that is nothing but a link, or a link after a few words; undefined for any other
 * line. Several links into one place are one.
 */
export function onlyLink(run: readonly Inline[]): OnlyLink | undefined {
  let href: string | undefined;
  let text = '';
  let before = '';
  let after = '';
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        if (href === undefined) before += node;
        else after += node;
      } else if (node.t === 'a') {
        const to = withoutQuery(node.href);
        if (href === undefined || href === to) {
          href = to;
          text += inlineText(node.c);
        } else after += inlineText(node.c);
      } else if (node.t !== 'br') walk(node.c);
    }
  };
  walk(run);
  // An arrow or a dash beside the link is part of it, and so is a mark of its kind: "[Video]".
  if (href === undefined || /[\p{L}\p{N}]/u.test(after.replace(/\[[^\]]{0,20}\]/g, ''))) return undefined;
  const words = wordsOf(before).length;
  if (words > maxLeadInWords) return undefined;
  return { href, text: oneLine(text), leadIn: words > 0 ? oneLine(before) : '' };
}

/** The share of a run's characters that are links. */
export function linkShare(run: readonly Inline[]): number {
  let linked = 0;
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (typeof node === 'string' || node.t === 'br') continue;
      if (node.t === 'a') linked += inlineText(node.c).trim().length;
      else walk(node.c);
    }
  };
  walk(run);
  const all = inlineText(run).trim().length;
  return all === 0 ? 0 : linked / all;
}

/** The text of a paragraph or heading as one line; empty for any other block. */
export const lineOf = (block: Block): string =>
  block.t === 'p' || block.t === 'h' ? oneLine(inlineText(block.c)) : '';

/** Of an address, without "www."; empty where it is none: that leads nowhere. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : '';
}

export const isSameSite = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
