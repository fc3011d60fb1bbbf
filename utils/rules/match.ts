/** Which rules a story fits. */
import type { Story, Topic } from '../model.ts';
import { type Phrase, patternOf } from './pattern.ts';
import { type Found, Phrases } from './phrases.ts';
import type { Rule } from './rule.ts';

/** So many words may stand between what is to be near. */
const nearWords = 12;
/** Letters of one text that are looked at, and texts of one story: a title of a book's length is no title. */
const longestText = 2000;
const mostTexts = 40;

/** What is to be known of a story beside its words. */
export interface Surroundings {
  /** The folders in which a source lies. */
  readonly folderOf: (sourceId: string) => readonly string[];
  /** Whether a story is about a topic; asked once for each rule. */
  readonly about: (topic: Topic) => (story: Story) => boolean;
}

export interface Matcher {
  /** The rules that it fits, in their order. */
  fits(story: Story): readonly Rule[];
}

/** Phrases of which one must be there. */
type Some = readonly number[];

interface Wanted {
  readonly rule: Rule;
  readonly all: readonly Some[];
  readonly none: readonly number[];
  /** Numbers of the pairs that must stand near each other. */
  readonly pairs: readonly number[];
  /** Whether a story lies where the rule holds. */
  readonly isIn: (story: Story) => boolean;
}

/**
 * @param rules those that are switched off, or say nothing, fit nothing
 * @param namesakes other ways to write a name: lists of those that mean the same
 */
export function matcherOf(
  rules: readonly Rule[],
  surroundings: Surroundings,
  namesakes: readonly (readonly string[])[] = [],
): Matcher {
  const phrases = new Phrases();
  const pairs = new Pairs(phrases);
  const wanted = wantedOf(rules, phrases, pairs, namesakesOf(namesakes), surroundings);
  // Whoever finds nothing of a rule's first phrase need not look at the rule.
  const always = wanted.flatMap(({ all }, at) => (all.length === 0 ? [at] : []));
  const byPhrase = new Map<number, number[]>();
  wanted.forEach(({ all: [first = []] }, at) => {
    for (const phrase of new Set(first)) byPhrase.set(phrase, [...(byPhrase.get(phrase) ?? []), at]);
  });
  const all = [...wanted.keys()];
  /** Where so many are asked, looking at each is less than putting them in order. */
  const many = wanted.length / 16;
  const find = phrases.finder();
  const askedIn = new Int32Array(wanted.length);
  let walk = 0;

  const candidates = (found: Found): readonly number[] => {
    walk++;
    if (always.length + found.phrases.length > many) return all;
    const some = [...always];
    for (const phrase of found.phrases) {
      const asked = byPhrase.get(phrase) ?? [];
      if (asked.length > many) return all;
      for (const at of asked) {
        if (askedIn[at] !== walk) some.push(at);
        askedIn[at] = walk;
      }
    }
    return some.sort((a, b) => a - b);
  };
  return {
    fits(story) {
      if (wanted.length === 0) return [];
      const found = find(textsOf(story));
      const areNear = pairs.of(found);
      const fitting: Rule[] = [];
      for (const at of candidates(found)) {
        const one = wanted[at];
        if (one && holds(one, found, areNear) && one.isIn(story)) fitting.push(one.rule);
      }
      return fitting;
    },
  };
}

/** What is shown of a story: headline, summary, and the titles of those who tell it. */
function textsOf({ headline, summary, members }: Story): string[] {
  const texts = [
    headline,
    ...(summary?.sentences ?? []).map(({ text }) => text),
    ...members.map(({ title }) => title),
  ];
  return [...new Set(texts)].slice(0, mostTexts).map((text) => text.slice(0, longestText));
}

function wantedOf(
  rules: readonly Rule[],
  phrases: Phrases,
  pairs: Pairs,
  namesakes: ReadonlyMap<string, readonly Phrase[]>,
  surroundings: Surroundings,
): Wanted[] {
  const some = (phrase: Phrase): Some =>
    (namesakes.get(phrase.join(' ')) ?? [phrase]).map((one) => phrases.add(one));
  return rules.flatMap((rule): Wanted[] => {
    if (rule.off || !saysSomething(rule)) return [];
    const { all, none } = patternOf(rule.words);
    const near = patternOf(rule.near ?? '');
    const these = all.map(some);
    const those = near.all.map(some);
    return [
      {
        rule,
        all: [...these, ...those],
        none: [...none, ...near.none].flatMap(some),
        pairs: those.flatMap((one) => these.map((other) => pairs.add(one, other))),
        isIn: placeOf(rule, surroundings),
      },
    ];
  });
}

/** Words without a letter say nothing; of a part of the news, none at all stand for all of it, and -one for the rest. */
export function saysSomething({ words, scope }: Pick<Rule, 'words' | 'scope'>): boolean {
  const { all, none } = patternOf(words);
  return all.length > 0 || (scope.in !== 'all' && (none.length > 0 || words.trim() === ''));
}

function namesakesOf(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly Phrase[]> {
  const alike = new Map<string, readonly Phrase[]>();
  for (const names of lists) {
    const phrases = names.flatMap((name) => patternOf(name).all.slice(0, 1));
    for (const phrase of phrases) alike.set(phrase.join(' '), phrases);
  }
  return alike;
}

/** Loops without a closure: asked of every rule for every story where all fit. */
function holds({ all, none, pairs }: Wanted, found: Found, areNear: (pair: number) => boolean): boolean {
  if (hasOne(none, found)) return false;
  for (const some of all) if (!hasOne(some, found)) return false;
  for (const pair of pairs) if (!areNear(pair)) return false;
  return true;
}

function hasOne(some: Some, found: Found): boolean {
  for (const phrase of some) if (found.has(phrase)) return true;
  return false;
}

/** What must stand near each other: asked once a story, however many rules want it. */
class Pairs {
  readonly #phrases: Phrases;
  readonly #ids = new Map<string, number>();
  readonly #pairs: (readonly [Some, Some])[] = [];

  constructor(phrases: Phrases) {
    this.#phrases = phrases;
  }

  add(these: Some, those: Some): number {
    const key = `${these}/${those}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    for (const phrase of [...these, ...those]) this.#phrases.near(phrase);
    const id = this.#pairs.push([these, those]) - 1;
    this.#ids.set(key, id);
    return id;
  }

  of(found: Found): (pair: number) => boolean {
    const known: (boolean | undefined)[] = [];
    return (pair) => {
      const before = known[pair];
      if (before !== undefined) return before;
      const [these = [], those = []] = this.#pairs[pair] ?? [];
      const near = these.some((one) => those.some((other) => isNear(found.places(one), found.places(other))));
      known[pair] = near;
      return near;
    };
  }
}

/** Both ascending. */
function isNear(these: readonly number[], those: readonly number[]): boolean {
  let at = 0;
  for (const place of these) {
    while (at < those.length && (those[at] ?? 0) < place - nearWords) at++;
    if (at < those.length && (those[at] ?? 0) <= place + nearWords) return true;
  }
  return false;
}

const everywhere = () => true;

function placeOf({ action, scope }: Rule, { folderOf, about }: Surroundings): (story: Story) => boolean {
  // One whose telling is not wanted takes no story away that others tell as well.
  const told = (by: (sourceId: string) => boolean) => {
    const has = ({ sourceId }: Story['members'][number]) => by(sourceId);
    return ({ members }: Story) => (action === 'mute' ? members.every(has) : members.some(has));
  };
  switch (scope.in) {
    case 'all':
      return everywhere;
    case 'source':
      return told((id) => id === scope.id);
    case 'folder':
      return told((id) => scope.path.every((name, depth) => folderOf(id)[depth] === name));
    case 'topic':
      return about(scope.topic);
  }
}
