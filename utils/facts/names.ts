/** Names: runs of capitalised words, and the listed names wherever they stand. */
import { isDateWord } from '../text/date-words.ts';
import { stopWords } from '../text/function-words.ts';
import { fold } from '../text/normalise.ts';
import { level } from './numbers.ts';

/** A text and where it stands; what is found in one text only counts once there. */
export interface NameText {
  readonly text: string;
  /** In the lead: what stands there is what it is about. */
  readonly lead: boolean;
}

export interface FoundName {
  readonly text: string;
  readonly key: string;
  readonly at: number;
  /** Index of the text it stands in first. */
  readonly index: number;
}

const set = (list: string) => new Set(list.split(' '));
const word = "\\p{Lu}[\\p{L}\\p{M}\\p{N}]*(?:['&.-](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+)*";
const joiner =
  "(?: (?:de la|de l'|of the|von der|van der|van den|de|du|des|of|d'|von|van|der|da|di|dos|bin|ben|al|el|et)(?: |(?<=')))";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}])${word}(?:(?: & ?|&| |${joiner})(?:${word}|\\d{1,4}(?![\\d.,%]|\\p{L})(?! ?%))){0,6}`,
  'gu',
);

/** Heads of names that go on with "de", "of" and the like, and "et" after those of ministries. */
const heads =
  /^(?:ban(?:k|que|co)|universit|minist|instit|court?$|union|port$|office|conseil|council|cha?mb|f[ée]d[ée]r|association|agenc|house|department|bureau|r[ée]publi|kingdom|royaume|caisse|cr[ée]dit|soci[ée]t|compagnie|coll|[ée]cole|school|fonds|fund|[ée]tats|gulf|golfe|mer|cap|c[ôo]te|bourse|haut|centre|center|airport|a[ée]roport|confed|conf[ée]d|organi|board|secretary|bay|city|isle|south|north)/i;
const particles = /^(?:von|van|der|da|di|dos|bin|ben|al|el)/;
const titles = set(
  'm mm mr mrs ms mme mlle dr prof sir lord pdg dg ceo cfo coo drh president presidente minister ministre king roi queen prince cheikh sheikh prime chief chairman director directeur general senator judge pope professor secretary me',
);
const notNames = set(
  'ai ia r&d ev suv tva pib gdp ht ttc pme eti cv co2 afp ap reuters map mwh gw mw kw gwh twh kwh ghz tb gb go to mo mb nm dh mdh mmdh mad eur usd gbp aed sar chf fcfa teu evp led adas gps api ipo opa opv pr ok tv it hp ch rse esg q1 q2 q3 q4 t1 t2 t3 t4 h1 h2 s1 s2 pc usb ram cpu gpu covid i publicite advertisement newsletter photo credit source lire read copyright facebook whatsapp linkedin instagram yesterday today tomorrow hier demain monday however meanwhile selon grace outre malgre interroge cependant toutefois enfin parmi quant pourtant quelque certes depuis aujourd ailleurs suite faute etat etats internet noel ramadan christmas easter',
);
const peoples =
  /^(?:fran[cç]ais|french|maroc?ca[ii]?n|morocc?an|marocain|europ[ée]e?n|[ae]m[ée]ri[ck]a[i]?n|chinese|chinois|german$|germans|allemand|japanese|japonais|itali(?:an|en)|spanish|espagnol|britis?h|britanni|indians?$|indien|kor[ée]a?e?n|russian|russe|turkish|turc|alg[ée]ri(?:an|en)|tunisi(?:an|en)|egyptian|[ée]gyptien|saoudien|saudis?$|[ée]miratie?|arabs?$|arabe|africa[i]?n|asi(?:an|atique)|swedish|su[ée]dois|dutch|n[ée]erlandais|belge|belgian|swiss$|suisses|canadi|mexica|brazilian|br[ée]silien|polish|polonais|norw[ée]g|norwegian|danish|danois|english|anglais|western|asians|latin)(?:e?s?)$/i;
const firm =
  /^(?:groupe?|holding|inc|corp|corporation|ltd|limited|sa|plc|ag|se|gmbh|company|co|nv|spa|sas|llc)$/;

interface Entry {
  key: string;
  text: string;
  at: number;
  index: number;
  count: number;
  lead: boolean;
  sure: boolean;
  words: number;
}

/** At most a dozen, the best first. `title` and `heads` only add weight; `listed` are names whose writing is known. */
export function namesIn(
  texts: readonly NameText[],
  title: string,
  headings: string,
  language: string,
  listed: readonly string[] = [],
): FoundName[] {
  const stop = stopWords(language);
  const entries = new Map<string, Entry>();
  const lower = new Set<string>();
  const articled = new Set<string>();
  const add = (text: string, at: number, index: number, sure: boolean, key = keyOf(text)): void => {
    const known = entries.get(key);
    if (known) {
      known.count++;
      known.sure ||= sure;
      known.lead ||= texts[index]?.lead ?? false;
    } else if (key && entries.size < 400) {
      entries.set(key, {
        key,
        text,
        at,
        index,
        count: 1,
        lead: texts[index]?.lead ?? false,
        sure,
        words: text.split(' ').length,
      });
    }
  };
  const known = new Set(listed.map(keyOf));
  const cased = language !== 'ar' && language !== 'de';
  if (cased)
    for (const { text } of texts)
      for (const one of level(text).match(/(?<![\p{L}\p{N}'-])\p{Ll}{3,}/gu) ?? []) lower.add(one);
  texts.forEach(({ text }, index) => {
    const plain = level(text);
    for (const name of listed)
      if (!cased || /^\p{Ll}|^[^\p{Lu}\p{Ll}]/u.test(name))
        for (const at of placesOf(plain, name)) add(text.slice(at, at + name.length), at, index, true);
    if (language === 'ar') return;
    for (const match of plain.matchAll(run)) {
      for (const piece of piecesOf(match[0], language)) {
        const at = match.index + piece.at;
        const starts = /(?:^|[.!?…:»«"“”(\u2022]|(?:^|\s)-)\s*$/.test(plain.slice(Math.max(0, at - 4), at));
        const name = trimmed(piece.text, starts, stop, lower);
        if (!name) continue;
        const from = at + name.at;
        const begins = starts && name.at === 0;
        if (
          !begins &&
          !name.text.includes(' ') &&
          /(?:^|[\s(])(?:l[ae]|au|en|the|à|aux?|in|at|du|al|el|l'|d') ?$/.test(
            plain.slice(Math.max(0, from - 5), from),
          )
        )
          articled.add(keyOf(name.text));
        const isMarked = /^\p{Lu}[\p{Lu}\p{N}&-]+$|\p{Ll}\p{Lu}|\d/u.test(name.text);
        if (!cased && !isMarked && !known.has(keyOf(name.text)) && !name.text.includes(' ')) continue;
        add(
          text.slice(from, from + name.text.length),
          from,
          index,
          !begins || isMarked || known.has(keyOf(name.text)) || name.text.includes(' '),
        );
      }
    }
  });
  const isSentence =
    /^\P{Lu}*\p{Lu}\P{Lu}*(?: \P{Lu}*)*(?:\p{Lu}|$)/u.test(title) &&
    (title.match(/(?<= )\p{Ll}{4,}/gu)?.length ?? 0) >= 2;
  const inTitle = ` ${words(title)} `;
  const inHeads = ` ${words(headings)} `;
  const folded = foldSurnames([...entries.values()], articled);
  return folded
    .filter((one) => one.sure || (isSentence && inTitle.indexOf(` ${words(one.text)} `) > 0))
    .map((one) => ({
      one,
      score:
        Math.min(one.count, 8) +
        (inTitle.includes(` ${words(one.text)} `) || inTitle.includes(` ${one.key} `) ? 3 : 0) +
        (inHeads.includes(` ${one.key} `) ? 1 : 0) +
        (one.lead ? 1.5 : 0) +
        (known.has(one.key) ? 2 : 0) +
        (one.words > 1 ? 0.5 : 0),
    }))
    .sort((a, b) => b.score - a.score || a.one.index - b.one.index || a.one.at - b.one.at)
    .slice(0, 12)
    .map(({ one: { text, key, at, index } }) => ({ text, key, at, index }));
}

const words = (text: string) =>
  fold(level(text))
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();

/** Folded, without what only says that it is a firm. */
function keyOf(name: string): string {
  const parts = words(name).split(' ');
  const kept = parts.filter((part) => !firm.test(part));
  return (kept.length > 0 ? kept : parts).join(' ');
}

/** Where a name stands as whole words; in Arabic a particle may cling to it. */
function* placesOf(text: string, name: string): Generator<number> {
  if (name.length < 2) return;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '') && !/[A-Za-z\p{N}]/u.test(text[at - 1] ?? ''))
      yield at;
  }
}

/** A run cut where a joiner joins two names rather than the words of one. */
function piecesOf(found: string, language: string): { text: string; at: number }[] {
  const pieces: { text: string; at: number }[] = [];
  let start = 0;
  for (const match of found.matchAll(new RegExp(joiner, 'gu'))) {
    const head = found.slice(start, match.index);
    const link = match[0].trim();
    const isHead = heads.test(head) || (link === 'of' && /^[A-Z]\S+ (?:Bank|University)/.test(head));
    const joins =
      link === 'et'
        ? /^minist/i.test(head)
        : isHead || particles.test(link) || (/^de$|^du$/.test(link) && language === 'en');
    if (joins) continue;
    pieces.push({ text: head, at: start });
    start = match.index + match[0].length;
  }
  pieces.push({ text: found.slice(start), at: start });
  return pieces;
}

/** Without titles and dates at its ends, and without a first word that is only the first of its sentence. */
function trimmed(
  name: string,
  starts: boolean,
  stop: ReadonlySet<string>,
  lower: ReadonlySet<string>,
): { text: string; at: number } | undefined {
  let text = name;
  let at = 0;
  for (;;) {
    const first = /^[^ ]+/.exec(text)?.[0] ?? '';
    const elided = at === 0 && starts ? /^(?:[LDJNSMC]|Qu)'(?=\p{Lu})/u.exec(first)?.[0].length : undefined;
    if (elided) {
      text = text.slice(elided);
      at += elided;
      continue;
    }
    const folded = fold(first).replace(/\.$/, '');
    const plain = first.toLowerCase();
    const isPlain =
      titles.has(folded) ||
      notNames.has(folded) ||
      isDateWord(folded) ||
      (peoples.test(folded) && (!text.includes(' ') || starts)) ||
      (stop.has(plain) && !/^\p{Lu}{2}/u.test(first)) ||
      (starts && at === 0 && lower.has(plain)) ||
      first.length < 2;
    if (!isPlain) break;
    if (!text.includes(' ')) return undefined;
    at += first.length + 1;
    text = text.slice(first.length + 1);
  }
  const cut = text.replace(/(?: (?:\p{L}|[QTHS][1-4]|(?:19|20)\d\d))+$/u, '').replace(/[.]$/, '');
  return cut.length > 1 && !/^\d/.test(cut) ? { text: cut, at } : undefined;
}

/** "Tavares" is "Carlos Tavares", where Carlos is nobody else's name and Tavares is no place. */
function foldSurnames(entries: readonly Entry[], articled: ReadonlySet<string>): Entry[] {
  const byKey = new Map(entries.map((one) => [one.key, one]));
  const gone = new Set<Entry>();
  for (const full of entries) {
    const parts = full.key.split(' ');
    if (full.words < 2 || heads.test(full.key)) continue;
    for (let from = 1; from < parts.length; from++) {
      const single = byKey.get(parts.slice(from).join(' '));
      if (!single || single === full || gone.has(single)) continue;
      if (byKey.has(parts[0] ?? '') || articled.has(single.key)) continue;
      full.count += single.count;
      full.lead ||= single.lead;
      full.sure = true;
      gone.add(single);
    }
  }
  return entries.filter((one) => !gone.has(one));
}
