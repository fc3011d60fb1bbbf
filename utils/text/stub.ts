/** Whether of an article only its beginning could be read: behind it a site keeps the rest for its subscribers. */
import type { StoredArticle } from '../model.ts';
import { blockLines } from './block-text.ts';
import { wordsOf } from './words.ts';

/** Short pieces that end as whole ones do are whole: agencies' and briefs have some dozen words. */
const cutOffBelow = 250;
/** What is longer has been read, whatever a box at its end says. */
const walledBelow = 600;
const meagreBelow = 140;
/** By so many words the source's own text must be longer than what its page gave. */
const clearlyMore = 40;
/** A wall stands at the end. */
const lastLines = 3;

/** Sentences of a wall. "Subscribe to our newsletter" and "for subscribers" beside a link are none. */
const walls = [
  /\b(?:subscribe|sign (?:in|up)|log ?in|register)\b.{0,30}\bto (?:continue|keep|finish|read (?:on|more|the (?:rest|full|whole|article|story)|this (?:article|story)))/i,
  /\b(?:to (?:continue|keep|finish) reading|(?:read|unlock) (?:the )?(?:full|rest of (?:the|this)|whole) (?:article|story))\b.{0,40}\b(?:subscri|sign|log ?in|register)/i,
  /\b(?:this|the rest of (?:this|the)) (?:article|story|content) is (?:only |exclusively )?(?:for|available to|reserved for) (?:our |paying )?(?:subscribers|members)/i,
  /\bil vous reste\b.{0,24}%/i,
  /\b(?:cet article|ce contenu|la suite|le reste|l['’]intégralité)\b.{0,40}\br[ée]serv[ée]e?s? (?:à|aux) .{0,10}abonn/i,
  /\b(?:abonnez-vous|connectez-vous|inscrivez-vous|identifiez-vous)\b.{0,30}\b(?:lire la suite|poursuivre|continuer|lire (?:cet|l['’ ]) ?(?:article|int[ée]gralit[ée]))/i,
  /\bpour (?:lire la suite|poursuivre|continuer)\b.{0,50}\b(?:abonn|connect|inscri|identifi)/i,
  /(?:المحتوى|المقال|المادة|الخبر|بقية المقال|تتمة المقال).{0,20}(?:للمشتركين|لمشتركي|للأعضاء)/,
  /(?:اشترك|سجل|سجّل|اشتركوا).{0,30}(?:لمتابعة|لمواصلة|لاستكمال|لإكمال|لقراءة (?:المقال|بقية|المزيد|الخبر)|لتتمكن من قراءة)/,
  /(?:لمتابعة|لمواصلة|لاستكمال|لإكمال) (?:ال)?قراءة.{0,40}(?:اشترك|الاشتراك|سجل|سجّل|تسجيل)/,
];

/** What a wall bears, and now and then a page that has none: it counts only under a short text. */
const signs = [
  /\balready a (?:subscriber|member)\s?\?/i,
  /\bd[ée]j[àa] abonn[ée](?:\(e\)|·e|e)?\s?\?/i,
  /\br[ée]serv[ée]e?s? (?:à|aux) .{0,10}abonn[ée]/i,
  /\b(?:subscribers?|members?)[ -]only\b/i,
  /(?:خاص|حصري|حصرًا|حصريًا) (?:ب|ل)ل?لمشتركين/,
];

/** A sentence that breaks off: "…" after a word, "[...]", also with "read more" behind it. */
const brokenOff =
  /(?:\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\)|[\p{L}\p{N},;]\s?(?:…|\.{3}))\s*(?:lire (?:la suite|plus)|(?:read|continue) (?:more|reading)|اقرأ المزيد|المزيد)?\s*[>»→]{0,2}$/iu;
/** Whole, and meant to be read on another day. */
const toBeContinued = /(?:à suivre|to be continued|يتبع)\s?(?:…|\.{3})$/iu;

/** What is asked of an article; of the popup's cards as of the reader. */
export type Read = Pick<StoredArticle, 'blocks' | 'removals' | 'from'>;

/**
 * @param read an article as Lede read it by itself; what a subscriber read on the open page is no stub
 * @param promised what its source said of it
 */
export function isStub({ blocks, removals, from }: Read, promised = ''): boolean {
  if (from !== 'page') return false;
  const lines = blocks.flatMap(blockLines);
  const count = wordsOf(lines.join('\n')).length;
  if (count >= walledBelow) return false;
  // The wall itself is seldom in the text: the cleaner took it out.
  const ending = [...lines.slice(-lastLines), ...removals.map(({ text }) => text)].map(level);
  const says = (some: readonly RegExp[]) => ending.some((line) => some.some((one) => one.test(line)));
  if (says(walls) || (count < cutOffBelow && says(signs))) return true;
  const last = level(lines.at(-1) ?? '');
  if (count < cutOffBelow && brokenOff.test(last) && !toBeContinued.test(last)) return true;
  return count < meagreBelow && wordsOf(promised).length >= count + clearlyMore;
}

const level = (text: string): string => text.replace(/\s+/g, ' ').trim();
