import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../utils/search/query.ts';
import { sourceQuery } from '../../../utils/search/source-query.ts';
import { searchWords } from '../../../utils/text/search-text.ts';

describe('the query for all stories of a source', () => {
  it.each([
    ['L’Éco du Détroit', 'fr', 'source:"L’Éco du Détroit" '],
    ['The "Daily" Wheel', 'en', 'source:"The  Daily  Wheel" '],
    ['المحرك', 'ar', 'مصدر:"المحرك" '],
  ] as const)('%s, in %s', (title, locale, typed) => {
    expect(sourceQuery(title, locale)).toBe(typed);
  });

  it('asks for the words of its name and for nothing else, in every language', () => {
    const title = fc.string({ unit: 'grapheme' }).filter((text) => searchWords(text).length > 0);
    fc.assert(
      fc.property(title, fc.constantFrom('en', 'fr', 'ar'), (text, locale) => {
        const { terms, filters, misread } = parseQuery(sourceQuery(text, locale), 0);
        expect({ terms, misread }).toEqual({ terms: [], misread: [] });
        expect(filters).toEqual([{ kind: 'source', words: searchWords(text.replace(/["«»“”]/g, ' ')) }]);
      }),
    );
  });
});
