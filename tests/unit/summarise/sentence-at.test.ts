import { expect, it } from 'vitest';
import { sentenceAt } from '../../../utils/summarise/sentence-at.ts';

it('the sentence that covers a place is found, of two equal ones as well', () => {
  const text = 'M. Diallo opens it. It has 7 500 jobs. M. Diallo opens it.';
  expect(sentenceAt(text, 0)).toBe('M. Diallo opens it.');
  expect(sentenceAt(text, text.indexOf('7 500'))).toBe('It has 7 500 jobs.');
  expect(sentenceAt(text, text.length - 1)).toBe('M. Diallo opens it.');
  expect(sentenceAt(text, text.indexOf(' It has'))).toBe('It has 7 500 jobs.');
});

it('beyond the text there is none', () => {
  expect(sentenceAt('It opens.', 9)).toBeUndefined();
  expect(sentenceAt('', 0)).toBeUndefined();
});
