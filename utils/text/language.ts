/**
 * Which language a text is in: by its script, then by the share of its words that are function words of
 * each language, with accents as a second voice. Never decide on a title alone: too few words.
 */
import { functionWords } from './function-words.ts';

/** Every other text may be cut by a plain list of letters, which takes a third of the time. */
const beyondLatin = /[^\0-\u024f\u2000-\u206f]/;
const arabic = /\p{Script=Arabic}/u;
/** No headline has as many letters. */
const leastLetters = 100;
/** What the word of a page or a feed weighs: a tie is decided by it, no clear text is. */
const priorWeight = 0.02;

/** How far a neighbour has to be ahead: a few names from there decide nothing. */
const clearly = 1.1;

/** Languages that Lede knows no more of than that they are not one of its five. */
const neighbours: readonly ReadonlySet<string>[] = [
  'di e che il la un a è per in una sono non con si da come le i lo del della dei nel alla più anche al gli ha ma se dal delle sul ci nella questo o quando suo',
  'o a de que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou muito nos já eu também só pelo pela até isso foi está são',
  'de het een van en in is dat op te zijn met voor niet aan er om ook als maar bij door naar uit hij ze zij wordt nog dan wel over hem die haar',
  'de la el els les que i a en un una per amb no es va al dels del com si ha han aquest aquesta seva més són fins també perquè hi però li d l s',
  'de și şi a în la cu pe nu o un din să care este că mai sau pentru au fi ce sunt era fost lui ale al prin după dar',
  'i w na z do nie się jest to że o jak po co za od przez ale je se v ve byl který',
  'och att det som på är av för med till inte har ett og ikke er af den de i en',
  've bir bu için ile çok daha olarak da de olan gibi',
  'a az és hogy nem is egy ez meg volt már csak de',
  'ja on ei että se oli mutta kun ovat hän niin',
  'yang dan di itu dengan untuk ini dari dalam tidak ke akan pada juga saya',
].map((list) => new Set(list.split(' ')));

/** BCP 47 primary tag, or undefined where nothing speaks clearly. Reads at most 1,500 characters. */
export function detectLanguage(text: string, prior?: string): string | undefined {
  // The letters of "26e" and "2nd" are no words.
  const sample = text
    .slice(0, 1500)
    .toLowerCase()
    .replace(/\d+[a-z]*/g, ' ');
  const words = sample.match(beyondLatin.test(sample) ? /\p{L}+/gu : /[a-zªµºß-öø-ɏ]+/g) ?? [];
  const letters = lengthOf(words);
  if (letters < leastLetters) return undefined;
  const inArabic = arabic.test(sample) ? lengthOf(words.filter((word) => arabic.test(word))) : 0;
  if (inArabic > 0.4 * letters) return arabicScript(sample, inArabic);
  let best: string | undefined;
  let bestScore = 0;
  for (const [language, known] of Object.entries(functionWords)) {
    const own = share(words, known) + accentBonus(sample, language);
    const score = own + (language === prior ? priorWeight : 0);
    if (score > bestScore) {
      bestScore = score;
      best = language;
    }
  }
  const isNeighbour = neighbours.some((known) => share(words, known) > bestScore * clearly);
  const isHeard = bestScore > 0.05 && bestScore * words.length >= 3;
  return isHeard && !isNeighbour ? best : undefined;
}

/**
 * The language of a text whose page or feed declares one: the text's own words decide between the
 * languages that Lede knows, since templates often declare the wrong one; any other is taken at its word.
 */
export function languageOf(text: string, declared: string | undefined): string | undefined {
  const primary = declared?.toLowerCase().split('-')[0] ?? '';
  if (primary !== '' && !Object.hasOwn(functionWords, primary)) return declared;
  return detectLanguage(text, primary) ?? declared;
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

function share(words: readonly string[], known: ReadonlySet<string>): number {
  let hits = 0;
  for (const word of words) if (known.has(word)) hits++;
  return hits / words.length;
}

/** Persian and Urdu have letters that Arabic has in foreign names only; told apart, they still run to the left. */
function arabicScript(sample: string, letters: number): string {
  const foreign = sample.match(/[پچژگکیےہٹڈڑں]/g)?.length ?? 0;
  if (foreign < 0.05 * letters) return 'ar';
  return (sample.match(/[ےہٹڈڑں]/g)?.length ?? 0) > foreign / 4 ? 'ur' : 'fa';
}

const accents: Readonly<Record<string, RegExp>> = {
  fr: /[éèêàçùœ]/g,
  de: /[äöüß]/g,
  es: /[ñ¿¡áíóú]/g,
};

function accentBonus(sample: string, language: string): number {
  const marks = accents[language];
  if (!marks) return 0;
  return Math.min(0.04, (sample.match(marks)?.length ?? 0) / sample.length);
}
