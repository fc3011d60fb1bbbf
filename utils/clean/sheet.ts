/** The article as the line rules see it: its top-level blocks, each with what the rules ask of it. */
import type { Block, RemovalRule } from '../model.ts';
import { blockLines, inlineText, withoutFlag } from '../text/block-text.ts';
import { fold, oneLine } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { linkShare, type OnlyLink, onlyLink } from './line.ts';

/** A paragraph that has this many words is text, whatever stands in it. */
const proseWords = 16;

/** No rule for short lines looks at one of more characters: its words are reckoned, which costs nothing. */
const countable = 240;
/** Of a word and the space behind it, in characters. */
const wordLength = 5.5;
/** Whatever a rule asks of how a line begins stands within so many characters. */
const beginning = 120;

export class Line {
  readonly block: Block;
  /** Why it goes; undefined while it stays. */
  rule: RemovalRule | undefined;
  #text: string | undefined;
  #folded: string | undefined;
  #words: number | undefined;
  #link: OnlyLink | false | undefined;
  #share: number | undefined;

  constructor(block: Block) {
    this.block = block;
    this.rule = block.removed;
  }

  get isOut(): boolean {
    return this.rule !== undefined;
  }

  get isText(): boolean {
    return this.block.t === 'p' || this.block.t === 'h';
  }

  get isHeading(): boolean {
    return this.block.t === 'h';
  }

  /** As one line; of a list or a quote all of it. */
  get text(): string {
    this.#text ??=
      this.block.t === 'p' || this.block.t === 'h'
        ? oneLine(inlineText(this.block.c))
        : blockLines(withoutFlag(this.block)).join(' ');
    return this.#text;
  }

  get folded(): string {
    this.#folded ??= fold(this.text);
    return this.#folded;
  }

  /** Folded, of a long line no more than how it begins: folding all of it costs more than any rule. */
  get begin(): string {
    return (
      this.#folded ?? (this.text.length <= beginning ? this.folded : fold(this.text.slice(0, beginning)))
    );
  }

  get words(): number {
    this.#words ??= this.text.length > countable ? this.text.length / wordLength : wordsOf(this.text).length;
    return this.#words;
  }

  /** Set where a paragraph or heading is nothing but a link, perhaps after a few words. */
  get link(): OnlyLink | undefined {
    if (this.#link === undefined)
      this.#link =
        (this.block.t === 'p' || this.block.t === 'h' ? onlyLink(this.block.c) : undefined) ?? false;
    return this.#link || undefined;
  }

  /** The share of it that is links, 0 to 1; of a list the mean of its items. */
  get share(): number {
    this.#share ??= shareOf(this.block);
    return this.#share;
  }

  /** Text of the article beyond doubt. */
  get isProse(): boolean {
    if (this.isOut) return false;
    if (this.block.t === 'p')
      return (
        !isAddress.test(this.text) &&
        (this.text.length >= 120 || this.words >= proseWords || isDense(this.text)) &&
        this.share < 0.6
      );
    return (
      this.block.t === 'pre' ||
      this.block.t === 'table' ||
      (this.block.t === 'quote' && this.words >= proseWords)
    );
  }
}

/** The page's own address, written out, has more words than a paragraph needs. */
const isAddress = /^https?:\/\/\S+$/;

/** Scripts that write no spaces say in forty signs what others say in sixteen words. */
const isDense = (text: string): boolean =>
  text.length >= 30 && /[\u3040-\u30ff\u4e00-\u9fff\u0e00-\u0e7f]{20}/.test(text.replace(/[\s、。，]/g, ''));

function shareOf(block: Block): number {
  if (block.t === 'p' || block.t === 'h') return linkShare(block.c);
  const parts = block.t === 'list' ? block.items.flat() : block.t === 'quote' ? block.c : [];
  const shares = parts.map(shareOf);
  return shares.length === 0 ? 0 : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Pictures, captions and rules: they neither end nor begin anything. */
export const isFiller = (line: Line): boolean =>
  line.isOut || line.block.t === 'figure' || line.block.t === 'hr' || line.text === '';
