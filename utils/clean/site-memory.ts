/**
 * What is remembered of one site: lines that the user put back, the short lines of its last articles, and
 * their headlines. A line that stands in several articles is the site's own; a headline of another article
 * leads there.
 */
import type { Article, Block, RemovalRule } from '../model.ts';
import { blockLines, withoutFlag } from '../text/block-text.ts';
import { wordsOf } from '../text/words.ts';
import { lineKey } from './line.ts';
import { Line } from './sheet.ts';

const maxKept = 200;
const maxArticles = 20;
const maxLines = 40;
const maxTitles = 60;
const maxKey = 300;

/** Longer than this no line of a site's own is. */
const maxWords = 25;
/** In so many other articles a line has to stand. */
const sharedBy = 2;
/** Shorter headlines are also names of sections: "Opinion". */
const leastTitleWords = 3;

export interface SiteMemory {
  /** What the user put back, the newest last: never taken out again. */
  readonly kept: readonly Kept[];
  /** The last articles with their short lines. */
  readonly articles: readonly RememberedArticle[];
  /** Keys of headlines. */
  readonly titles: readonly string[];
}

interface RememberedArticle {
  readonly id: string;
  readonly keys: readonly string[];
  /** Key of the publisher's description of it. */
  readonly description?: string;
}

export interface Kept {
  readonly rule: RemovalRule;
  readonly key: string;
}

/** The fact as it stands in the store, or nothing remembered yet. */
export function siteMemoryOf(fact: unknown): SiteMemory {
  const { kept = [], articles = [], titles = [] } = (fact ?? {}) as Partial<SiteMemory>;
  return { kept, articles, titles };
}

/** By which a block is known again; empty where it has no words. */
export const blockKey = (block: Block): string =>
  lineKey(blockLines(withoutFlag(block)).join(' ')).slice(0, maxKey);

export function keepLine(memory: SiteMemory, line: Kept): SiteMemory {
  const others = memory.kept.filter(({ key }) => key !== line.key);
  return { ...memory, kept: [...others, line].slice(-maxKept) };
}

/** With an article of the site, which counts once however often it is read. */
export function learn(
  memory: SiteMemory,
  article: { readonly id: string } & Pick<Article, 'title' | 'blocks' | 'description'>,
): SiteMemory {
  const others = memory.articles.filter(({ id }) => id !== article.id);
  const title = lineKey(article.title).slice(0, maxKey);
  const isNamed = wordsOf(title).length >= leastTitleWords;
  return {
    kept: memory.kept,
    articles: [...others, remembered(article)].slice(-maxArticles),
    titles: isNamed
      ? [...memory.titles.filter((known) => known !== title), title].slice(-maxTitles)
      : memory.titles,
  };
}

function remembered({ id, blocks, description = '' }: Parameters<typeof learn>[1]): RememberedArticle {
  const key = lineKey(description).slice(0, maxKey);
  return { id, keys: shortLines(blocks), ...(key === '' ? {} : { description: key }) };
}

/** Whether another article of the site was described in the same words: then they are the site's. */
export function isRepeatedDescription(description: string, memory: SiteMemory): boolean {
  const key = lineKey(description).slice(0, maxKey);
  return key !== '' && memory.articles.some((article) => article.description === key);
}

/** What the site's other articles tell. */
export const withoutArticle = (memory: SiteMemory, id: string): SiteMemory => ({
  ...memory,
  articles: memory.articles.filter((article) => article.id !== id),
});

/** The first and the last: there a site says what it says everywhere. Those already known as such count on. */
function shortLines(blocks: readonly Block[]): string[] {
  const keys = new Set<string>();
  for (const block of blocks) {
    if (block.removed && block.removed !== 'site-line') continue;
    const line = new Line(withoutFlag(block));
    if (isShort(line)) keys.add(blockKey(block));
  }
  const all = [...keys];
  return all.length <= maxLines ? all : [...all.slice(0, maxLines / 2), ...all.slice(-maxLines / 2)];
}

/** No heading, and nothing that leads to what follows: "Why it matters:" is the article's own each time. */
const isShort = (line: Line): boolean =>
  !line.isHeading && line.words > 1 && line.words <= maxWords && !line.isProse && !/[:：]$/.test(line.text);

export function markKnown(lines: readonly Line[], memory: SiteMemory, ownTitle: string): void {
  const shared = new Map<string, number>();
  for (const { keys } of memory.articles) for (const key of keys) shared.set(key, (shared.get(key) ?? 0) + 1);
  const own = lineKey(ownTitle).slice(0, maxKey);
  const titles = new Set(memory.titles.filter((title) => title !== own));
  for (const line of lines) {
    if (line.isOut) continue;
    if (isTitle(line.block, titles)) line.rule = 'read-also';
    else if (isShort(line) && (shared.get(blockKey(line.block)) ?? 0) >= sharedBy) line.rule = 'site-line';
  }
}

/** A headline of another article, or a list of nothing else. */
function isTitle(block: Block, titles: ReadonlySet<string>): boolean {
  if (block.t === 'p' || block.t === 'h') return titles.has(blockKey(block));
  if (block.t !== 'list' || block.items.length === 0) return false;
  return block.items.every(([first, ...more]) => first && more.length === 0 && isTitle(first, titles));
}

/** The blocks with what the user put back on this site, whatever took it out. */
export function putBack(blocks: readonly Block[], kept: ReadonlySet<string>): readonly Block[] {
  if (kept.size === 0) return blocks;
  return blocks.map((block): Block => {
    const back = block.removed && kept.has(blockKey(block)) ? withoutFlag(block) : block;
    if (back.t === 'quote') return { ...back, c: putBack(back.c, kept) };
    if (back.t === 'list') return { ...back, items: back.items.map((item) => putBack(item, kept)) };
    return back;
  });
}

/** The rule that took out what has this key; undefined where nothing that was taken out has it. */
export function ruleOfRemoved(blocks: readonly Block[], key: string): RemovalRule | undefined {
  for (const block of blocks) {
    if (block.removed && blockKey(block) === key) return block.removed;
    const inner = block.t === 'quote' ? block.c : block.t === 'list' ? block.items.flat() : [];
    const rule = ruleOfRemoved(inner, key);
    if (rule) return rule;
  }
  return undefined;
}
