// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Story, Topic } from '../../../utils/model.ts';
import { matcherOf, type Surroundings } from '../../../utils/rules/match.ts';
import type { Rule, RuleScope } from '../../../utils/rules/rule.ts';
import { anyText } from '../any-text.ts';
import { entry, story } from '../make.ts';

const nowhere: Surroundings = { folderOf: () => [], about: () => () => false };
const rule = (words: string, change: Partial<Rule> = {}): Rule => ({
  id: words,
  action: 'watch',
  words,
  scope: { in: 'all' },
  since: 0,
  ...change,
});
const topic = (id: string): Topic => ({
  id,
  name: { en: id, fr: id, ar: id },
  words: { en: [], fr: [], ar: [] },
});
const telling = (title: string, change: Partial<Story> = {}) => story([entry('e1', { title })], change);
const fits = (title: string, words: string, change: Partial<Rule> = {}) =>
  matcherOf([rule(words, change)], nowhere).fits(telling(title)).length === 1;

describe('words in a rule are found', () => {
  it.each([
    ['in another case', 'RENAULT ouvre une usine', 'renault'],
    ['without its accents', 'Kenitra grows', 'Kénitra'],
    ['with accents the reader left out', 'Une usine à Kénitra', 'kenitra'],
    ['in the plural', 'New batteries arrive', 'batterie'],
    ['in the singular', 'Une voiture neuve', 'voitures'],
    ['after an elision', 'L’usine d’Aïn Sebaâ', 'usine'],
    ['next to punctuation', '“Stellantis”: no comment', 'stellantis'],
    ['within a hyphenated name', 'Le Maroc-Espagne', 'Espagne'],
    ['as a phrase', 'The Port of Tangier grows', 'port of tangier'],
    ['as a phrase across other spacing', 'Tanger\u00a0Med  en fête', 'tanger med'],
    ['as a phrase that begins twice', 'Tanger Tanger Med', 'tanger med'],
    ['as a phrase that repeats itself', 'no no no yes', 'no no yes'],
    ['as a number', 'R5 sold 1 200 units', '1 200'],
    ['in Arabic, with the article', 'افتتاح السيارة الجديدة', 'سيارة'],
    ['in Arabic, without the article', 'سيارة جديدة', 'السيارة'],
    ['in Arabic, after “and the”', 'الميناء والسيارة', 'سيارة'],
    ['in Arabic, with a preposition written on to it', 'ميناء جديد بطنجة', 'طنجة'],
    ['in Arabic, by its beginning behind a preposition', 'ميناء جديد بطنجة', 'طنج*'],
    ['in Arabic, with other letter forms', 'أخبار الميناء', 'اخبار'],
    ['in Arabic, with vowel signs', 'مُحَرِّك جديد', 'محرك'],
    ['in Chinese, which puts nothing between words', '雷诺在摩洛哥开设工厂', '摩洛哥'],
    ['in quotes, as they stand', 'The “batteries” are here', '"batteries"'],
    ['in French quotes', 'The batteries are here', '« batteries »'],
    ['in quotes that were never closed', 'Tanger Med grows', '"tanger med'],
    ['beside a phrase in quotes, in any order', 'A plant in Kénitra for Renault', 'renault "kenitra"'],
    ['by its beginning', 'Les sous-traitants de Renault', 'sous-trait*'],
    ['by its beginning, in Arabic behind the article', 'السيارات الكهربائية', 'كهرب*'],
    ['by a beginning within a phrase', 'Une usine géante', 'usin* géante'],
    ['where nothing of what is excluded stands', 'Renault sells cars', 'renault -football'],
    ['with twelve words', 'a b c d e f g h i j k l', 'a b c d e f g h i j k l'],
  ])('%s', (_, title, words) => {
    expect(fits(title, words)).toBe(true);
  });

  it.each([
    ['as part of a longer word', 'The carpet was sold', 'car'],
    ['as the beginning of another, without a star', 'Renaulting about', 'Renault'],
    ['where the phrase is torn apart', 'The port grows, says Tangier', 'port tangier'],
    ['where the phrase is turned round', 'Med Tanger', 'Tanger Med'],
    ['where one letter is changed', 'Rénovation', 'Renault'],
    ['where only the singular stands and the plural is quoted', 'The battery', '"batteries"'],
    ['where what is excluded stands too', 'Renault and football', 'renault -football'],
    [
      'where what is excluded stands, written with another minus',
      'Renault and football',
      'renault ‑football',
    ],
    ['where an excluded phrase stands', 'Renault at the world cup', 'renault -"world cup"'],
    ['where one of two phrases is missing', 'A plant for Renault', 'renault "kenitra"'],
    ['where the star is in the middle of the text only', 'Renault', 'sous-trait*'],
    ['where the rule is empty', 'Renault', ''],
    ['where it is only marks', 'Renault !', '! * "" -'],
    ['where it only excludes', 'Renault', '-football'],
    ['where the text is empty', '', 'Renault'],
    ['in Arabic, where a first letter of the word itself is missing', 'باريس', 'ريس'],
    ['where it looks like a regular expression', 'Renault', 'R.*t'],
  ])('but not %s', (_, title, words) => {
    expect(fits(title, words)).toBe(false);
  });

  it('in the summary and in the titles of the others, and not across two of them', () => {
    const told = story([entry('e1', { title: 'The port of' }), entry('e2', { title: 'Tangier grows' })], {
      summary: { maker: 'extract', sentences: [{ text: 'Cranes for Algeciras.' }] },
    });
    const found = (words: string) => matcherOf([rule(words)], nowhere).fits(told).length;
    expect([found('algeciras'), found('tangier'), found('port of tangier')]).toEqual([1, 1, 0]);
  });

  it('near others, within a dozen words and in the same text', () => {
    const near = (title: string) => fits(title, 'renault', { near: 'maroc' });
    expect(near('Renault ouvre une usine au Maroc')).toBe(true);
    expect(near('Au Maroc, une usine de Renault')).toBe(true);
    expect(near(`Renault ${'mot '.repeat(11)} Maroc`)).toBe(true);
    expect(near(`Renault ${'mot '.repeat(12)} Maroc`)).toBe(false);
    expect(near('Renault')).toBe(false);
    expect(near('Maroc')).toBe(false);
  });

  it('by any of the ways in which a name is written', () => {
    const matcher = matcherOf([rule('Volkswagen')], nowhere, [['Volkswagen', 'VW', 'فولكسفاغن']]);
    const found = (title: string) => matcher.fits(telling(title)).length;
    expect([found('VW raises prices'), found('فولكسفاغن ترفع'), found('Renault')]).toEqual([1, 1, 0]);
  });
});

describe('a rule holds', () => {
  const surroundings: Surroundings = {
    folderOf: (id) => (id === 'one' ? ['Cars', 'France'] : []),
    about:
      ({ id }) =>
      () =>
        id === 'batteries',
  };
  const holds = (scope: RuleScope, words = 'renault') =>
    matcherOf([rule(words, { scope })], surroundings).fits(telling('Renault')).length === 1;

  it.each<[string, RuleScope, boolean]>([
    ['everywhere', { in: 'all' }, true],
    ['for its source', { in: 'source', id: 'one' }, true],
    ['for no other source', { in: 'source', id: 'two' }, false],
    ['for its folder', { in: 'folder', path: ['Cars', 'France'] }, true],
    ['for a folder round it', { in: 'folder', path: ['Cars'] }, true],
    ['for no folder within it', { in: 'folder', path: ['Cars', 'France', 'Paris'] }, false],
    ['for its topic', { in: 'topic', topic: topic('batteries') }, true],
    ['for no other topic', { in: 'topic', topic: topic('recalls') }, false],
  ])('%s', (_, scope, expected) => {
    expect(holds(scope)).toBe(expected);
  });

  it('for all of a source, folder or topic where it has no words; never for everything', () => {
    expect(holds({ in: 'source', id: 'one' }, '')).toBe(true);
    expect(holds({ in: 'source', id: 'two' }, '')).toBe(false);
    expect(holds({ in: 'all' }, '')).toBe(false);
  });

  it('unless it is switched off', () => {
    expect(fits('Renault', 'renault', { off: true })).toBe(false);
  });

  it('in its place: those that a story fits come in the order of the list', () => {
    const rules = [rule('maroc'), rule('dacia'), rule('renault')];
    expect(matcherOf(rules, nowhere).fits(telling('Renault au Maroc'))).toEqual([rules[0], rules[2]]);
  });
});

describe('whatever is written', () => {
  it('any words fit the text that they were taken from', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zéà]{1,8}$/), { minLength: 1, maxLength: 12 }), (words) => {
        expect(fits(`So it is: ${words.join(' ')}.`, words.join(' '))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('many at once find what each finds alone', () => {
    const word = fc.constantFrom('a', 'b', 'aa', 'ab');
    const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.uniqueArray(phrase, { minLength: 1, maxLength: 60 }),
        fc.array(word),
        (phrases, text) => {
          const title = text.join(' ');
          const together = matcherOf(
            phrases.map((one) => rule(one)),
            nowhere,
          ).fits(telling(title));
          expect(together.map(({ words }) => words)).toEqual(
            phrases.filter((one) => ` ${title} `.includes(` ${one} `)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('nothing throws, in a rule or in a text', () => {
    fc.assert(
      fc.property(anyText(), anyText(), anyText(), (words, near, title) => {
        matcherOf([rule(words, { near }), rule(`"${words}`), rule(`-${words} ${near}*`)], nowhere).fits(
          telling(title),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('a part of the news', () => {
  const two = {
    ...telling('Renault grows'),
    members: telling('x').members.flatMap((one) => [
      { ...one, entryId: 'a', sourceId: 'one' },
      { ...one, entryId: 'b', sourceId: 'two' },
    ]),
  };
  const fitsAs = (action: Rule['action'], words: string, story = two) =>
    matcherOf([{ ...rule(words), action, scope: { in: 'source', id: 'one' } }], nowhere).fits(story)
      .length === 1;

  it('that is muted takes no story away that others tell as well', () => {
    expect(fitsAs('mute', '')).toBe(false);
    expect(fitsAs('mute', '', { ...two, members: two.members.slice(0, 1) })).toBe(true);
    expect(fitsAs('watch', '')).toBe(true);
  });

  it('without some words is the rest of it', () => {
    expect(fitsAs('watch', '-renault')).toBe(false);
    expect(fitsAs('watch', '-dacia')).toBe(true);
    expect(fitsAs('watch', '***')).toBe(false);
  });
});
