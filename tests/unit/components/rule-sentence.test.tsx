/** Rules as sentences, in each language. */
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { RuleSentence, ruleText } from '../../../entrypoints/options/rules/rule-sentence.tsx';
import type { Locale } from '../../../utils/i18n/index.ts';
import type { Wish } from '../../../utils/rules/list.ts';
import { draw, translate } from './draw.tsx';

afterEach(cleanup);

const topic = {
  id: 't',
  name: { en: 'Cars', fr: 'Automobile', ar: 'السيارات' },
  words: { en: [], fr: [], ar: [] },
};
const near: Wish = { action: 'watch', words: 'Renault', near: 'Maroc', scope: { in: 'topic', topic } };
const source: Wish = { action: 'keep', words: '', scope: { in: 'source', id: 'one' } };
const muted: Wish = { action: 'mute', words: 'football', scope: { in: 'all' } };
const titleOf = (id: string) => (id === 'one' ? 'Eco Detroit' : '');
const plain = (text: string | null) => (text ?? '').replace(/[\u2066-\u2069]/g, '');

describe('a rule', () => {
  it.each<[Locale, string, string, string]>([
    ['en', 'Watch Renault near Maroc in Cars', 'Keep everything from Eco Detroit', 'Mute football'],
    ['fr', 'Suivre Renault près de Maroc dans Automobile', 'Garder tout de Eco Detroit', 'Masquer football'],
    ['ar', 'تابِع Renault قرب Maroc في السيارات', 'احفظ كل شيء من Eco Detroit', 'اكتم football'],
  ])('is a sentence in %s, on the page and in the names of its buttons', (locale, ...sentences) => {
    [near, source, muted].forEach((rule, i) => {
      const { container } = draw(<RuleSentence rule={rule} titleOf={titleOf} />, locale);
      expect(plain(container.textContent)).toBe(sentences[i]);
      expect(plain(ruleText(rule, titleOf, { t: translate(locale), locale }))).toBe(sentences[i]);
      cleanup();
    });
  });

  it('has its words and its place apart, whatever script they are in', () => {
    const { container } = draw(<RuleSentence rule={near} titleOf={titleOf} />, 'ar');
    expect([...container.querySelectorAll('bdi')].map((one) => one.textContent)).toEqual([
      'Renault',
      'Maroc',
      'السيارات',
    ]);
  });

  it('of a source that is gone says so', () => {
    const { container } = draw(<RuleSentence rule={source} titleOf={() => ''} />);
    expect(container.textContent).toBe('Keep everything from a source that you no longer follow');
  });
});
