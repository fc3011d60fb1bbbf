/**
 * Lines that a template puts together out of small parts: section, date, reading time, how often it was read,
 * "Print", "Text size". Each part says little; a line of nothing else is none of the text.
 */
import { inlineText } from '../text/block-text.ts';
import { fold } from '../text/normalise.ts';
import { wordsOf } from '../text/words.ts';
import { Line } from './sheet.ts';

const parting = /\n|\s*[|•·]\s*|\s[–—-]\s/;
const maxParts = 10;
const maxPartWords = 16;
const maxSectionWords = 4;

/** What a part is that tells by itself that it is the template's. */
const own =
  /^(?:(?:lu|vu|consulte|read|viewed|visto|letto|gelezen) [\p{N}., ]+ ?(?:fois|times|veces|volte|keer|vezes)?|(?:عدد )?(?:القراءات|المشاهدات|الزيارات|قراءه|مشاهده) ?:? ?[\p{N}., ]+|[\p{N}., ]+ ?(?:partages?|shares?|vues?|views?|reads?|lectures?|visualizaciones|visualizacoes|visite|aufrufe|просмотров|قراءه|مشاهده|زياره)|(?:views?|vues|hits|aufrufe|lectures|visitas|просмотры) ?: ?[\p{N}., ]+|imprimer|print|drucken|stampa|طباعه|حفظ|save|enregistrer|pdf|(?:حجم الخط|taille du texte|text size|font size|schriftgrosse)[^\p{L}]*(?:a ?[+-] ?)*|(?:envoyer|partager|recommander) a un ami|(?:e-?mail|send) (?:this )?to a friend|ارسل(?:ها)? (?:ل|الي )صديق|(?:(?:[aتt] ?[+-] ?)+(?:imprimer|print|طباعه|الحجم الطبيعي|taille normale|normal)?)|شارك|partager|share|(?:no|0) comments?(?: yet)?|(?:aucun|0) commentaires?|لا (?:توجد |يوجد )?تعليقات?|keine kommentare|sin comentarios|sem comentarios|nessun commento|geen reacties|нет комментариев|(?:auto(?:matic)?|live)[ -](?:refresh|update)s?|(?:actualisation|mise a jour) automatique|تحديث تلقائي|automatische aktualisierung|\p{N}{1,2}:\p{N}{2} ?\/ ?\p{N}{1,2}:\p{N}{2}(?:\s*\p{L}+){0,4})$/u;

/** @param tells whether a part repeats the article's head, or is a byline or a date */
export function isMetaLine(line: Line, tells: (part: Line) => boolean): boolean {
  if (line.block.t !== 'p' || line.text.length > 240) return false;
  const parts = inlineText(line.block.c, '\n').split(parting).filter(Boolean);
  if (parts.length > maxParts) return false;
  let sure = 0;
  for (const [i, part] of parts.entries()) {
    const words = wordsOf(part).length;
    if (words > maxPartWords) return false;
    if (own.test(fold(part).trim()) || tells(new Line({ t: 'p', c: [part] }))) sure++;
    // The section stands first.
    else if (words > 0 && (i > 0 || words > maxSectionWords || /[.!?؟…:]$/.test(part))) return false;
  }
  return sure > 0;
}

/** The same without the head: only what is a template's wherever it stands. */
export const isCounter = (line: Line): boolean =>
  line.block.t === 'p' && line.words <= 9 && own.test(line.folded.trim()) && /\p{N}|\s/u.test(line.folded);
