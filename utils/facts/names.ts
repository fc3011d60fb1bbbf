/** The names of an article: found by their capitals, told apart from other words, counted and ranked. */
import { stopWords } from '../text/function-words.ts';
import { fold } from '../text/normalise.ts';
import { isBody, isMarked, runsIn, type Words } from './name-runs.ts';
import { level } from './numbers.ts';

export interface NameText {
  readonly text: string;
  /** What stands in the lead is what it is about. */
  readonly lead: boolean;
}

export interface FoundName {
  readonly text: string;
  readonly key: string;
  readonly at: number;
  /** Index of the text it stands in first. */
  readonly index: number;
}

interface Entry extends FoundName {
  count: number;
  lead: boolean;
  /** Something shows that it is a name and no first word of a sentence. */
  sure: boolean;
  /** The key of the shorter name it is called by as well. */
  short?: string;
}

/** As many different ones as are looked at, and as much text as tells one word from another. */
const most = 400;
const sample = 30_000;

const firm =
  /^(?:groupe?|holding|inc|corp|corporation|ltd|limited|sa|plc|ag|se|gmbh|company|co|nv|spa|sas|llc)$/;
const verbs = /^(?:has|is|was|will|said|a|va|est|ha)$/;
/** Before a name, these make it a place. */
const located = /(?<!\p{L})(?:à|in|at|near|from|to|vers|entre|between) $/iu;
const article = /(?:^|[\s(])(?:l[ae]|aux?|en|the|in|du|al|l') ?$/;

/** The best first. Title and headings only add weight; of Arabic and German only what is `listed`, or plain to see. */
export function namesIn(
  texts: readonly NameText[],
  title: string,
  headings: string,
  language: string,
  listed: readonly string[],
): FoundName[] {
  const all = level(
    texts
      .map(({ text }) => text)
      .join('\n')
      .slice(0, sample),
  );
  const inTitle = ` ${bare(title)} `;
  // In a headline with a capital on every word, a capital says nothing.
  const saysNames = (title.match(/ \p{Ll}{4,}/gu)?.length ?? 0) >= 2;
  const words = wordsOf(all, saysNames ? level(title) : '', language);
  const known = new Set(listed.map(keyOf));
  const entries = new Map<string, Entry>();
  const articled = new Set<string>();
  const places = new Set<string>();
  const add = (text: string, at: number, index: number, sure: boolean): void => {
    const key = keyOf(text);
    const lead = texts[index]?.lead ?? false;
    const entry = entries.get(key);
    if (entry) {
      entry.count++;
      entry.sure ||= sure;
      entry.lead ||= lead;
    } else if (key && entries.size < most) entries.set(key, { key, text, at, index, count: 1, lead, sure });
  };
  const isCased = language !== 'ar' && language !== 'de';
  texts.forEach(({ text }, index) => {
    const plain = level(text);
    for (const name of listed)
      if (!/\p{Lu}/u.test(name) || !isCased)
        for (const at of placesOf(plain, name)) add(text.slice(at, at + name.length), at, index, true);
    if (language === 'ar') return;
    for (const { text: name, at, starts } of runsIn(plain, words)) {
      const one = !name.includes(' ');
      if (!isCased && (known.has(keyOf(name)) || (one && !isMarked(name)))) continue;
      const after = plain.slice(at + name.length, at + name.length + 12);
      if (one && !starts && article.test(plain.slice(Math.max(0, at - 5), at))) articled.add(keyOf(name));
      if (located.test(plain.slice(Math.max(0, at - 9), at))) places.add(keyOf(name));
      const isTold = inTitle.indexOf(` ${bare(name)} `) > 0 && saysNames;
      // In the headline, and before what may be its verb: "Renault prévoit", "Tesla has".
      const next = /^ (\p{Ll}+)/u.exec(after)?.[1] ?? '.';
      const acts =
        inTitle.includes(` ${bare(name)} `) &&
        (verbs.test(next) || (language !== 'en' && next !== '.' && !words.stop.has(next)));
      const sure = !starts || !one || isMarked(name) || known.has(keyOf(name)) || isTold || acts;
      add(text.slice(at, at + name.length), at, index, sure);
    }
  });
  const inHeadings = ` ${bare(headings)} `;
  const score = ({ key, text, short, count, lead }: Entry): number =>
    Math.min(count, 8) +
    ([key, bare(text), ...(short ? [short] : [])].some((name) => inTitle.includes(` ${name} `)) ? 3 : 0) +
    (inHeadings.includes(` ${key} `) ? 1 : 0) +
    (lead ? 1.5 : 0) +
    (known.has(key) ? 2 : 0) +
    (key.includes(' ') ? 0.5 : 0);
  const isPlain = ({ key }: Entry) => !articled.has(key) && !places.has(key) && !known.has(key);
  return foldFirms(foldSurnames([...entries.values()], articled), isPlain)
    .filter(({ sure }) => sure)
    .map((one) => ({ one, score: score(one) }))
    .sort((a, b) => b.score - a.score || a.one.index - b.one.index || a.one.at - b.one.at)
    .map(({ one }) => one);
}

function wordsOf(all: string, title: string, language: string): Words {
  const alone = new Map<string, boolean>();
  const isAlone = (word: string): boolean => {
    for (const at of placesOf(all, word))
      if (!/^ d[e']/.test(all.slice(at + word.length, at + word.length + 3))) return true;
    return false;
  };
  return {
    language,
    stop: stopWords(language),
    lower: new Set(`${title}\n${all}`.match(/(?<![\p{L}\p{N}'-])\p{Ll}{3,}/gu)),
    isAlone: (word) => {
      const known = alone.get(word) ?? (alone.size > most || isAlone(word));
      alone.set(word, known);
      return known;
    },
  };
}

const bare = (text: string): string =>
  fold(level(text))
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();

/** Folded, without what only says that it is a firm. */
function keyOf(name: string): string {
  const parts = bare(name).split(' ');
  const kept = parts.filter((part) => !firm.test(part));
  return (kept.length > 0 ? kept : parts).join(' ');
}

/** Where a name stands as whole words; in Arabic a particle may cling to it. */
function* placesOf(text: string, name: string): Generator<number> {
  if (name.length < 2) return;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '') && !/[A-Za-zÀ-ɏ\p{N}]/u.test(text[at - 1] ?? ''))
      yield at;
  }
}

/** "Tavares" is "Carlos Tavares", where Carlos is nobody else's name and Tavares is no place. */
function foldSurnames(entries: readonly Entry[], articled: ReadonlySet<string>): Entry[] {
  const byKey = new Map(entries.map((one) => [one.key, one]));
  const gone = new Set<Entry>();
  for (const full of entries) {
    const parts = full.key.split(' ');
    if (!full.text.includes(' ') || isBody(full.text)) continue;
    for (let from = 1; from < parts.length; from++) {
      const single = byKey.get(parts.slice(from).join(' '));
      const other = byKey.get(parts[0] ?? '')?.count ?? 0;
      if (!single || gone.has(single) || articled.has(single.key) || other >= single.count) continue;
      full.count += single.count;
      full.lead ||= single.lead;
      full.sure = true;
      gone.add(single);
    }
  }
  return entries.filter((one) => !gone.has(one));
}

/**
 * "Lumen" is "Lumen Harness" where the longer name came first and is the only one that begins so; a place
 * or a brand is not, nor what is named far more often.
 */
function foldFirms(entries: readonly Entry[], isPlain: (one: Entry) => boolean): Entry[] {
  const fuller = new Map<string, Entry | undefined>();
  for (const full of entries) {
    const parts = full.key.split(' ');
    for (let to = 1; to < parts.length; to++) {
      const start = parts.slice(0, to).join(' ');
      fuller.set(start, fuller.has(start) ? undefined : full);
    }
  }
  return entries.filter((single) => {
    const full = fuller.get(single.key);
    const isLater =
      full && (full.index < single.index || (full.index === single.index && full.at < single.at));
    if (!isLater || /\d/.test(full.key) || single.count > 2 * full.count || !isPlain(single)) return true;
    full.count += single.count;
    full.lead ||= single.lead;
    full.sure ||= single.sure;
    full.short = single.key;
    return false;
  });
}
