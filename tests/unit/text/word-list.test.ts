import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedAlike, typedWords, wordLength } from '../../../utils/text/word-list.ts';

describe('words that are typed', () => {
  it('are several where commas stand between, and none of them is there twice', () => {
    expect(typedWords(' Tanger  Med , Dacia,dacia ', ['Renault'])).toEqual(['Tanger Med', 'Dacia']);
    expect(typedWords('طنجة، رونو؛ طنجة', [])).toEqual(['طنجة', 'رونو']);
    expect(typedWords('RENAULT', ['Renault'])).toEqual([]);
  });

  it('are short, trimmed and new, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.string()), (typed, known) => {
        const words = typedWords(typed, known);
        for (const word of words) {
          expect(word).toBe(word.trim());
          expect(word.length).toBeGreaterThan(0);
          expect(word.length).toBeLessThanOrEqual(wordLength);
        }
        expect(typedWords(words.join(','), known)).toEqual(words);
        expect(typedWords(typed, [...known, ...words])).toEqual([]);
      }),
    );
  });
});

describe('a change to a list that was changed meanwhile', () => {
  it('keeps both changes', () => {
    expect(changedAlike(['a', 'b', 'c'], ['a', 'b'], ['b'])).toEqual(['b', 'c']);
    expect(changedAlike(['b'], ['a', 'b'], ['a', 'b', 'd'])).toEqual(['b', 'd']);
  });

  it('is the list as it was seen to become where nothing happened meanwhile, its order included', () => {
    expect(changedAlike(['a', 'c'], ['a', 'c'], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
  });
});
