/**
 * Links to other articles that stand between the paragraphs of this one: after "Read also:" in nine
 * languages, as a heading with a list under it, or as a paragraph that is nothing but a link of the site.
 */
import type { Block } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { wordsOf } from '../text/words.ts';
import type { Head } from './index.ts';
import { hostOf, isSameSite, onlyLink } from './line.ts';
import { isFiller, type Line } from './sheet.ts';
import { readAlso } from './words/lines.ts';

const begins = new RegExp(`^[^\\p{L}\\p{N}]*(?:${readAlso})`, 'u');
const contents =
  /^[^\p{L}]*(?:table of contents|(?:in|on) this (?:article|page|guide|post)|contents|(?:au )?sommaire|table des matieres|inhalts?(?:verzeichnis|ubersicht)?|indice|المحتويات|inhoud|содержание)[^\p{L}]*$/u;
const maxHeadingWords = 9;
const maxCardWords = 30;
const leastCards = 3;

export function markReadAlso(lines: readonly Line[], head: Head): void {
  const host = hostOf(head.url);
  const isOwn = (line: Line) => line.link !== undefined && isSameSite(hostOf(line.link.href), host);
  const open = lines.filter((line) => !line.isOut);
  const prose = open.filter((line) => line.isProse).length;
  const bare = open.filter(
    (line) => line.block.t === 'p' && line.link?.leadIn === '' && line.words > 2,
  ).length;
  const said = timesSaid(lines);
  lines.forEach((line, i) => {
    if (line.isOut) return;
    if (line.isText && begins.test(line.begin)) {
      markLabelled(lines, i, said);
      return;
    }
    // A card between the paragraphs: a headline that leads away, and "Read more" under it.
    const door = lines[i + 1];
    if (line.isHeading && isOwn(line) && line.link?.leadIn === '' && door && isDoor(door, said)) {
      line.rule = 'read-also';
      door.rule ??= 'read-also';
      return;
    }
    if (line.isText && contents.test(line.begin)) {
      markList(lines, i, 'furniture');
      return;
    }
    // Many of them are what the article is.
    const isBare = line.block.t === 'p' && line.link?.leadIn === '' && line.words > 2;
    if (isBare && isOwn(line) && bare <= prose) line.rule = 'read-also';
  });
  for (const [i, line] of lines.entries())
    if (!line.isOut && line.block.t === 'list' && isTeaserList(lines, i, host)) line.rule = 'read-also';
}

/** "Read more" under one card; under each of many, the cards are what the page is. */
const isDoor = (line: Line, said: ReadonlyMap<string, number>): boolean =>
  line.isText && line.words <= 3 && begins.test(line.folded) && (said.get(line.folded) ?? 0) < leastCards;

/** In characters. */
const maxSaid = 120;

/** How often each lead-in stands in the page. */
function timesSaid(lines: readonly Line[]): ReadonlyMap<string, number> {
  const said = new Map<string, number>();
  for (const line of lines)
    if (line.isText && line.text.length <= maxSaid) said.set(line.folded, (said.get(line.folded) ?? 0) + 1);
  return said;
}

/** The line itself where it is a link, else what it heads. */
function markLabelled(lines: readonly Line[], at: number, said: ReadonlyMap<string, number>): void {
  const line = lines[at];
  if (!line) return;
  // Said again and again, "Read more" ends each of the page's cards, and leads to none.
  const isDoorAlone = !line.isHeading && (line.link?.leadIn ?? '') === '' && !/[:：]$/.test(line.text);
  if (isDoorAlone && (said.get(line.folded) ?? 0) >= leastCards) {
    line.rule = 'read-also';
    return;
  }
  if (line.link && line.words <= 35 && !(line.isHeading && line.link.leadIn !== '' && line.words < 3)) {
    line.rule = 'read-also';
    if (line.words <= maxHeadingWords) markFollowing(lines, at);
    return;
  }
  if (line.share > 0.5 && line.words <= 60) {
    line.rule = 'read-also';
    return;
  }
  if (!line.isHeading && line.words <= maxCardWords && aloud.test(line.folded) && !/[.!]$/.test(line.text)) {
    line.rule = 'read-also';
    return;
  }
  if (line.words > maxHeadingWords || /(?<!\.)[.!]$/.test(line.text)) return;
  // A lead-in whose links went another way stands for nothing.
  const next = lines[at + 1];
  const isAlone = line.isHeading && label.test(line.folded);
  const isOrphan =
    isAlone ||
    (line.words <= 6 && (next === undefined || next.isOut || /[:：…|>»→←]$/.test(line.text))) ||
    (/[:：]$/.test(line.text) && reading.test(line.folded) && next?.block.t !== 'list');
  if (markFollowing(lines, at) || markCards(lines, at + 1) || isOrphan) line.rule = 'read-also';
}

/** What such a heading leads to, up to the next paragraph or heading; whether there is any. */
function markFollowing(lines: readonly Line[], at: number): boolean {
  let found = false;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i];
    if (!line || isFiller(line)) continue;
    const isLinks =
      line.link?.leadIn === '' || line.share > (line.block.t === 'list' ? 0.4 : 0.6) || isCardList(line);
    if (!isLinks) break;
    line.rule = 'read-also';
    found = true;
  }
  return found;
}

/** Most of its items begin with a headline that leads away, and go on with a few words about it. */
function isCardList({ block }: Line): boolean {
  if (block.t !== 'list' || block.items.length < 2) return false;
  const cards = block.items.filter((item) => {
    const first = item.find((one) => one.t !== 'figure');
    const begin = first?.t === 'p' || first?.t === 'h' ? first.c[0] : undefined;
    return typeof begin === 'object' && begin.t === 'a' && wordsOf(inlineText(begin.c)).length > 2;
  });
  return cards.length * 2 >= block.items.length;
}

/** What it leads to stands behind it, though nothing there is a link. */
const aloud =
  /^[^\p{L}]*(?:\S+ ){1,3}?(?:aussi|egalement|encore|also|more|next|auch|anche|tambien|tambem|ook|также|ايضا|كذلك|المزيد|articles?|enquetes?|reportages?|dossiers?|entretiens?|interviews?|analyses?) ?[:：>»←|] ?\S+ \S/u;

/** In a longer lead-in: what the links that went led to. */
const reading =
  /(?<!\p{L})(?:articles?|entretiens?|enquetes?|reportages?|dossiers?|liens?|links?|stories|interviews?|posts?|الروابط|المقالات|المواضيع|التقارير|مقالات|روابط|artikel|enlaces|articulos|artigos|articoli|artikelen)(?!\p{L})/u;

/** No chapter is called so, whatever stands under it. */
const label =
  /^(?:trending|(?:related|recommended|latest|more|top) (?:news|stories|articles|posts|coverage|links|videos?|content|reading)|(?:read|see) also|articles (?:lies|similaires|connexes|recommandes)|(?:a )?lire aussi|اقرا ايضا|مواضيع ذات صله)\s*:?$/u;

/** Pictures with a few words each, from such a heading to the end of the page. */
function markCards(lines: readonly Line[], from: number): boolean {
  const open: Line[] = [];
  let cards = 0;
  // Stops at the first line that is none of a card: a page may have thousands of such headings.
  for (let i = from; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.isOut || line.block.t === 'hr') continue;
    if (line.block.t !== 'figure') {
      if (!line.isText || line.words > maxCardWords || open.at(-1)?.block.t !== 'figure') return false;
      cards++;
    }
    open.push(line);
  }
  if (cards < leastCards) return false;
  for (const line of open) line.rule = 'read-also';
  return true;
}

function markList(lines: readonly Line[], at: number, rule: 'furniture'): void {
  const line = lines[at];
  const next = lines[at + 1];
  if (!line || next?.block.t !== 'list' || next.isOut) return;
  line.rule = rule;
  next.rule = rule;
}

/** A list of links alone at the end, or between paragraphs without anything that leads to it. */
function isTeaserList(lines: readonly Line[], at: number, host: string): boolean {
  const line = lines[at];
  if (line?.block.t !== 'list' || line.share < 0.9 || line.words < 4 * line.block.items.length) return false;
  // Shops under a product, sources: they lead to other sites.
  if (line.block.items.flat().every((item) => leadsAway(item, host))) return false;
  const before = lines.slice(0, at).findLast((one) => !isFiller(one));
  return before !== undefined && !/[:：]$/.test(before.text) && !before.isHeading;
}

function leadsAway(item: Block, host: string): boolean {
  const link = item.t === 'p' ? onlyLink(item.c) : undefined;
  return link !== undefined && !isSameSite(hostOf(link.href), host);
}
