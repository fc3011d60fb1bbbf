/** What a percentage is of, in the words that follow it: "of the shares", "des volumes", "من السكان". */
import { stopWords } from '../text/function-words.ts';
import { fold } from '../text/normalise.ts';

/** What joins the two, with a word that only points: "de ses", "of the". */
const link =
  /^\s(?:of|de(?:[ls]|r| la| l['’]| las| los)?|d['’]|du|من)(?:\s(?:the|its|their|all|se?s|son|sa|leurs?|nos|ce[st]?te?|sus?)(?=\s))?(?:\s|(?<=['’]))/u;
const word = /^\s?(\p{L}[\p{L}\p{M}-]+(?:\sd['’]\p{L}+)?)/u;
/** "Five per cent of growth" names no whole. */
const noWhole =
  /^(?:moins|menos|less|growth|hausse|baisse|croissance|augmentation|recul|progression|reduction|remise|ici|اجل)$/;
/** Before the noun that is meant: adjectives, and what is a sum of it. */
const leading =
  /^(?:total|whole|[a-z-]+(?:al|ic|ish|an|ive|ed)|nouve(?:aux|lles)|grande?s|petite?s|اجمالي|مجموع|حجم|قيمه?|عدد|راس)$/;

/** Empty where the words do not tell. `rest` begins right behind the percentage. */
export function shareOf(rest: string, language: string): string {
  const joined = link.exec(rest)?.[0];
  if (!joined) return '';
  const stops = stopWords(language);
  let length = joined.length - (/\s$/.test(joined) ? 1 : 0);
  for (let left = 3; left > 0; left--) {
    const [whole = '', name = ''] = word.exec(rest.slice(length)) ?? [];
    const folded = fold(name);
    if (name === '' || stops.has(name.toLowerCase()) || noWhole.test(folded)) return '';
    length += whole.length;
    const next = /^\s(\p{L}+)/u.exec(rest.slice(length))?.[1] ?? '';
    const isName = /^\p{Lu}/u.test(name) && /^\p{Lu}/u.test(next);
    const isBefore = leading.test(folded) && next !== '' && !stops.has(next.toLowerCase());
    // "Of French voters": a people's adjective stands before them.
    const isPeople = language === 'en' && /^\p{Lu}/u.test(name) && /^\p{Ll}+s$/u.test(next);
    if (!isName && !isBefore && !isPeople) return rest.slice(1, length);
  }
  return '';
}
