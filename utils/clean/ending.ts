/** What follows the last paragraph: tags, sources, share links, the author's life, the next article. */
import type { Block } from '../model.ts';
import { inlineText } from '../text/block-text.ts';
import { fold } from '../text/normalise.ts';
import type { Head } from './index.ts';
import { isByline, repeatsHead } from './opening.ts';
import { isFiller, Line } from './sheet.ts';
import { endings } from './words/lines.ts';

const ending = new RegExp(`^[^\\p{L}\\p{N}©]*(?:${endings})`, 'u');
const maxEndingWords = 45;

const commentsHead =
  /^(?:vos |les |your |reader |readers. |\d+ )?(?:commentaires?(?: des lecteurs)?|comments?|kommentare|comentarios|комментарии|отзывы|(?:ال)?تعليقات(?: القراء)?)(?: ?\(?\d+\)?)?\s*:?$/u;
/** Letters are no longer than what they answer. */
const maxLetters = 0.6;

/** Above the readers' letters stands nothing but that they follow. */
export const isCommentsHead = (line: string): boolean =>
  line.length <= 40 && commentsHead.test(fold(line.trim()));

/** From their heading on, where what stands under it is the smaller part. */
function markComments(lines: readonly Line[]): void {
  const at = lines.findIndex((line) => !line.isOut && line.isText && isCommentsHead(line.text));
  const words = (part: readonly Line[]) => part.reduce((sum, line) => sum + (line.isOut ? 0 : line.words), 0);
  if (at < 0 || words(lines.slice(at)) > words(lines.slice(0, at)) * maxLetters) return;
  for (const line of lines.slice(at)) line.rule ??= 'furniture';
}

const sourcesHead =
  /^(?:sources?|المصادر|المصدر|quellen?|fuentes?|fontes?|fonti?|bronn?(?:en)?|источники?)\s*:?$/;
const maxSources = 60;
/** A paragraph under it has more. */
const mostSourceWords = 35;

/** What the page rests on, under a line that says so: last of all, and no chapter. */
function markSources(lines: readonly Line[]): void {
  const at = lines.findLastIndex(
    (line) => !line.isOut && line.isText && line.text.length <= 20 && sourcesHead.test(line.folded),
  );
  const below = lines.slice(at + 1).reduce((sum, line) => sum + (line.isOut ? 0 : line.words), 0);
  if (at > 0 && below <= maxSources && !lines.slice(at + 1).some((line) => line.words > mostSourceWords))
    for (const line of lines.slice(at)) line.rule ??= 'furniture';
}

/** Walks back from the end, as far as what stands there is none of the article. */
export function markEnding(lines: readonly Line[], head: Head): void {
  markComments(lines);
  markSources(lines);
  const first = lines.findIndex((line) => line.isProse);
  // Without a real paragraph nothing tells an ending from the text.
  for (let i = lines.length - 1; first >= 0 && i > first; i--) {
    const line = lines[i];
    if (!line || isFiller(line)) continue;
    const rule = ruleAtEnd(line, head);
    if (!rule) break;
    line.rule = rule;
  }
  // Single lines of the kind that no article has, wherever they stand.
  for (const line of lines) {
    if (line.isOut || !line.isText || line.words > 6) continue;
    if (isShareLine.test(line.folded) || (!line.isHeading && isWidget.test(line.folded)))
      line.rule = 'furniture';
  }
}

const isShareLine =
  /^[^\p{L}]*(?:(?:share|partager|tweet|whatsapp|facebook|twitter|x|pinterest|pint|linkedin|telegram|email|e-mail|print|imprimer|copy link|copier le lien|مشاركه|شارك|طباعه|baixar|تويتر|فيسبوك|واتساب|(?:share|partager) (?:on|sur|this|via) \S+)[\s|·,/]*)+$/u;

/** The handles of galleries and quotations. */
const isWidget =
  /^(?:captions?|close|expand|click to tweet|tweet this|(?:back|return) to gallery|(?:story|article) continues below(?: \S+)?|(?:\d{1,3} ?[-–] ?)?\d{1,3} ?(?:of|sur|von|de|\/) ?\d{1,3}|prev(?:ious)? next|next prev(?:ious)?)$/u;

function ruleAtEnd(line: Line, head: Head): Line['rule'] {
  if (line.block.t === 'list')
    return line.share > 0.85 || line.block.items.every((item) => isOneAtEnd(item, head))
      ? 'furniture'
      : undefined;
  if (!line.isText) return undefined;
  if (line.words <= maxEndingWords && ending.test(line.folded)) return 'furniture';
  if (line.isHeading) return 'furniture';
  if (repeatsHead(line, head)) return 'byline';
  if (line.link && line.link.leadIn === '' && line.words <= 25) return 'read-also';
  // Sections and tags, without a word of what they are.
  if (line.share > 0.85 && line.words <= 25 && !/[.!?؟…]$/.test(line.text)) return 'furniture';
  if (isLetter(line.block) && line.words <= maxLetterWords) return 'furniture';
  if (isBio(line, head) || isSigned(line) || isByline(line) || isName(line)) return 'byline';
  return undefined;
}

/** Last of all: an agency's letters, or in Arabic two or three words that end like no sentence, are who wrote it. */
const isName = ({ block, words, text }: Line): boolean =>
  block.t === 'p' &&
  (/^\(?\p{Lu}{2,6}\)?$/u.test(text) ||
    (words <= (/ [-–/] /.test(text) ? 4 : 3) &&
      /^[\p{Script=Arabic}\s()./–-]+$/u.test(text) &&
      !/[.؟]$/.test(text)));

const maxLetterWords = 30;
/** "Maryse, le 15/02/2026", and on the next line what she has to say. */
const letterHead = /^\p{Lu}[\p{L}.’' -]{1,30}, (?:le |on |am |el )?\d{1,2}[/. ]\S{1,9}[/. ]\d{4}$/u;

function isLetter(block: Block): boolean {
  const [first = '', ...rest] = block.t === 'p' ? inlineText(block.c, '\n').split('\n') : [];
  return rest.length > 0 && letterHead.test(first.trim());
}

/** An item of a list such as would go by itself: a date, "Print", "Permalink". */
function isOneAtEnd([only, ...more]: readonly Block[], head: Head): boolean {
  if (only?.t !== 'p' || more.length > 0) return false;
  const item = new Line(only);
  return item.words <= maxEndingWords && (ending.test(item.folded) || repeatsHead(item, head));
}

const says =
  /^(?:\p{Lu}[\p{L}.'’-]+\s+){1,4}(?:\([^)]{3,60}\)\s+)?(?:is|are|was|est|ist|es|è) (?:(?:a|an|the|our|un|une|le|la|el|ein|eine|IGN's|\S+['’]s)\s+)?(?:\p{L}+[\s-]+){0,3}(?:editor|writer|reporter|author|journalist|correspondent|columnist|blogger|curator|founder|contributor|rédacteur|rédactrice|journaliste|correspondante?|auteure?|autrice|chroniqueu\S+|Redakteur\S*|periodista)/u;

const isHouse =
  /^ (?:is (?:an?|the|one of|headquartered|based|your|home)|est (?:une?|le|la|l.|base)|ist (?:ein|der|die|das)|es (?:una?|el|la)) ?/;

/** "M. L.", "B. Chabert": names and initials with nothing else. */
const isSignature =
  /^(?:\(?(?:[Pp]ar |[Bb]y )?(?:\p{Lu}\.[\s-]?){1,3}(?:(?:et|and|&|\/) (?:\p{Lu}\.[\s-]?){1,3})?\)?|\p{Lu}\p{L}+ \p{Lu}\.|(?:\p{Lo}\.\s?){1,2}\p{Lo}+(?:\s\p{Lo}+)?|(?:\p{Lu}\.[\s-]?){1,3}(?:\p{Lu}[\p{L}'’-]+)?|(?:\p{Lu}[\p{L}'’-]+\s){1,2}\p{Lu}[\p{L}'’-]+)$/u;

/** With the address of who signs, perhaps. */
function isSigned({ text }: Line): boolean {
  if (text.length > 80) return false;
  const [address, ...name] = text.split(/\s+/).toReversed();
  return (
    isSignature.test(text) || (/.@./.test(address ?? '') && isSignature.test(name.toReversed().join(' ')))
  );
}

/** The author's life: begins with the name, and says what he or she is. */
function isBio(line: Line, { byline, siteName }: Head): boolean {
  const names = (byline ?? '').split(', ').filter((name) => name.length > 3);
  if (line.words > 120) return false;
  if (/^\*\s*\p{L}/u.test(line.text) && line.words <= 30) return true;
  if (says.test(line.text)) return true;
  // The house that gave out a press release says at its end what it is.
  if (siteName && isHouse.test(after(siteName, line))) return true;
  // "Ida Holm has …", "Ida Holm’s book …"
  return names.some((name) => /^(?:['’]s)? /.test(after(name, line)) && line.words > 4);
}

/** What follows a name that a line begins with. */
const after = (name: string, line: Line): string =>
  line.folded.startsWith(fold(name)) ? line.folded.slice(fold(name).length) : '';
