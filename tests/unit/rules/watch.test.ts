// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { watchedWords, wordFrom } from '../../../utils/rules/watch.ts';
import { anyText } from '../any-text.ts';
import { effort } from '../effort.ts';

describe('a watched word is found', () => {
  it.each([
    ['in another case', 'RENAULT ouvre une usine', 'renault'],
    ['without its accents', 'Kenitra grows', 'Kénitra'],
    ['with accents the reader left out', 'Une usine à Kénitra', 'kenitra'],
    ['in the plural', 'New batteries arrive', 'batterie'],
    ['in the singular', 'Une voiture neuve', 'voitures'],
    ['as a short word in the plural', 'Forty cars a day', 'car'],
    ['after an elision', 'L’usine d’Aïn Sebaâ', 'usine'],
    ['next to punctuation', '“Stellantis”: no comment', 'stellantis'],
    ['within a hyphenated name', 'Le Maroc-Espagne', 'Espagne'],
    ['as a phrase', 'The Port of Tangier grows', 'port of tangier'],
    ['as a phrase across other spacing', 'Tanger\u00a0Med  en fête', 'tanger med'],
    ['as a number', 'R5 sold 1 200 units', '1 200'],
    ['in Arabic, with the article', 'افتتاح السيارة الجديدة', 'سيارة'],
    ['in Arabic, without the article', 'سيارة جديدة', 'السيارة'],
    ['in Arabic, after “and the”', 'الميناء والسيارة', 'سيارة'],
    ['in Arabic, with other letter forms', 'أخبار الميناء', 'اخبار'],
    ['in Arabic, with vowel signs', 'مُحَرِّك جديد', 'محرك'],
  ])('%s', (_, text, word) => {
    expect(watchedWords(text, [word])).toEqual([word]);
  });

  it.each([
    ['as part of a longer word', 'The carpet was sold', 'car'],
    ['as the beginning of another', 'Renaulting about', 'Renault'],
    ['where the phrase is torn apart', 'The port grows, says Tangier', 'port tangier'],
    ['where the phrase is turned round', 'Med Tanger', 'Tanger Med'],
    ['where the text is empty', '', 'Renault'],
    ['where the word is empty', 'Renault', ''],
    ['where the word is only marks', 'Renault !', '!'],
    ['with one letter changed', 'Rénovation', 'Renault'],
  ])('but not %s', (_, text, word) => {
    expect(watchedWords(text, [word])).toEqual([]);
  });

  it('all that stand in the text are told, as the reader wrote them, in the reader’s order', () => {
    expect(watchedWords('Renault and the port of Tanger Med', ['TANGER MED', 'Dacia', 'rénault'])).toEqual([
      'TANGER MED',
      'rénault',
    ]);
  });

  it('in a text that holds it, whatever stands round it', () => {
    const around = anyText(40);
    fc.assert(
      fc.property(
        around,
        around,
        (before, after) => watchedWords(`${before} — Renault, ${after}`, ['renault']).length === 1,
      ),
    );
  });

  it('in a long text as fast as in a short one, whatever the word', () => {
    const words = ['a '.repeat(1000), '(a+)+$', '.*'.repeat(50)];
    expect(effort(() => watchedWords('a '.repeat(200_000), words))).toBeLessThan(100);
  });
});

describe('words selected on a page', () => {
  it('are one line, without the marks around them, and no longer than the field takes', () => {
    expect(wordFrom('  « Renault\n Group » ')).toBe('Renault Group');
    expect(wordFrom('“battery,”')).toBe('battery');
    expect(wordFrom('القنيطرة،')).toBe('القنيطرة');
    expect(wordFrom('C++ and more')).toBe('C++ and more');
    expect(wordFrom(' … ')).toBe('');
    const long = wordFrom(
      'the whole of a very long sentence that somebody has selected by mistake, to its end',
    );
    expect(long.length).toBeLessThanOrEqual(60);
    expect(long).toMatch(/^the whole of .*\w$/);
  });
});
