/**
 * What comes out of a page is checked like any stranger's word: rebuilt field by field from
 * the closed vocabulary, or refused. A page can tamper with what runs inside it.
 */
import {
  type Block,
  type Cell,
  type Inline,
  type Picture,
  type ReadPage,
  type Removal,
  removalRules,
} from '../model.ts';
import { webAddress } from '../net/web-address.ts';
import { dropInvisible, oneLine } from '../text/normalise.ts';
import { nextOf } from './next-part.ts';

const maxDepth = 60;
const maxNodes = 40_000;
const maxText = 2_000_000;

type Unknown = Readonly<Record<string, unknown>>;
const maxRepeats = 200;
const maxCuts = 200;
const maxRepeat = 300;
const maxSpans = 60;
const maxFollowing = 20;
const wraps = ['em', 'strong', 'code', 'sub', 'sup', 'mark', 'del'] as const;

/** Undefined where the value is no page with text. */
export function checkPage(value: unknown): ReadPage | undefined {
  if (!isObject(value)) return undefined;
  const check = new Check();
  const url = webAddress(text(value.url), '');
  const blocks = check.blocks(value.blocks, 0);
  if (!url || blocks.length === 0) return undefined;
  const byline = line(value.byline, 500);
  const siteName = line(value.siteName, 200);
  const language = /^[a-z]{2,3}(?:-[a-z0-9-]{1,20})?$/i.exec(text(value.language))?.[0];
  const image = webAddress(text(value.image), '');
  const following = list(value.following)
    .slice(0, maxFollowing)
    .map((one) => webAddress(text(one), ''));
  const description = text(value.description, 2000);
  const spans = list(value.spans).slice(0, maxSpans).flatMap(repeat);
  const cuts = list(value.removals).slice(0, maxCuts).flatMap(cut);
  return {
    url,
    title: line(value.title, 1000),
    ...(byline ? { byline } : {}),
    ...(siteName ? { siteName } : {}),
    ...(isTime(value.published) ? { published: value.published } : {}),
    ...(language ? { language } : {}),
    ...(image ? { image } : {}),
    ...(description ? { description } : {}),
    ...nextOf(url, following),
    blocks,
    repeats: list(value.repeats)
      .slice(0, 5 * maxRepeats)
      .flatMap(repeat)
      .slice(0, maxRepeats),
    ...(cuts.length > 0 ? { removals: cuts } : {}),
    ...(spans.length > 0 ? { spans } : {}),
  };
}

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Milliseconds that a Date can hold: others throw when they are written out. */
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && value >= 0 && value <= 8.64e15;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const text = (value: unknown, limit = 4000): string =>
  typeof value === 'string' ? dropInvisible(value.slice(0, limit)) : '';

const line = (value: unknown, limit: number): string => oneLine(text(value, limit));

/** A key that is too long is left out: cut, it would name another line. */
const repeat = (value: unknown): string[] => {
  const key = text(value, maxRepeat + 1);
  return key !== '' && key.length <= maxRepeat ? [key] : [];
};

function cut(value: unknown): Removal[] {
  if (!isObject(value)) return [];
  const rule = removalRules.find((known) => known === value.rule);
  return rule ? [{ rule, text: line(value.text, 500) }] : [];
}

/** Counts nodes and characters over the whole tree; past a cap the rest is left out. */
class Check {
  #nodes = 0;
  #characters = 0;

  blocks(value: unknown, depth: number): Block[] {
    if (depth > maxDepth) return [];
    const made: Block[] = [];
    for (const one of list(value)) {
      if (++this.#nodes > maxNodes) break;
      const block = isObject(one) ? this.#block(one, depth) : undefined;
      if (!block || !isObject(one)) continue;
      const rule = removalRules.find((known) => known === one.removed);
      made.push(rule ? { ...block, removed: rule, ...(one.box === true ? { box: true } : {}) } : block);
    }
    return made;
  }

  #block(value: Unknown, depth: number): Block | undefined {
    switch (value.t) {
      case 'p':
        return { t: 'p', c: this.#inline(value.c, depth) };
      case 'h': {
        const level = ([2, 3, 4, 5, 6] as const).find((known) => known === value.level) ?? 2;
        return { t: 'h', level, c: this.#inline(value.c, depth) };
      }
      case 'list':
        return {
          t: 'list',
          ordered: value.ordered === true,
          items: list(value.items).map((item) => this.blocks(item, depth + 1)),
        };
      case 'quote':
        return { t: 'quote', c: this.blocks(value.c, depth + 1) };
      case 'pre':
        return { t: 'pre', text: this.#text(value.text) };
      case 'figure':
        return {
          t: 'figure',
          images: list(value.images).flatMap((one) => this.#picture(one)),
          caption: this.#inline(value.caption, depth),
        };
      case 'table':
        return {
          t: 'table',
          rows: list(value.rows).map((row) => list(row).flatMap((cell) => this.#cell(cell, depth))),
        };
      case 'embed': {
        const href = webAddress(this.#text(value.href), '');
        return href ? { t: 'embed', href, title: this.#text(value.title) } : undefined;
      }
      case 'hr':
        return { t: 'hr' };
      default:
        return undefined;
    }
  }

  #inline(value: unknown, depth: number): Inline[] {
    if (depth > maxDepth) return [];
    const made: Inline[] = [];
    for (const one of list(value)) {
      if (++this.#nodes > maxNodes) break;
      if (typeof one === 'string') made.push(this.#text(one));
      else if (isObject(one)) made.push(...this.#inlineNode(one, depth));
    }
    return made;
  }

  #inlineNode(value: Unknown, depth: number): Inline[] {
    if (value.t === 'br') return [{ t: 'br' }];
    const c = this.#inline(value.c, depth + 1);
    if (value.t === 'a') {
      const raw = this.#text(value.href);
      const href = /^mailto:[^\s<>"]+$/i.test(raw) ? raw : webAddress(raw, '');
      return href ? [{ t: 'a', href, c }] : c;
    }
    const wrap = wraps.find((known) => known === value.t);
    return wrap ? [{ t: wrap, c }] : c;
  }

  #picture(value: unknown): Picture[] {
    if (!isObject(value) || ++this.#nodes > maxNodes) return [];
    const src = webAddress(this.#text(value.src), '');
    return src ? [{ src, alt: this.#text(value.alt) }] : [];
  }

  #cell(value: unknown, depth: number): Cell[] {
    if (!isObject(value) || ++this.#nodes > maxNodes) return [];
    return [{ head: value.head === true, c: this.#inline(value.c, depth + 1) }];
  }

  #text(value: unknown): string {
    if (typeof value !== 'string' || this.#characters > maxText) return '';
    this.#characters += value.length;
    return dropInvisible(value.slice(0, maxText));
  }
}
