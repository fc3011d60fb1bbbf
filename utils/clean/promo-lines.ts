/** Lines in which the site asks for something: to subscribe, follow, download, write in, log in. */
import { isFiller, type Line } from './sheet.ts';
import { asks, baits, doors, supports } from './words/lines.ts';

const maxWords = 45;
/** "Read also" and no more of what leads on: "most popular" may be a song. */
const leadIn =
  /^[^\p{L}]*(?:(?:a )?(?:lire|voir|lisez|ecouter) (?:aussi|egalement|encore|notre)|sur le meme sujet|(?:read|see) (?:also|more)|(?:اقر[اي]|شاهد|طالع|انظر) (?:ايضا|كذلك|المزيد)|lesen sie auch|lea tambien|leia tambem|leggi anche|lees ook|читайте также)/u;
const ask = new RegExp(asks, 'u');
const bait = new RegExp(baits, 'u');
const door = new RegExp(`^[^\\p{L}\\p{N}]*(?:${doors})`, 'u');
/** What the site asks for in its own name, as a sentence of its own. */
const support = new RegExp(`(?:^|[.!?؟…]\\s+)(?:${supports})`, 'u');
/** "Have you seen something? Write to us on 06…": a number alone may be the port's. */
const isTip = (folded: string, at: number): boolean =>
  /[?؟]/.test(folded.slice(0, at)) && /\d(?:[\s.-]?\d){7}/.test(folded.slice(at)) && address.test(folded);
/** Spoken to the reader, or of the site as "we". */
const address =
  /\b(?:you|your|our|us|we|vous|votre|vos|nos|notre|nous|te|tu|tus|nuestr\S*|nosso?\S*|sua?|sie|ihre?n?|unser\S*|dich|dein\S*|ons|onze|uw|je|vostr\S*|nostr\S*|tuo|tua|наш\S*|ваш\S*|вам)\b|(?:ك|كم|نا)(?:\s|$|[.!،])/u;

/** Over a box that was a form, and what it promises. */
const letter =
  /^(?:la |notre |nos |our )?(?:infolettres?|newsletters?|lettres? d.information|(?:ال)?نشر(?:ه|تنا) (?:ال)?بريديه)$/u;

export function markPromos(lines: readonly Line[]): void {
  lines.forEach((line, i) => {
    const promise = lines[i + 1];
    if (!line.isOut && promise?.block.t === 'p' && !promise.isProse && letter.test(line.folded)) {
      line.rule = 'promo';
      promise.rule ??= 'promo';
    }
    if (line.isOut || !isPromo(line)) return;
    // A chapter may be headed so.
    const under = lines[i + 1];
    if (line.isHeading && under?.isProse && !isPromo(under)) return;
    line.rule = 'promo';
    // The heading over it goes with it, unless there is text under it as well.
    const above = lines[i - 1];
    const below = lines.slice(i + 1).find((one) => !isFiller(one));
    if (above?.isHeading && !above.isOut && (!below || below.isHeading)) above.rule = 'promo';
  });
}

/** Of a part of a sentence that has a name of its own on the page, and of its link if it has one. */
export function isSpanPromo(line: Line, hasLink: boolean): boolean {
  if (isPromo(line)) return true;
  const [leads = ''] = leadIn.exec(line.folded) ?? [];
  return (
    leads !== '' &&
    line.words <= maxLeadWords &&
    (hasLink || /^[^\p{L}]*[:>»|←]/u.test(line.folded.slice(leads.length)))
  );
}

const maxLeadWords = 20;

function isPromo(line: Line): boolean {
  const { block, words } = line;
  if (block.t !== 'p' && block.t !== 'h' && !(block.t === 'quote' && words <= 25)) return false;
  if (words > maxWords || words < 2) return false;
  const { folded } = line;
  if (words <= 30 && door.test(folded)) return true;
  if (/^["«“„]/.test(folded)) return false;
  if (words <= 30 && support.test(folded)) return true;
  const asked = ask.exec(folded);
  if (!asked || !(bait.test(folded) || /\S@\S+\.\S/.test(folded) || isTip(folded, asked.index))) return false;
  const before = folded.slice(0, asked.index).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  // "Subscribers can download the app" is news: an imperative stands at the beginning, or after a question.
  return before <= 1 || /[?؟]/.test(folded.slice(0, asked.index)) || (words <= 25 && address.test(folded));
}
