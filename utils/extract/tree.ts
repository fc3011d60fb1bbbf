/**
 * A DOM subtree to the tree of allowed blocks. What is not in the closed vocabulary never gets in, so
 * nothing has to be sanitised later. Reads no layout and changes nothing.
 */
import type { Block, Cell, Inline, Picture, RemovalRule } from '../model.ts';
import { appendText, closeInline, isBlank, paragraphs } from '../text/inline-run.ts';
import { dropInvisible } from '../text/normalise.ts';
import { isHidden, linkAddress, pictureSource, shown } from './attributes.ts';
import { dataCells, dropped, holdsBlocks, isCaption, isDropped, transparent, wraps } from './elements.ts';
import { embedBlock, holdsEmbed } from './embeds.ts';

const maxDepth = 60;
const maxNodes = 20_000;
/** Characters of all texts together. */
const maxText = 2_000_000;

/** What was taken out of the page before it was read, and left a mark where it stood. */
export interface TakenOut {
  /** What stood where this element stands now; undefined where it is no mark. */
  at(mark: Element): { readonly rule: RemovalRule; readonly element: Element } | undefined;
  /** Says that a mark stands within a sentence of the article: what it stands for is listed, and not shown. */
  cut(mark: Element): void;
  /** Told of each part of running text that the page gave a name of its own. */
  named(part: Element): void;
}

const nothing = () => undefined;
const nothingTaken: TakenOut = { at: nothing, cut: nothing, named: nothing };

/**
 * @param root where to begin; its own tag does not matter
 * @param base what relative addresses stand on
 * @param taken what stands there as blocks again, flagged with the rule that took it
 */
export function blocksOf(root: Element, base: string, taken: TakenOut = nothingTaken): Block[] {
  return new Walker(base, taken, { nodes: maxNodes, text: maxText }).container(root, 0);
}

/** What a tree may still grow by; what is past it is left out. */
interface Room {
  nodes: number;
  text: number;
}

class Walker {
  readonly #base: string;
  readonly #taken: TakenOut;
  readonly #room: Room;

  constructor(base: string, taken: TakenOut, room: Room) {
    this.#base = base;
    this.#taken = taken;
    this.#room = room;
  }

  /** Whether there was room for one more node. */
  #takeNode(): boolean {
    return this.#room.nodes-- > 0;
  }

  #add(run: Inline[], text: string | null): void {
    appendText(run, this.#takeText(text));
  }

  /** As much of a text as there is room for. */
  #takeText(text: string | null): string {
    const taken = (text ?? '').slice(0, this.#room.text);
    this.#room.text -= taken.length;
    return taken;
  }

  /** The blocks of an element that holds blocks, inline runs, or both. */
  container(element: Element, depth: number): Block[] {
    const blocks: Block[] = [];
    let run: Inline[] = [];
    const flush = () => {
      for (const paragraph of paragraphs(run)) blocks.push({ t: 'p', c: paragraph });
      run = [];
    };
    for (const node of element.childNodes) {
      if (!this.#takeNode()) break;
      if (node.nodeType === 3) {
        this.#add(run, node.nodeValue);
        continue;
      }
      if (node.nodeType !== 1) continue;
      const child = node as Element;
      const tag = child.tagName.toUpperCase();
      if (this.#isInline(child, tag)) {
        const pictures: Picture[] = [];
        this.#inline(child, tag, run, pictures, depth + 1);
        if (pictures.length > 0) {
          flush();
          blocks.push({ t: 'figure', images: pictures, caption: [] });
        }
      } else {
        const made = this.#block(child, tag, depth + 1);
        if (made === undefined) continue;
        flush();
        blocks.push(...made);
      }
    }
    flush();
    return blocks;
  }

  /** Whether an element belongs into the running text round it. */
  #isInline(element: Element, tag: string): boolean {
    if (tag === 'BR' || tag === 'IMG' || wraps[tag]) return !holdsBlocks(element);
    return transparent.has(tag) && !holdsBlocks(element);
  }

  #inline(element: Element, tag: string, run: Inline[], pictures: Picture[], depth: number): void {
    if (dropped.has(tag) || isHidden(element) || !this.#takeNode()) return;
    if (depth > maxDepth) {
      this.#add(run, shown(element).textContent);
      return;
    }
    if (tag === 'BR') {
      run.push({ t: 'br' });
      return;
    }
    if (tag === 'WBR') this.#taken.cut(element);
    if (tag === 'SPAN' && run.length > 0 && element.className) this.#taken.named(element);
    if (tag === 'IMG' || tag === 'PICTURE') {
      const image = tag === 'IMG' ? element : element.querySelector('img');
      const picture = image && !isHidden(image) && this.#picture(image);
      if (picture) pictures.push(picture);
      return;
    }
    const href = tag === 'A' ? linkAddress(element, this.#base) : '';
    const wrap = wraps[tag];
    const inner: Inline[] = href || wrap ? [] : run;
    // A run drops the space it begins with; within a sentence it stands before the mark.
    if (inner !== run && /^[ \t\r\n\f]/.test(element.textContent ?? '')) appendText(run, ' ');
    for (const node of element.childNodes) {
      if (node.nodeType === 3) this.#add(inner, node.nodeValue);
      else if (node.nodeType === 1) {
        const child = node as Element;
        this.#inline(child, child.tagName.toUpperCase(), inner, pictures, depth + 1);
      }
    }
    if (inner === run || inner.length === 0) return;
    if (href) run.push({ t: 'a', href, c: inner });
    else if (wrap) run.push({ t: wrap, c: inner });
  }

  /** Undefined where the element leaves nothing behind. */
  #block(element: Element, tag: string, depth: number): Block[] | undefined {
    if (isDropped(element, tag)) return undefined;
    if (isCaption(element, tag)) return this.#caption(element);
    if (depth > maxDepth) {
      const run: Inline[] = [];
      this.#add(run, shown(element).textContent);
      return paragraphs(run).map((c) => ({ t: 'p', c }));
    }
    if (/^H[1-6]$/.test(tag)) return this.#heading(element, tag, depth);
    switch (tag) {
      case 'UL':
      case 'OL':
      case 'MENU':
        return this.#list(element, tag === 'OL', depth);
      case 'BLOCKQUOTE': {
        const c = this.container(element, depth);
        return c.length > 0 ? [{ t: 'quote', c }] : undefined;
      }
      case 'PRE': {
        const text = dropInvisible(this.#takeText(shown(element).textContent)).replace(/^\n|\s+$/g, '');
        return text ? [{ t: 'pre', text }] : undefined;
      }
      case 'FIGURE':
        return this.#figure(element, depth);
      case 'FIGCAPTION':
        return this.#caption(element);
      case 'TABLE':
        return this.#table(element, depth);
      case 'HR':
        return this.#taken.at(element) ? this.#box(element, depth) : [{ t: 'hr' }];
      case 'IFRAME': {
        const embed = embedBlock(element, this.#base);
        return embed && [embed];
      }
      case 'A':
        return this.#linked(element, depth);
      default:
        return this.container(element, depth);
    }
  }

  /** What was taken out here, flagged; a picture alone is not worth a line. */
  #box(mark: Element, depth: number): Block[] | undefined {
    const box = this.#taken.at(mark);
    if (!box) return undefined;
    const blocks = new Walker(this.#base, nothingTaken, this.#room).container(box.element, depth);
    const words = blocks.filter((block) => block.t !== 'hr' && block.t !== 'figure');
    return words.length > 0
      ? words.map((block) => ({ ...block, removed: box.rule, box: true as const }))
      : undefined;
  }

  /** A link round whole blocks, as cards have it: each of its paragraphs and headings is the link. */
  #linked(element: Element, depth: number): Block[] {
    const href = linkAddress(element, this.#base);
    const blocks = this.container(element, depth);
    if (!href) return blocks;
    return blocks.map((block) =>
      block.t === 'p' || block.t === 'h' ? { ...block, c: [{ t: 'a', href, c: block.c }] } : block,
    );
  }

  #heading(element: Element, tag: string, depth: number): Block[] | undefined {
    const run: Inline[] = [];
    const pictures: Picture[] = [];
    for (const node of element.childNodes) {
      if (node.nodeType === 3) this.#add(run, node.nodeValue);
      else if (node.nodeType === 1) {
        const child = node as Element;
        this.#inline(child, child.tagName.toUpperCase(), run, pictures, depth + 1);
      }
    }
    const c = closeInline(run);
    const level = Math.max(2, Number(tag[1])) as 2 | 3 | 4 | 5 | 6;
    return isBlank(c) ? undefined : [{ t: 'h', level, c }];
  }

  #list(element: Element, ordered: boolean, depth: number): Block[] | undefined {
    const items: Block[][] = [];
    for (const child of element.children) {
      if (dropped.has(child.tagName.toUpperCase()) || isHidden(child)) continue;
      const item = this.container(child, depth + 1);
      if (item.length > 0) items.push(item);
    }
    return items.length > 0 ? [{ t: 'list', ordered, items }] : undefined;
  }

  #figure(element: Element, depth: number): Block[] | undefined {
    const images = this.#pictures(element);
    // A figure round a table, a quote or a player is only a frame.
    if (images.length === 0 || holdsEmbed(element)) return this.container(element, depth);
    const caption = element.querySelector('figcaption');
    return [{ t: 'figure', images, caption: caption ? this.#captionText(caption) : [] }];
  }

  #caption(element: Element): Block[] | undefined {
    const images = this.#pictures(element);
    const caption = this.#captionText(element);
    return caption.length > 0 || images.length > 0 ? [{ t: 'figure', images, caption }] : undefined;
  }

  #captionText(element: Element): Inline[] {
    const caption: Inline[] = [];
    if (!isHidden(element)) this.#add(caption, shown(element).textContent);
    return closeInline(caption);
  }

  /** Those that are shown. */
  #pictures(element: Element): Picture[] {
    return [...shown(element).querySelectorAll('img')].flatMap((image) => this.#picture(image) ?? []);
  }

  #picture(element: Element): Picture | undefined {
    const src = pictureSource(element, this.#base);
    if (!src || !this.#takeNode()) return undefined;
    return { src, alt: dropInvisible(this.#takeText(element.getAttribute('alt'))).trim() };
  }

  #table(element: Element, depth: number): Block[] | undefined {
    const cells = dataCells(element);
    if (!cells) return this.container(element, depth);
    const made = cells.map((row) =>
      row.flatMap((cell): Cell[] => (this.#takeNode() ? [this.#cell(cell, depth)] : [])),
    );
    const caption = element.querySelector(':scope > caption');
    return [
      ...((caption && this.#caption(caption)) ?? []),
      { t: 'table', rows: made.filter((row) => row.length > 0) },
    ];
  }

  #cell(cell: Element, depth: number): Cell {
    const run: Inline[] = [];
    this.#cellInline(cell, run, depth);
    return { head: cell.tagName.toUpperCase() === 'TH', c: closeInline(run) };
  }

  #cellInline(element: Element, run: Inline[], depth: number): void {
    if (depth > maxDepth) return;
    for (const node of element.childNodes) {
      if (node.nodeType === 3) this.#add(run, node.nodeValue);
      else if (node.nodeType === 1) {
        const child = node as Element;
        const tag = child.tagName.toUpperCase();
        if (this.#isInline(child, tag)) this.#inline(child, tag, run, [], depth + 1);
        else if (!dropped.has(tag) && !isHidden(child)) {
          if (run.length > 0) run.push({ t: 'br' });
          this.#cellInline(child, run, depth + 1);
        }
      }
    }
  }
}
