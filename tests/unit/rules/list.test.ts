// @vitest-environment node
/** The list of rules, as it is changed. */
import { describe, expect, it } from 'vitest';
import { ruleLabel } from '../../../utils/rules/label.ts';
import {
  changedRule,
  covers,
  mostRules,
  movedRule,
  plainWords,
  restoredRule,
  switchedRule,
  typedRules,
  withFolderMoved,
  withImported,
  withoutRule,
  withRule,
  withWords,
  withWordsChanged,
} from '../../../utils/rules/list.ts';
import { rulesOfWords } from '../../../utils/rules/old-words.ts';
import type { Rule, RuleScope } from '../../../utils/rules/rule.ts';

const everywhere: RuleScope = { in: 'all' };
const ports = { en: 'Ports', fr: 'Ports', ar: 'الموانئ' };
const noWords = { en: ['port'], fr: [], ar: [] };
const rule = (words: string, change: Partial<Rule> = {}): Rule => ({
  id: words,
  action: 'watch',
  words,
  scope: everywhere,
  since: 1,
  ...change,
});
const ids = (rules: readonly Rule[]) => rules.map(({ id }) => id).join(' ');
const three = [rule('a'), rule('b'), rule('c')];

describe('what was typed', () => {
  const typed = (words: string, near?: string, scope: RuleScope = everywhere) =>
    typedRules({ action: 'watch', words, ...(near === undefined ? {} : { near }), scope });

  it('is one rule for each part between commas, and a comma in quotes parts nothing', () => {
    expect(typed(' Renault ,  Tanger   Med').map(({ words }) => words)).toEqual(['Renault', 'Tanger Med']);
    expect(typed('رونو، طنجة').map(({ words }) => words)).toEqual(['رونو', 'طنجة']);
    expect(typed('"Renault, SA" Maroc, Dacia').map(({ words }) => words)).toEqual([
      '"Renault, SA" Maroc',
      'Dacia',
    ]);
    expect(typed('"never closed').map(({ words }) => words)).toEqual(['"never closed']);
  });

  it('has what must stand near in each of them', () => {
    expect(typed('Renault, Dacia', ' Maroc ')).toEqual([
      { action: 'watch', words: 'Renault', near: 'Maroc', scope: everywhere },
      { action: 'watch', words: 'Dacia', near: 'Maroc', scope: everywhere },
    ]);
  });

  it('may be near any of several words', () => {
    expect(typed('Renault', 'Maroc, Tanger').map(({ near }) => near)).toEqual(['Maroc', 'Tanger']);
  });

  it('is nothing without words, unless it is for a part of the news', () => {
    expect(typed('  ,, ')).toEqual([]);
    expect(typed('', 'Maroc')).toEqual([]);
    const folder: RuleScope = { in: 'folder', path: ['Cars'] };
    expect(typed('', '', folder)).toEqual([{ action: 'watch', words: '', scope: folder }]);
    expect(typed('', 'Maroc', folder)).toEqual([{ action: 'watch', words: 'Maroc', scope: folder }]);
  });
});

describe('the list', () => {
  it('takes a rule at its end, and one that mutes at its top, where it decides', () => {
    expect(ids(withRule(three, rule('d')))).toBe('a b c d');
    expect(ids(withRule(three, rule('d', { action: 'mute' })))).toBe('d a b c');
  });

  it('takes none twice, whatever its case, and no more than a thousand', () => {
    expect(withRule(three, rule('A', { id: 'other' }))).toBe(three);
    expect(ids(withRule(three, rule('A', { action: 'keep' })))).toBe('a b c A');
    const about = rule('', { scope: { in: 'topic', topic: { id: 'p', name: ports, words: noWords } } });
    // As the browser's storage gives it back.
    const stored = rule('', { scope: { topic: { words: noWords, name: ports, id: 'x' }, in: 'topic' } });
    expect(withRule([stored], about)).toEqual([stored]);
    const full = Array.from({ length: mostRules }, (_, i) => rule(`w${i}`));
    expect(withRule(full, rule('more'))).toBe(full);
  });

  it('is put in another order, within its ends', () => {
    expect(ids(movedRule(three, 'b', -1))).toBe('b a c');
    expect(ids(movedRule(three, 'b', 1))).toBe('a c b');
    expect(ids(movedRule(three, 'a', -1))).toBe('a b c');
    expect(ids(movedRule(three, 'c', 5))).toBe('a b c');
    expect(movedRule(three, 'x', 1)).toBe(three);
  });

  it('gets back what was removed, where it stood', () => {
    const left = withoutRule(three, 'b');
    expect(ids(left)).toBe('a c');
    expect(ids(restoredRule(left, rule('b'), 1))).toBe('a b c');
    expect(restoredRule(three, rule('b'), 0)).toBe(three);
  });

  it('has a changed rule in its place, new from now on, and without what was taken out of it', () => {
    const before = [rule('a', { near: 'x' }), rule('b', { off: true })];
    const [first] = changedRule(before, 'a', { action: 'mute', words: 'z', scope: everywhere }, 9);
    expect(first).toEqual({ id: 'a', action: 'mute', words: 'z', scope: everywhere, since: 9 });
    const [, second] = changedRule(before, 'b', { action: 'watch', words: 'y', scope: everywhere }, 9);
    expect(second?.off).toBe(true);
  });

  it('has no rule twice, also where one was changed into another', () => {
    const changed = changedRule(three, 'c', { action: 'watch', words: 'A', scope: everywhere }, 9);
    expect(ids(changed)).toBe('b c');
  });

  it('has rules that are switched off, and tells only of what comes after they are on again', () => {
    const off = switchedRule(three, 'a', false, 5);
    expect(off[0]).toEqual(rule('a', { off: true }));
    expect(switchedRule(off, 'a', true, 9)[0]).toEqual(rule('a', { since: 9 }));
  });
});

describe('plain words', () => {
  const list = [...three, rule('d', { near: 'x' }), rule('e', { off: true }), rule('f', { action: 'mute' })];
  const newId = () => 'new';

  it('are the rules with nothing but words', () => {
    expect(plainWords(list, 'watch')).toEqual(['a', 'b', 'c']);
    expect(plainWords(list, 'mute')).toEqual(['f']);
  });

  it('are added and taken away among the others', () => {
    expect(plainWords(withWords(list, 'watch', ['g', 'A'], 9, newId), 'watch')).toEqual(['a', 'b', 'c', 'g']);
    const changed = withWordsChanged(list, 'watch', ['a', 'b'], ['b', 'g'], 9, newId);
    expect(plainWords(changed, 'watch')).toEqual(['b', 'c', 'g']);
    expect(changed.find(({ words }) => words === 'g')).toEqual(rule('g', { id: 'new', since: 9 }));
  });

  it('of earlier versions become rules: what was muted first, as it was', () => {
    const made = rulesOfWords({ watchWords: ['Renault'], mutedWords: ['football'], watchedSince: 7 });
    expect(made.map(({ action, words, since }) => [action, words, since])).toEqual([
      ['mute', 'football', 7],
      ['watch', 'Renault', 7],
    ]);
  });
});

describe('a rule is called', () => {
  const label = (change: Partial<Rule>) =>
    ruleLabel(rule('a', change), (id) => (id === 'one' ? 'Eco Detroit' : ''), 'fr');
  it.each<[string, Partial<Rule>, string]>([
    ['by its words', {}, 'a'],
    ['by its words and what is near', { near: 'b' }, 'a … b'],
    ['by its source', { words: '', scope: { in: 'source', id: 'one' } }, 'Eco Detroit'],
    ['by its folder', { words: '', scope: { in: 'folder', path: ['x', 'y'] } }, 'y'],
    [
      'by its topic, in the user’s language',
      {
        words: '',
        scope: {
          in: 'topic',
          topic: {
            id: 't',
            name: { en: 'Ports', fr: 'Les ports', ar: 'م' },
            words: { en: [], fr: [], ar: [] },
          },
        },
      },
      'Les ports',
    ],
  ])('%s', (_, change, name) => {
    expect(label(change)).toBe(name);
  });
});

it('a rule may have a say on a source: of its folder, or of the whole', () => {
  const of = (change: Partial<Rule>) => covers(rule('a', change), { id: 'one', folder: ['Cars', 'Morocco'] });
  expect(of({})).toBe(true);
  expect(of({ off: true })).toBe(false);
  expect(of({ scope: { in: 'folder', path: ['Cars'] } })).toBe(true);
  expect(of({ scope: { in: 'folder', path: ['Morocco'] } })).toBe(false);
  expect(of({ scope: { in: 'source', id: 'one' } })).toBe(true);
  expect(of({ scope: { in: 'source', id: 'two' } })).toBe(false);
});

describe('rules of a file', () => {
  it('come at the end, in their order, as far as there is room', () => {
    const file = [rule('x'), rule('y', { action: 'mute' }), rule('A'), rule('z', { action: 'mute' })];
    expect(ids(withImported(three, file))).toBe('a b c x y z');
    const full = Array.from({ length: mostRules - 1 }, (_, i) => rule(`w${i}`));
    expect(ids(withImported(full, file).slice(-2))).toBe(`w${mostRules - 2} x`);
  });
});

it('one that is added again after it was switched off is on again', () => {
  expect(withRule([rule('a', { off: true })], rule('A', { since: 9 }))).toEqual([rule('a', { since: 9 })]);
});

it('those of a folder go with it to its other name', () => {
  const of = (path: readonly string[]) => rule('a', { scope: { in: 'folder', path } });
  const moved = withFolderMoved([of(['Auto', 'Maroc']), of(['Other']), rule('b')], ['Auto'], ['Cars', 'All']);
  expect(moved).toEqual([of(['Cars', 'All', 'Maroc']), of(['Other']), rule('b')]);
});
