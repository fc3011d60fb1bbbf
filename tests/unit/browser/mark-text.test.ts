/** Finding a sentence's words again in the drawn text of an article. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mark, rangeOf } from '../../../utils/browser/page/mark-text.ts';

type Part = string | { readonly tag: string; readonly parts?: readonly Part[] };

function element(tag: string, parts: readonly Part[]): HTMLElement {
  const made = document.createElement(tag);
  made.append(
    ...parts.map((part) => (typeof part === 'string' ? part : element(part.tag, part.parts ?? []))),
  );
  return made;
}
const found = (parts: readonly Part[], text: string, at?: number) =>
  rangeOf(element('p', parts), text, at)?.toString();

describe('the words of a sentence', () => {
  it('are found in their paragraph, and nothing around them', () => {
    expect(found(['One opens. Two opens. Three opens.'], 'Two opens.')).toBe('Two opens.');
  });

  it('are found across links and emphasis, from within one to within another', () => {
    const parts = [
      'First. The ',
      { tag: 'a', parts: ['plant in ', { tag: 'em', parts: ['Tangier'] }] },
      ' opens',
      { tag: 'strong', parts: [' in May. Then'] },
    ];
    expect(found(parts, 'plant in Tangier opens in May.')).toBe('plant in Tangier opens in May.');
  });

  it('are found whatever their white space: a line break, a no-break space, several spaces', () => {
    const parts = ['The plant', { tag: 'br' }, 'has 7\u00a0500  jobs.', { tag: 'br' }, 'Next.'];
    expect(found(parts, 'The plant has 7 500 jobs.')).toBe('The planthas 7\u00a0500  jobs.');
    expect(found(['It has 7 500\u202fjobs.'], ' It has  7\u00a0500 jobs. ')).toBe('It has 7 500\u202fjobs.');
  });

  it('are found in the paragraph of a quotation or list that they stand in', () => {
    const quote = element('blockquote', [
      { tag: 'p', parts: ['One said.'] },
      { tag: 'p', parts: ['Two said.'] },
    ]);
    expect(rangeOf(quote, 'Two said.')?.toString()).toBe('Two said.');
    expect(rangeOf(quote, 'said.Two')).toBeUndefined();
  });

  it('that stand there twice are the ones at the place that is meant', () => {
    const text = 'It opens. Nobody came. It opens. Everybody came.';
    const range = (at?: number) => rangeOf(element('p', [text]), 'It opens.', at)?.startOffset;
    expect(range()).toBe(0);
    expect(range(5)).toBe(0);
    expect(range(23)).toBe(23);
    expect(range(27)).toBe(23);
    expect(range(40)).toBe(0);
  });

  it('that are not there, or no words, are not found', () => {
    expect(rangeOf(element('p', ['It opens.']), 'It closes.')).toBeUndefined();
    expect(rangeOf(element('p', ['It opens.']), ' \n')).toBeUndefined();
    expect(rangeOf(element('p', []), 'It opens.')).toBeUndefined();
  });
});

describe('a mark', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('takes the place of the one before it, and goes', () => {
    const highlights = new Map<string, unknown>();
    vi.stubGlobal('CSS', { highlights });
    vi.stubGlobal(
      'Highlight',
      class {
        readonly ranges: readonly Range[];
        constructor(...ranges: Range[]) {
          this.ranges = ranges;
        }
      },
    );
    const text = element('p', ['One opens. Two opens.']);
    for (const words of ['One opens.', 'Two opens.']) {
      mark(rangeOf(text, words));
      const [only] = [...highlights.values()] as { ranges: readonly Range[] }[];
      expect(only?.ranges.map(String)).toEqual([words]);
      expect(highlights.size).toBe(1);
    }
    mark(undefined);
    expect(highlights.size).toBe(0);
  });

  it('is done without where the browser has none', () => {
    vi.stubGlobal('CSS', {});
    expect(() => mark(rangeOf(element('p', ['It opens.']), 'It opens.'))).not.toThrow();
  });
});
