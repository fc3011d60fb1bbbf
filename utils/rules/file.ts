/** Rules as a file, to be shared and read again. */
import { sourceLimits } from '../model.ts';
import { fail, ok, type Result } from '../result.ts';
import { dropInvisible, oneLine } from '../text/normalise.ts';
import { besideWords, freshWishes, mostRules, topicKey, type Wish } from './list.ts';
import { saysSomething } from './match.ts';
import { topicsOf } from './packs.ts';
import { type Rule, type RuleScope, ruleActions } from './rule.ts';

const kind = 'lede-rules';
/** A thousand rules with the topics of our packs have a quarter of it. All of them are read by every page. */
const largest = 1_000_000;
const version = 1;
/** Words and names of all its topics: those of our packs together have a fifth of them. */
const mostTopicWords = 5000;

/** Letters that the words of a rule may have. */
export const ruleWordsLength = 200;

export function rulesFile(rules: readonly Rule[]): string {
  const wishes = rules.map(({ action, words, near, scope, off }) => ({
    action,
    words,
    ...(near ? { near } : {}),
    ...(scope.in === 'all' ? {} : { scope }),
    ...(off ? { off } : {}),
  }));
  return `${JSON.stringify({ kind, version, rules: wishes }, null, 2)}\n`;
}

/** A rule out of a file: not yet anybody's. */
export interface FileRule extends Wish {
  readonly off?: true;
}

/**
 * The rules of a file that anybody may have written; `not-rules` where it is none. What makes no sense is left out
 * and counted.
 */
export function readRules(
  text: string,
): Result<{ rules: readonly FileRule[]; leftOut: number }, 'not-rules' | 'too-large'> {
  if (text.length > largest) return fail('too-large', `${text.length} letters`);
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return fail('not-rules', 'no JSON');
  }
  if (!isRecord(file) || file.kind !== kind) return fail('not-rules', 'JSON, and no rules');
  if (file.version !== version) return fail('not-rules', `rules of version ${String(file.version)}`);
  const all: readonly unknown[] = Array.isArray(file.rules) ? file.rules : [];
  const wishes = all.slice(0, mostRules).flatMap((one) => ruleOf(one) ?? []);
  const rules = fewTopics(freshWishes(wishes, []));
  return ok({ rules, leftOut: all.length - rules.length });
}

/** Each page that shows stories makes the topics ready anew: those of a stranger must not hold it up. */
export function fewTopics<T extends Pick<FileRule, 'scope'>>(rules: readonly T[]): T[] {
  const known = new Set<string>();
  let room = mostTopicWords;
  return rules.filter(({ scope }) => {
    if (scope.in !== 'topic') return true;
    const key = topicKey(scope.topic);
    if (known.has(key)) return true;
    const { words, names = [] } = scope.topic;
    room -= words.en.length + words.fr.length + words.ar.length + names.length;
    if (room >= 0) known.add(key);
    return room >= 0;
  });
}

/** One rule as a stranger may have written it, checked; undefined where it makes no sense. */
export function ruleOf(value: unknown): FileRule | undefined {
  if (!isRecord(value)) return undefined;
  const action = ruleActions.find((one) => one === value.action);
  const scope = scopeOf(value.scope);
  const said = besideWords(lineOf(value.words, ruleWordsLength), lineOf(value.near, ruleWordsLength));
  if (!action || !scope || !saysSomething({ ...said, scope })) return undefined;
  return { action, ...said, scope, ...(value.off === true ? { off: true } : {}) };
}

function scopeOf(value: unknown): RuleScope | undefined {
  if (value === undefined) return { in: 'all' };
  if (!isRecord(value)) return undefined;
  const id = lineOf(value.id, 300);
  switch (value.in) {
    case 'all':
      return { in: 'all' };
    case 'source':
      return id === '' ? undefined : { in: 'source', id };
    case 'topic': {
      const [topic] = topicsOf([value.topic]);
      const known = isRecord(value.topic) ? lineOf(value.topic.id, 60) : '';
      return topic && known !== '' ? { in: 'topic', topic: { ...topic, id: known } } : undefined;
    }
    case 'folder': {
      const { folderDepth, folderNameLength } = sourceLimits;
      const names = Array.isArray(value.path) ? value.path.slice(0, folderDepth) : [];
      const path = names.map((name) => lineOf(name, folderNameLength));
      return path.length > 0 && path.every((name) => name !== '') ? { in: 'folder', path } : undefined;
    }
    default:
      return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lineOf = (value: unknown, most: number): string =>
  typeof value === 'string' ? oneLine(dropInvisible(value.slice(0, 4 * most))).slice(0, most) : '';
