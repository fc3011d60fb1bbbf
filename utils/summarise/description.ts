/** The publisher's own description of an article, where it is as good as a summary. */
import type { Block, Summary } from '../model.ts';
import { treeText } from '../text/block-text.ts';
import { functionWords } from '../text/function-words.ts';
import { detectLanguage } from '../text/language.ts';
import { dropInvisible, fold, oneLine } from '../text/normalise.ts';
import { contentWords } from '../text/tokens.ts';
import { wordsOf } from '../text/words.ts';
import { splitSentences } from './sentences.ts';
import { isCutOff, isWhole } from './whole.ts';

const fewest = 60;
const most = 320;
/** Characters of the article that its words are looked for in; this bounds the work. */
const maxText = 40_000;

export interface DescriptionRequest {
  readonly description: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly language?: string;
  /** The site says the same of other pages. */
  readonly isRepeated: boolean;
}

/**
 * The description as a summary by its publisher. Undefined unless it has 60 to 320 characters and an end, is
 * in the article's language, says more than the title, half of its content words stand in the article, and
 * it neither asks for a click nor speaks of the site.
 */
export function goodDescription(wish: DescriptionRequest): Summary | undefined {
  const description = oneLine(dropInvisible(wish.description));
  if (wish.isRepeated || description.length < fewest || description.length > most) return undefined;
  const sentences = splitSentences(description);
  if (!isComplete(sentences) || sentences.some(isBoilerplate)) return undefined;
  const text = treeText(wish.blocks).slice(0, maxText);
  const language = wish.language ?? detectLanguage(text);
  if (isForeign(description, language)) return undefined;
  const terms = [...new Set(contentWords(description, language))];
  const inTitle = new Set(contentWords(wish.title, language));
  const beyondTitle = terms.filter((term) => !inTitle.has(term)).length;
  if (beyondTitle < 3 || beyondTitle < terms.length / 3) return undefined;
  const inText = new Set(contentWords(text, language));
  if (terms.filter((term) => inText.has(term)).length < terms.length / 2) return undefined;
  return { maker: 'publisher', sentences: sentences.map((sentence) => ({ text: sentence })) };
}

/** Begins and ends; markup, an address or a gap in brackets is no sentence of anyone. */
function isComplete(sentences: readonly string[]): boolean {
  const last = sentences.at(-1) ?? '';
  if (!isWhole(last) || isCutOff(last)) return false;
  return !sentences.some((text) => /^(?:…|\.\.)|[[(](?:…|\.\.\.)[\])]|<\/?[a-z]|https?:|www\./i.test(text));
}

/**
 * Clearly in another language: its grammar is there twice as often as that of the article's. (Too short a
 * text for `detectLanguage`.)
 */
function isForeign(description: string, language: string | undefined): boolean {
  const own = functionWords[language?.toLowerCase().split('-')[0] ?? ''];
  if (!(own instanceof Set)) return false;
  const words = wordsOf(description.toLowerCase());
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length;
  const enough = Math.max(3, 2 * count(own));
  return Object.values(functionWords).some((known) => known !== own && count(known) >= enough);
}

const isBoilerplate = (sentence: string): boolean => {
  const folded = fold(sentence).replace(/^[^\p{L}\p{N}]+/u, '');
  return calls.test(folded) || ofTheSite.test(folded);
};

/** What a sentence that asks for a click begins with; folded. */
const calls = new RegExp(
  `^(?:${[
    '(?:read|get|find|see|follow|check|click|watch|learn|discover|subscribe|sign up|join) (?:the|all|more|our|us|on|out|to|up|for|here|how|why|what|your)',
    '(?:all )?(?:the |your )?(?:latest|breaking|top) (?:\\p{L}+ )?(?:news|stories|headlines|updates)',
    '(?:(?:re)?trouvez|decouvrez|lisez|consultez|suivez|(?:abonn|inscriv)ez-vous|cliquez|regardez|ecoutez)',
    '(?:toute )?l.actualite|(?:toutes )?les (?:dernieres )?(?:actualites|infos)|les dernieres nouvelles',
    'تابعوا(?:نا)?|اقرا(?:وا)?|اشتركوا?|اضغطوا?|شاهدوا|تعرف(?:وا)? علي|للمزيد|تابع (?:معنا|المزيد)',
    '(?:تابع )?(?:اخر|احدث|اهم|كل|جميع) (?:ال)?(?:اخبار|مستجدات)',
    '(?:lesen|erfahren|entdecken) sie|alle news|descubr[ae]|suscribete|ultimas noticias',
  ].join('|')})(?![\\p{L}])`,
  'u',
);

/** What only a site says, of itself; anywhere in the sentence; folded. */
const ofTheSite =
  /\b(?:on our (?:web ?)?(?:site|page)|your source (?:for|of)|official (?:web ?)?site of|all rights reserved|(?:appear|publish)ed first on|sur notre site|site officiel d|tous droits reserves|en premier sur|auf unserer seite|en nuestr[ao] (?:sitio|web))|جميع الحقوق محفوظه|(?:علي|عبر) موقعنا|الموقع الرسمي ل/;
