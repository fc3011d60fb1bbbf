/**
 * Which lines of an article stand in its page more than once, asked before anything is cut away: once for
 * lines of text, and as link and text together for lines that are nothing but a link.
 */
import type { Block } from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { inlineText } from '../text/block-text.ts';
import { oneLine, squeeze } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { lineKey, onlyLink, withoutQuery } from './line.ts';

const maxLength = 200;
const maxWords = 20;
const maxRepeats = 200;

export class PageLines {
  readonly #links = new Map<string, number>();
  readonly #text: string;

  constructor(document: Document, base: string) {
    this.#text = squeeze(document.body?.textContent ?? '');
    for (const link of document.querySelectorAll('a[href]')) {
      const text = oneLine(link.textContent ?? '');
      if (text.length < 8 || text.length > maxLength) continue;
      const key = lineKey(text) + withoutQuery(webAddress(link.getAttribute('href') ?? '', base));
      this.#links.set(key, (this.#links.get(key) ?? 0) + 1);
    }
  }

  /** Keys of those lines, as `isRepeatedPromo` asks for them. */
  repeatedIn(blocks: readonly Block[]): string[] {
    const repeated = new Set<string>();
    const look = (list: readonly Block[]): void => {
      for (const block of list) {
        if (repeated.size >= maxRepeats) return;
        if (block.t === 'list') for (const item of block.items) look(item);
        else if (block.t === 'quote') look(block.c);
        else if (block.t === 'p' || block.t === 'h') {
          const link = onlyLink(block.c);
          const linked = link && lineKey(link.text) + link.href;
          if (linked && (this.#links.get(linked) ?? 0) >= 2) repeated.add(linked);
          for (const line of inlineText(block.c, '\n').split('\n')) {
            const key = lineKey(line);
            if (key !== '' && this.#standsTwice(line)) repeated.add(key);
          }
        }
      }
    };
    look(blocks);
    return [...repeated];
  }

  #standsTwice(line: string): boolean {
    const text = squeeze(line);
    if (text.length < 6 || text.length > maxLength || wordsOf(line).length > maxWords) return false;
    const at = this.#text.indexOf(text);
    return at >= 0 && this.#text.indexOf(text, at + text.length) >= 0;
  }
}
