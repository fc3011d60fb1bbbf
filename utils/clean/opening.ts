/**
 * What stands before the text and says again what the article's head says (headline, byline, date, the
 * site's name), and the bits of template round it: kickers, the trail of sections, share links.
 */

import { inlineText } from '../text/block-text.ts';
import { isDateWord } from '../text/date-words.ts';
import { fold } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import type { Head } from './index.ts';
import { hostOf, isSameSite } from './line.ts';
import { isCounter, isMetaLine } from './meta-line.ts';
import { Line } from './sheet.ts';

const glue =
  /\b(?:by|par|le|la|on|at|a|and|et|the|published|posted|updated|publiee?|mis|mise|jour|modifiee?|redige|ecrit|min|minutes?|read|reading|time|temps|duree|de|lecture|h|gmt|bst|ist|msk|amt|am|pm|est|et|edt|pst|pdt|cest|cet|utc|von|uhr|am|stand|aktualisiert|por|actualizado|publicado|atualizado|di|pubblicato|aggiornato|door|original|first|last|il|y|ago|avec|with|updated|agences?|staff|reports?|segunda|terca|quarta|quinta|sexta|feira|sabado|domingo|lunes|martes|miercoles|jueves|viernes|janeiro|fevereiro|marco|abril|maio|junho|julho|setembro|outubro|novembro|dezembro|as|enero|febrero|marzo|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus|um|date|fecha|datum|data|den|der|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|onlinefassung|lu|fois|reactions?|partages?)\b|(?:بقلم|كتب|كتبت|نشر|نشرت|في|اخر|تحديث|الساعه|دقيقه|دقائق|مده|القراءه|وقت|اعداد|تحرير|بتاريخ|يوم|على|مساء|صباحا|منذ|زمن|يوم)/g;
const maxKickerWords = 3;
const sayBy =
  /^(?:by|par|posted|published|publiee?|redige|ecrit|written|updated|mis a jour|modifie|von|por|di|door|автор|بقلم|كتب|كتبت|اعداد|تحرير|نشر|نشرت|(?:تم )?(?:اخر |ال)?(?:تحديث|نشر)|تاريخ|temps de lecture|reading time|tempo de leitura|lesezeit|مده القراءه|وقت القراءه|زمن القراءه|la redaction|staff|propos recueillis|(?:d[eu] |from )?(?:notre|nos|our) (?:correspondant|envoye|reporter|journaliste|special|bureau)\S*|(?:envoye|correspondan)\S* (?:special|particulier|permanent|a|au|en)\S*|traduit \S+|(?:من )?(?:مراسل|موفد)(?:نا|تنا|ة|ه)?|ترجمه|(?:entretien|interview|reportage|enquete|dossier|portrait|recit|texte) (?:\S+ ){1,2}(?:par|by)|interviewed by|as told to|das (?:gesprach|interview) fuhrte|(?:اجر[يت]|اجرت) الحوار|حاوره?ا?|حاورته?ا?)(?:$|[\s:(])/;
/** Before a name: what he or she made of it. */
const kindOf =
  /^(?:une? |le |la |l.)?(?:textes?|articles?|billet|chronique|edito|analyse|photos?|reportage|enquete|entretien|recit|reporting|words|interview|text|reportaje|texto|testo|tekst|تحقيق|تقرير|حوار|نص|روبورتاج|ريبورتاج|متابعه|ترجمه|مراسله)(?:\s*: | (?:de|d.|par|by) ?)(?=\S)/;
/** "Article rédigé par", "A story by", and who. */
const made =
  /^(?:un |une |cet |this |an? )?(?:article|story|texte|report|reportage|entretien|interview|dossier|critique|papier)s? (?:[^,;:.!?]{2,30} )?(?:par|by) ([^.!?]{5,50})$/iu;
/** "Ida Holm, à Kénitra" */
const fromPlace = /^([^,:.!?]{4,40}?),? (?:à|au|in|from|de) \p{Lu}[^,:.!?]{1,25}$/u;
/** Behind a name: whose words he or she had. */
const withAgency =
  / \(?(?:avec|with|et|مع|و) ?(?:l.|la |les )?(?:agences?|agencies|wires?|afp|map|aps|tap|reuters|ap|وكالات|الوكالات)\)?$/;
/** Two to four words with capitals, or two or three of a script without them. */
function isNames(text: string, uncased = 3): boolean {
  const names = text.split(/[\s,]+|(?<=\s)(?:et|and|y|e|und|&)\s/).filter(Boolean);
  const all = (kind: RegExp) => names.every((name) => kind.test(name));
  return (
    names.length >= 2 &&
    ((names.length <= 4 && all(/^\p{Lu}/u)) || (names.length <= uncased && all(/^\p{Lo}/u)))
  );
}

/** Marks the lines before the first real paragraph, and bylines and dates at the very end. */
export function markOpening(lines: readonly Line[], head: Head): void {
  const end = endOfOpening(lines, head);
  for (const line of lines.slice(0, end)) {
    if (line.isOut || !line.isText) continue;
    if (repeatsHead(line, head) || isTemplate(line) || isMetaLine(line, (part) => tells(part, head)))
      line.rule = 'byline';
    else if (isSideBox(line)) line.rule = 'furniture';
  }
  for (const line of lines)
    if (
      !line.isOut &&
      line.block.t === 'p' &&
      line.words <= 14 &&
      timeOfDay.test(line.text) &&
      repeatsHead(line, head)
    )
      line.rule = 'byline';
  for (const line of lines) if (!line.isOut && isCounter(line)) line.rule = 'furniture';
  for (const [i, line] of lines.entries()) {
    if (i >= end && line.isProse) break;
    if (
      !line.isOut &&
      line.block.t === 'list' &&
      line.words <= 4 * line.block.items.length &&
      (line.share > 0.5 ||
        line.block.items.some((item) => item.some((one) => repeatsHead(new Line(one), head))))
    )
      line.rule = 'furniture';
  }
}

const maxGap = 6;

/** Where the text begins: past a standfirst, and what the template has put under it. */
function endOfOpening(lines: readonly Line[], head: Head): number {
  const isBody = (line: Line): boolean =>
    (line.isProse && !isByline(line) && !isMetaLine(line, (part) => tells(part, head))) ||
    (!line.isOut && line.block.t === 'list' && line.words >= 30 && line.share < 0.5);
  const first = lines.findIndex(isBody);
  // Without any text nothing tells an opening from it.
  if (first < 0) return 0;
  const heads = (line: Line) => line.isHeading && !line.isOut && !repeatsHead(line, head);
  if (lines.slice(0, first).some(heads)) return first;
  const second = lines.findIndex((line, i) => i > first && (isBody(line) || heads(line)));
  return second > first && second - first <= maxGap ? second : first;
}

const tells = (part: Line, head: Head): boolean => isByline(part) || repeatsHead(part, head);

const timeOfDay = /\d{1,2}\s?[:hH.]\s?\d{2}/;

/** Headline, byline, date or the site's name said again. */
export function repeatsHead(line: Line, { url, title, byline, siteName }: Head): boolean {
  if (line.folded === fold(title)) return true;
  if (/^https?:\/\/\S+$/.test(line.text)) return isSameSite(hostOf(line.text), hostOf(url));
  // A telephone number is no date.
  if (/^\+\d/.test(line.text)) return false;
  // A chapter may be headed by nothing but a year.
  if (line.isHeading) return false;
  // "2019Updated", "8:22am"
  let rest = line.folded.replace(/\b([ap])\.\s?m\b/g, '$1m').replace(/(\d)(?=[ap]m\b|[a-z]{3})/g, '$1 ');
  for (const part of [siteName, ...(byline?.split(', ') ?? [])])
    if (part) rest = rest.replace(fold(part), ' ');
  const named = rest.length < line.folded.length;
  const words = wordsOf(rest.replace(glue, ' '));
  return (named || words.length > 0) && words.length <= 10 && words.every(isDateWord);
}

const fullDate = /\d{1,2}(?:er)?\s\S+\s\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{4}/;

/** "By Ida Holm, 23 November 2026 at 10:05": a line that names who wrote or when, and ends like no sentence. */
export function isByline(line: Line): boolean {
  if (!line.isText || line.words > 20 || /[.!?؟…]$/.test(line.text)) return false;
  if (sayBy.test(line.folded) && line.words <= 16) return true;
  if (line.isHeading) return false;
  if (fullDate.test(line.text) && line.words <= 14) return true;
  return (
    isNames(line.text.slice(kindOf.exec(line.folded)?.[0].length ?? line.text.length)) ||
    isNames(placed.exec(line.text)?.[1] ?? '', maxPlacedNames) ||
    isNames(made.exec(line.text)?.[1] ?? '') ||
    isNames(fromPlace.exec(line.text)?.[1] ?? '') ||
    isNames(line.text.slice(0, withAgency.exec(line.folded)?.index ?? 0))
  );
}

const urgent =
  /^(?:breaking(?: news)?|just in|developing(?: story)?|derniere minute|eilmeldung|ultima hora|urgente|عاجل|خبر عاجل)$/;

/** What is on when, beside the text: hours of prayer, of trains. */
const times = /^(?:\p{L}+\s?:?\s\d{1,2}[:h]\d{2}[\s|·,–-]*){3,}$/u;

/** What stands in a column before the text, parted by breaks: its title says that it is the site's. */
const sideTitle =
  /^(?:rubriques|sections|sondage|poll|umfrage|encuesta|sondaggio|meteo|weather|recherche|search|menu|horaires? des? prieres?|استطلاع(?: الراي)?|مواقيت الصلاه|الاقسام|بحث)\s*:?$/u;

const isSideBox = (line: Line): boolean => {
  const [first = '', ...rest] = line.block.t === 'p' ? inlineText(line.block.c, '\n').split('\n') : [];
  return rest.length > 0 && line.words <= 40 && sideTitle.test(fold(first.trim()));
};

/** "Agadir, le 22 janvier": where and when. */
function isDateline({ text, folded }: Line): boolean {
  const [, when = ''] = /^[^,،\d]{2,30}[,،] ?(.+)$/.exec(folded) ?? [];
  const words = wordsOf(when.replace(glue, ' '));
  return /\d/.test(when) && !/[.!?]$/.test(text) && words.length <= 6 && words.every(isDateWord);
}

/** "Adrar : Abdelkader Bensalem": where it was written, and by whom. */
const placed = /^\p{Lo}+(?: \p{Lo}+)? ?[:–-] (.+[^.!?؟…:])$/u;
const maxPlacedNames = 4;

/** "Home > Ports > Ferry": where in the site the page stands. */
const trail =
  /^(?:(?:vous etes ici|you are here|انت هنا)\s*:|(?:accueil|home|startseite|inicio|الرئيسيه) ?[>›»/|\\]|[^>›»]{2,30} [>›»] [^>›»]{2,30} [>›»] )/u;

/** "Analyse / Ida Holm – Kénitra": names and sections, a few words each. */
function isBits(text: string): boolean {
  const parts = text.split(/ [|/•·–—-] /);
  return (
    parts.length > 1 &&
    parts.every((part) => wordsOf(part).length <= maxKickerWords && !/[.!?؟…:]$/.test(part))
  );
}

/** A kicker in capitals may be longer than another. */
const maxShoutWords = 5;
const isShouted = (text: string) =>
  /^[^\p{Ll}\p{Lo}:]*\p{Lu}[^\p{Ll}\p{Lo}:]*[^.!?…:—–\p{Ll}\p{Lo}-]$/u.test(text);

/** A line of the template: a few words that end like no sentence. */
function isTemplate(line: Line): boolean {
  if (isByline(line)) return true;
  if (urgent.test(line.folded) || times.test(line.folded)) return true;
  if (trail.test(line.folded)) return true;
  if (line.isHeading) return line.link !== undefined && line.words <= 3;
  if (isDateline(line)) return true;
  if (isBits(line.text)) return true;
  if (line.words <= maxShoutWords && isShouted(line.text)) return true;
  return line.words <= maxKickerWords && !/[.!?؟…:»”"—–]$|\p{L}: \p{L}/u.test(line.text);
}
