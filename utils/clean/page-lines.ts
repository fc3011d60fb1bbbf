/**
 * Which lines of an article stand in its page more than once, asked before anything is cut away: once for
 * lines of text, and as link and text together for lines that are nothing but a link.
 */
import type { Block } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { inlineText } from '../text/block-text.ts';
import { oneLine, squeeze } from '../text/normalise.ts';
import type { PageLink } from '../text/page-links.ts';
import { wordsOf } from '../text/words.ts';
import { isAdLabel } from './ad-label.ts';
import { lineKey, type OnlyLink, onlyLink, withoutQuery } from './line.ts';

const maxLength = 200;
const maxWords = 20;
const maxRepeats = 200;

const linesOf = (block: Block): string[] =>
  block.t === 'p' || block.t === 'h' ? inlineText(block.c, '\n').split('\n') : [];

export class PageLines {
  /** Where the links of one text lead, as they are written; made absolute for the few that are asked for. */
  readonly #links = new Map<string, string[]>();
  /** How often each address of such a text, once it was asked for. */
  readonly #counted = new Map<string, ReadonlyMap<string, number>>();
  readonly #base: string;
  readonly #text: string;
  #squeezed: string | undefined;

  /** @param links as `pageLinks` reads them */
  constructor(document: Document, base: string, links: readonly PageLink[]) {
    this.#text = document.body?.textContent ?? '';
    this.#base = base;
    for (const { href, text } of links) {
      if (text.length < 8 || text.length > maxLength) continue;
      const known = this.#links.get(text);
      if (known) known.push(href);
      else this.#links.set(text, [href]);
    }
  }

  /** Keys of those lines, as `isRepeatedPromo` asks for them. */
  repeatedIn(blocks: readonly Block[]): string[] {
    const repeated = new Set<string>();
    const look = (list: readonly Block[]): void => {
      // Beside a label alone a line of text is a promo for being there twice.
      const isLabelled = list.some((block) => linesOf(block).some((line) => isAdLabel(oneLine(line))));
      for (const block of list) {
        if (repeated.size >= maxRepeats) return;
        if (block.t === 'list') for (const item of block.items) look(item);
        else if (block.t === 'quote') look(block.c);
        else if (block.t === 'p' || block.t === 'h') {
          const link = onlyLink(block.c);
          if (link && this.#leadsTwice(link)) repeated.add(lineKey(link.text) + link.href);
          if (!isLabelled) continue;
          for (const line of linesOf(block)) if (this.#standsTwice(line)) repeated.add(lineKey(line));
        }
      }
    };
    look(blocks);
    return [...repeated];
  }

  #leadsTwice({ text, href }: OnlyLink): boolean {
    const to = this.#links.get(text) ?? [];
    if (to.length < 2) return false;
    const known = this.#counted.get(text);
    const counts = known ?? this.#countsOf(to);
    if (!known) this.#counted.set(text, counts);
    return (counts.get(href) ?? 0) >= 2;
  }

  #countsOf(hrefs: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const href of hrefs) {
      const address = withoutQuery(webAddress(href, this.#base));
      counts.set(address, (counts.get(address) ?? 0) + 1);
    }
    return counts;
  }

  #standsTwice(line: string): boolean {
    const text = line.length > 2 * maxLength ? line : squeeze(line);
    if (text.length < 6 || text.length > maxLength) return false;
    this.#squeezed ??= squeeze(this.#text);
    const at = this.#squeezed.indexOf(text);
    if (at < 0 || this.#squeezed.indexOf(text, at + text.length) < 0) return false;
    return wordsOf(line).length <= maxWords;
  }
}
