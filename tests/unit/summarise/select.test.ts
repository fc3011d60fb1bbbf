// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidateOf } from '../../../utils/summarise/score.ts';
import { select } from '../../../utils/summarise/select.ts';

function chosen(told: readonly (readonly [string, number])[], budget: number, fixedShare?: number): number[] {
  const candidates = told.map(([text], i) => candidateOf(text, i, i, 'en'));
  const scores = told.map(([, score]) => score);
  return select(candidates, scores, budget, fixedShare).map(({ index }) => index);
}

describe('the sentences of a summary', () => {
  it('take a weaker one before one that says the same again', () => {
    const told = (third: number) =>
      [
        ['The plant opened its gates on Monday.', 0.5],
        ['On Monday the plant opened its gates.', 0.48],
        ['Trains carry batteries down to Tangier.', third],
      ] as const;
    expect(chosen(told(0.4), 14)).toEqual([0, 2]);
    expect(chosen(told(0.4), 7)).toEqual([0]);
  });

  it('leave one out that tells little, though there is room for it', () => {
    const told = (second: number) =>
      [
        ['The plant opened its gates on Monday.', 0.5],
        ['Trains carry batteries down to Tangier.', second],
      ] as const;
    expect(chosen(told(0.4), 60)).toEqual([0, 1]);
    expect(chosen(told(0.1), 20)).toEqual([0]);
  });

  it('are more where the language’s summaries are longer', () => {
    const told = [
      ['The plant opened its gates on Monday.', 0.5],
      ['Trains carry batteries down to Tangier.', 0.25],
    ] as const;
    expect(chosen(told, 20, 0.2)).toEqual([0]);
    expect(chosen(told, 20, 0.8)).toEqual([0, 1]);
  });

  it('stay within the budget where any does, though a longer one tells more', () => {
    const told = [
      ['The plant opened its gates on Monday in front of guests from ten countries and their families.', 0.6],
      ['Engineers built forty hectares of halls.', 0.4],
      ['Trains carry batteries down to Tangier.', 0.4],
    ] as const;
    expect(chosen(told, 12)).toEqual([1, 2]);
    expect(chosen(told, 3)).toEqual([0]);
  });

  it('stand in the order of the article, not of their worth', () => {
    const told = [
      ['Trains carry batteries down to Tangier.', 0.4],
      ['The plant opened its gates on Monday.', 0.5],
    ] as const;
    expect(chosen(told, 60)).toEqual([0, 1]);
  });

  it('do not begin with one that points back where an equal one exists', () => {
    const told = [
      ['They carry batteries down to Tangier.', 0.4],
      ['Trains carry batteries down to Tangier.', 0.4],
    ] as const;
    expect(chosen(told, 6)).toEqual([1]);
  });

  it('keep one that points back beside the one it points at', () => {
    const told = [
      ['Trains reach the new plant every night.', 0.4],
      ['They carry batteries down to Tangier.', 0.39],
      ['Unions asked for longer contracts today.', 0.38],
    ] as const;
    expect(chosen(told, 12)).toEqual([0, 1]);
    const apart = [told[1], told[2], told[0]];
    expect(chosen(apart, 12)).toEqual([1, 2]);
  });

  it('are one to four, each once, in order, and over the budget by 15 % at most where any is shorter', () => {
    const word = fc.constantFrom(
      'plant',
      'port',
      'They',
      'the',
      'trains',
      'opened',
      'Monday',
      'union',
      'wind',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => `${words.join(' ')}.`);
    const told = fc.tuple(sentence, fc.double({ min: -1, max: 1, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(told, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 90 }),
        (all, budget) => {
          const indexes = chosen(all, budget);
          expect(indexes).toEqual([...new Set(indexes)].sort((a, b) => a - b));
          expect(indexes.length).toBeGreaterThanOrEqual(1);
          expect(indexes.length).toBeLessThanOrEqual(4);
          const words = indexes.reduce((sum, i) => sum + (all[i]?.[0].split(' ').length ?? 0), 0);
          const shortest = Math.min(...all.map(([text]) => text.split(' ').length));
          if (shortest <= budget * 1.15) expect(words).toBeLessThanOrEqual(budget * 1.15);
        },
      ),
    );
  });

  it('are none where there is none', () => {
    expect(chosen([], 60)).toEqual([]);
  });
});
