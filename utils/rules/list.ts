/** The list of rules, as it is changed: each way returns a new one. Its order counts, see `verdict.ts`. */
import type { Source, Topic } from '../model.ts';
import { typedWords } from '../text/word-list.ts';
import { saysSomething } from './match.ts';
import type { Rule, RuleAction, RuleScope } from './rule.ts';

/** As many as the time for ten thousand stories is measured with. */
export const mostRules = 1000;

/** The same for the same wish, whether or not it is switched on. */
export const wishKey = ({ action, words, near = '', scope }: Wish): string =>
  JSON.stringify([action, words.toLowerCase(), near.toLowerCase(), scopeKey(scope)]);

/** Part by part: what was stored comes back with its fields in another order. */
function scopeKey(scope: RuleScope): unknown {
  switch (scope.in) {
    case 'all':
      return [];
    case 'source':
      return [scope.id];
    case 'folder':
      return scope.path;
    case 'topic':
      return topicKey(scope.topic);
  }
}

/** Topics are told apart by their words: a file from elsewhere may call its own what another is called. */
export const topicKey = ({ name, words, names = [] }: Topic): string =>
  JSON.stringify([name.en, name.fr, name.ar, words.en, words.fr, words.ar, names]);

/** Those that say what none of the others says. */
export function freshWishes<T extends Wish>(wishes: readonly T[], others: readonly Wish[]): T[] {
  const known = new Set(others.map(wishKey));
  return wishes.filter((one) => known.size < known.add(wishKey(one)).size);
}

export type Wish = Pick<Rule, 'action' | 'words' | 'near' | 'scope'>;

/**
 * What was typed as rules: one for each part between commas, Latin or Arabic, that does not stand in quotes. None
 * where nothing is said.
 */
export function typedRules({ action, words, near = '', scope }: Wish): Wish[] {
  const said = partsOf(words);
  const beside = partsOf(near);
  const whole = said.length === 0 && scope.in !== 'all' ? [''] : said;
  return whole
    .flatMap((one) => (beside.length === 0 ? [''] : beside).map((other) => besideWords(one, other)))
    .map((both) => ({ action, ...both, scope }))
    .filter((wish) => saysSomething(wish));
}

/** What stands between commas, each once. */
function partsOf(text: string): string[] {
  const parts = text.match(/(?:["“”«»„][^"“”«»„]*(?:["“”«»„]|$)|[^,،;؛"“”«»„])+/g) ?? [];
  const lines = parts.map((part) => part.trim().replace(/\s+/g, ' '));
  return [...new Set(lines)].filter((line) => line !== '');
}

/** Near nothing, a word is the word that is looked for. */
export function besideWords(words: string, near: string): Pick<Wish, 'words' | 'near'> {
  if (words === '') return { words: near };
  return near === '' ? { words } : { words, near };
}

/**
 * What is muted goes to the top, or what is watched would show it; the rest to the end. One that is there stays, and is
 * switched on.
 */
export function withRule(rules: readonly Rule[], rule: Rule): readonly Rule[] {
  const key = wishKey(rule);
  const known = rules.find((other) => wishKey(other) === key);
  if (known?.off) return switchedRule(rules, known.id, true, rule.since);
  if (known || rules.length >= mostRules) return rules;
  return rule.action === 'mute' ? [rule, ...rules] : [...rules, rule];
}

export const withoutRule = (rules: readonly Rule[], id: string): readonly Rule[] =>
  rules.filter((rule) => rule.id !== id);

/** Those of a file at the end, in their order, as far as there is room. */
export function withImported(rules: readonly Rule[], imported: readonly Rule[]): readonly Rule[] {
  return [...rules, ...freshWishes(imported, rules)].slice(0, Math.max(mostRules, rules.length));
}

/** The rules of a folder go with it to its other path. */
export const withFolderMoved = (
  rules: readonly Rule[],
  from: readonly string[],
  to: readonly string[],
): readonly Rule[] =>
  rules.map((rule) => {
    const { scope } = rule;
    if (scope.in !== 'folder' || !from.every((name, depth) => scope.path[depth] === name)) return rule;
    const path = [...to, ...scope.path.slice(from.length)];
    return { ...rule, scope: path.length > 0 ? { in: 'folder', path } : { in: 'all' } };
  });

/** Another wish in its place, and nowhere else: what was on show before is no news. */
export function changedRule(rules: readonly Rule[], id: string, wish: Wish, now: number): readonly Rule[] {
  const key = wishKey(wish);
  return rules
    .filter((rule) => rule.id === id || wishKey(rule) !== key)
    .map((rule) =>
      rule.id === id ? { ...wish, id, since: now, ...(rule.off ? { off: true as const } : {}) } : rule,
    );
}

/** Switched on again, it tells of what comes from then on. */
export const switchedRule = (rules: readonly Rule[], id: string, on: boolean, now: number): readonly Rule[] =>
  rules.map((rule) => {
    if (rule.id !== id) return rule;
    const { off: _, ...whole } = rule;
    return on ? { ...whole, since: now } : { ...whole, off: true };
  });

/** @param by so many places towards the end; negative, towards the top */
export function movedRule(rules: readonly Rule[], id: string, by: number): readonly Rule[] {
  const at = rules.findIndex((rule) => rule.id === id);
  const rule = rules[at];
  if (!rule) return rules;
  const others = withoutRule(rules, id);
  const to = Math.min(Math.max(at + by, 0), others.length);
  return [...others.slice(0, to), rule, ...others.slice(to)];
}

/** What stood at a place and was taken away, put back there. */
export function restoredRule(rules: readonly Rule[], rule: Rule, at: number): readonly Rule[] {
  if (rules.some(({ id }) => id === rule.id)) return rules;
  return [...rules.slice(0, at), rule, ...rules.slice(at)];
}

/** Whether it is a word or phrase for everything, and nothing more: these are offered, typed and shown as words. */
export const isPlain = ({ near, scope, off }: Rule): boolean => scope.in === 'all' && !near && !off;

/** The words of such rules, in their order. */
export const plainWords = (rules: readonly Rule[], action: RuleAction): string[] =>
  rules.filter((rule) => rule.action === action && isPlain(rule)).map(({ words }) => words);

/** Such a rule for each of the words that has none. @param idOf a new id */
export function withWords(
  rules: readonly Rule[],
  action: RuleAction,
  words: readonly string[],
  now: number,
  idOf: () => string,
): readonly Rule[] {
  return words
    .flatMap((word) => typedWords(word, []))
    .reduce<readonly Rule[]>(
      (list, word) => withRule(list, { id: idOf(), action, words: word, scope: { in: 'all' }, since: now }),
      rules,
    );
}

/** The same change to the words among the rules: what was added to `seen` to make `next` of it, and what was taken away. */
export function withWordsChanged(
  rules: readonly Rule[],
  action: RuleAction,
  seen: readonly string[],
  next: readonly string[],
  now: number,
  idOf: () => string,
): readonly Rule[] {
  const left = seen
    .filter((word) => !next.includes(word))
    .reduce<readonly Rule[]>((list, word) => withoutWord(list, action, word), rules);
  return withWords(
    left,
    action,
    next.filter((word) => !seen.includes(word)),
    now,
    idOf,
  );
}

export function withoutWord(rules: readonly Rule[], action: RuleAction, word: string): readonly Rule[] {
  return rules.filter((rule) => !(rule.action === action && isPlain(rule) && rule.words === word));
}

/** Whether a rule may have a say on the stories of a source. */
export function covers({ scope, off }: Rule, { id, folder }: Pick<Source, 'id' | 'folder'>): boolean {
  if (off) return false;
  if (scope.in === 'source') return scope.id === id;
  return scope.in !== 'folder' || scope.path.every((part, i) => folder[i] === part);
}
