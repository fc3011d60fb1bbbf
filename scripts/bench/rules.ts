/** A thousand rules on ten thousand stories, plain ones and the worst that can be written. */
import { random } from '../../tests/bench/made-text.ts';
import type { Story, Topic } from '../../utils/model.ts';
import { judgeOf } from '../../utils/pipeline/judge.ts';
import { tokensOf } from '../../utils/rules/pattern.ts';
import type { Rule } from '../../utils/rules/rule.ts';
import { median } from './pace.ts';
import type { Part, Row } from './table.ts';

const stories = 10_000;
const rules = 1000;
const tries = 3;

const next = random(7);
const below = (end: number) => Math.floor(next() * end);
const usual = Array.from({ length: 4000 }, (_, i) => `w${((i * 7919) % 100_003).toString(36)}`);
/** Words that fit nearly every rule nearly always. */
const alike = ['a', 'aa', 'aaa'];

/** The first words of a vocabulary more often than the last, as in a language. */
const say = (words: readonly string[], count: number): string =>
  Array.from({ length: count }, () => words[Math.min(below(words.length), below(words.length))]).join(' ');

function story(words: readonly string[], i: number): Story {
  const [headline, title] = [say(words, 10), say(words, 10)];
  const sentences = [0, 1].map((block) => ({ text: say(words, 25), block }));
  return {
    id: `s${i}`,
    headline,
    summary: { maker: 'extract', sentences },
    members: [{ entryId: `e${i}`, sourceId: 'x', url: '', title, published: 0 }],
    latest: 0,
    seenAt: 0,
    leftOut: 0,
    backlog: false,
  };
}
/** Each its own, and wherever there is "a" often enough. */
const everywhere = (i: number) =>
  Array.from({ length: 7 }, (_, at) => ['a*', '"a"', 'a'][Math.floor(i / 3 ** at) % 3]).join(' ');
const many = (words: readonly string[]) => Array.from({ length: stories }, (_, i) => story(words, i));
const rulesOf = (make: (i: number) => Partial<Rule>): Rule[] =>
  Array.from({ length: rules }, (_, i) => ({
    id: String(i),
    action: 'watch',
    words: '',
    scope: { in: 'all' },
    since: 0,
    ...make(i),
  }));

const topics = Array.from({ length: 50 }, (_, i): Topic => {
  const en = Array.from({ length: 100 }, () => say(usual, 1 + below(3)));
  return { id: `t${i}`, name: { en: '', fr: '', ar: '' }, words: { en, fr: [], ar: [] } };
});

export async function benchRules(): Promise<Part> {
  const plain = many(usual);
  const same = many(alike);
  const all = many(['a']);
  const long = { ...story(alike, 0), headline: 'a '.repeat(50_000) };
  const texts = (list: readonly Story[]) =>
    list.flatMap(({ headline, summary, members }) => [
      headline,
      ...(summary?.sentences ?? []).map(({ text }) => text),
      ...members.map(({ title }) => title),
    ]);
  const splitting = (list: readonly Story[]) => {
    const all = texts(list);
    return timed(() => {
      for (const text of all) tokensOf(text);
    });
  };
  const usualSplit = splitting(plain);
  const sameSplit = splitting(same);
  const allSplit = splitting(all);
  const row = (name: string, list: Rule[], of: readonly Story[], reference: number): Row => {
    const ms = timed(() => {
      const judge = judgeOf(list, [], []);
      for (const one of of) judge(one);
    });
    return { name, cells: { ms, '× splitting into words': ms / reference } };
  };
  return {
    title: `${rules} rules, ${stories} stories`,
    rows: [
      row(
        'words, phrases, "exact", -not, begin*',
        rulesOf((i) => ({
          words:
            [say(usual, 1), say(usual, 2), `${say(usual, 1)}*`, `"${say(usual, 2)}" -${say(usual, 1)}`][
              i % 4
            ] ?? '',
        })),
        plain,
        usualSplit,
      ),
      row(
        'one near another',
        rulesOf((i) => ({ words: usual[i % 50] ?? '', near: usual[(i * 3 + 1) % 60] ?? '' })),
        plain,
        usualSplit,
      ),
      row(
        'a a a … b',
        rulesOf((i) => ({ words: `${'a '.repeat(10)}b${i}` })),
        same,
        sameSplit,
      ),
      row(
        'a* a* … aaaa* b',
        rulesOf((i) => ({ words: `${'a* '.repeat(1 + (i % 11))}${'a'.repeat(1 + (i % 60))}* b${i}` })),
        same,
        sameSplit,
      ),
      row(
        'aa a aaa …, each in another order',
        rulesOf(() => ({ words: say(alike, 10) })),
        same,
        sameSplit,
      ),
      row(
        'a "a a* "a …, all of them everywhere',
        rulesOf((i) => ({
          words: everywhere(i),
        })),
        all,
        allSplit,
      ),
      row(
        'all of them fit: a -b',
        rulesOf((i) => ({ words: `a -b${i}` })),
        same,
        sameSplit,
      ),
      row(
        'near what is everywhere',
        rulesOf((i) => ({ words: 'aaa', near: `a -b${i}` })),
        same,
        sameSplit,
      ),
      row(
        'each near another, all of them everywhere',
        rulesOf((i) => ({ words: everywhere(i), near: everywhere(i + 1000) })),
        all,
        allSplit,
      ),
      row(
        'fifty topics of a hundred words, for twenty rules each',
        rulesOf((i) => ({ scope: { in: 'topic', topic: topics[i % topics.length] as Topic } })),
        plain,
        usualSplit,
      ),
      row(
        'a title of 100,000 letters',
        rulesOf((i) => ({ words: `a b${i}` })),
        [long],
        splitting([long]),
      ),
    ],
    notes: [`medians of ${tries}, rules made ready each time; at most 1000 ms, whatever the pattern`],
  };
}

const timed = (work: () => void): number =>
  median(
    Array.from({ length: tries }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
