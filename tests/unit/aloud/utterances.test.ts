/** What is read of an article, in which pieces, and in which language. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfBreath, lettersIn } from '../../../utils/aloud/breaths.ts';
import { scriptOf } from '../../../utils/aloud/utterances.ts';
import type { Block } from '../../../utils/model.ts';
import { blockLines } from '../../../utils/text/block-text.ts';
import { anyText } from '../any-text.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const read = (blocks: readonly Block[], language: string | undefined = 'en') =>
  scriptOf({ title: 'A title', blocks, ...(language && { language }) }).utterances;
const texts = (blocks: readonly Block[]) => read(blocks).map(({ text }) => text);

describe('what is read of an article', () => {
  it('its title, then each sentence of what was kept, with its place', () => {
    const blocks: Block[] = [
      p('One opens. Two opens.'),
      { ...p('Subscribe now.'), removed: 'promo' },
      { t: 'h', level: 2, c: ['What comes next'] },
      { t: 'quote', c: [p('We are glad. We start in May.')] },
    ];
    expect(read(blocks).map(({ text, block, at, breath }) => [text, block, at, breath])).toEqual([
      ['A title', -1, 0, true],
      ['One opens.', 0, 0, false],
      ['Two opens.', 0, 11, false],
      ['What comes next', 2, 0, true],
      ['We are glad.', 3, 0, false],
      ['We start in May.', 3, 13, false],
    ]);
  });

  it('a list item by item, though none ends with a mark', () => {
    const blocks: Block[] = [
      { t: 'list', ordered: false, items: [[p('Bread')], [p('Milk'), p('and eggs')]] },
    ];
    expect(texts(blocks).slice(1)).toEqual(['Bread', 'Milk and eggs']);
  });

  it('a table row by row, its cells apart, and marked as they stand', () => {
    const cell = (text: string) => ({ head: false, c: [text] });
    const rows = [
      [cell('Port'), cell('Ships')],
      [cell(''), cell('')],
      [cell('Tangier'), cell('40')],
    ];
    expect(read([{ t: 'table', rows }]).slice(1)).toMatchObject([
      { text: 'Port Ships', say: 'Port, Ships', at: 0 },
      { text: 'Tangier 40', say: 'Tangier, 40', at: 11 },
    ]);
  });

  it('no code, no caption, no line of marks alone', () => {
    const blocks: Block[] = [
      { t: 'pre', text: 'let a = 1;' },
      { t: 'figure', images: [], caption: ['The port at night. Photo: A. B.'] },
      p('* * *'),
      { t: 'hr' },
    ];
    expect(texts(blocks)).toEqual(['A title']);
  });

  it('where the same sentence stands twice, each has its own place', () => {
    expect(read([p('It opens. It opens.')]).map(({ at }) => at)).toEqual([0, 0, 10]);
  });

  it('each place is where the words stand in the block, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(anyText(), { maxLength: 4 }), (all) => {
        const blocks = all.map(p);
        for (const { text, block, at } of read(blocks).slice(1)) {
          expect(
            blockLines(blocks[block] as Block)
              .join('\n')
              .slice(at, at + text.length),
          ).toBe(text);
        }
      }),
    );
  });
});

describe('the language that a sentence is read in', () => {
  const german =
    'Der Hafen wird im Mai wieder für alle Schiffe geöffnet, sagte der Minister, und die Arbeit an der neuen Mauer ist schon seit dem Winter nicht mehr das größte Problem der Stadt.';

  it('is the article’s, with its region, and another where a paragraph speaks clearly for it', () => {
    const found = read([p('Le port rouvre en mai.'), p(german)], 'fr-CA');
    expect(found.map(({ language }) => language)).toEqual(['fr-CA', 'fr-CA', 'de']);
  });

  it('is Arabic for a few words in Arabic letters, and stays Persian in a Persian article', () => {
    expect(read([p('قال الوزير')], 'fr').at(-1)?.language).toBe('ar');
    expect(read([p('قال الوزير')], 'fa').at(-1)?.language).toBe('fa');
  });

  it('is what the words say where the page says nothing', () => {
    expect(read([p(german)], '')[0]?.language).toBe('de');
    expect(read([p('Hm.')], '')[0]?.language).toBe('');
  });
});

/** All pieces of a text, as a player asks for them. */
function pieces(text: string, rate = 1): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = endOfBreath(text, from, rate);
    found.push(text.slice(from, end));
    from = end;
  }
  return found;
}

describe('a sentence that no voice could say in one breath', () => {
  const long =
    'The port, which was closed in March after the storm that took away its northern wall, opens again in May; the ferries, of which there are nine, will sail twice a day, the harbour master said, and the market beside it opens on the same morning.';

  it('is cut between clauses, else at a comma, else between words', () => {
    expect(pieces(long)).toEqual([
      'The port, which was closed in March after the storm that took away its northern wall, opens again in May;',
      ' the ferries, of which there are nine, will sail twice a day, the harbour master said, and the market beside it opens on the same morning.',
    ]);
    expect(pieces(long.replace(';', ''))[0]).toMatch(/will sail twice a day,$/);
    expect(pieces(long.replace(/[;,]/g, ''))[0]).toMatch(/ the harbour master$/);
  });

  it('is not cut within a number, nor before a French mark', () => {
    const french = `${'mot '.repeat(40)}coûte 7\u00a0500,50\u00a0euros\u202f; ensuite ${'mot '.repeat(10)}`;
    expect(pieces(french)[0]).toMatch(/coûte$/);
    expect(pieces(`${'mot '.repeat(30)}coûte 7,50 euros\u202f; ensuite ${'mot '.repeat(20)}`)[0]).toMatch(
      /euros\u202f;$/,
    );
  });

  it('has shorter pieces the slower it is read, and the same ones the faster', () => {
    expect(pieces(long, 0.75).length).toBeGreaterThan(pieces(long).length);
    expect(pieces(long, 2)).toEqual(pieces(long));
  });

  it('counts digits and signs as long as they take: Chinese is cut at its own marks', () => {
    const chinese = '港口將於五月重新開放，渡輪每天航行兩次，市場也在同一天早上開門。'.repeat(3);
    expect(pieces(chinese).length).toBeGreaterThan(1);
    for (const piece of pieces(chinese)) expect(piece).toMatch(/[，。]$/);
  });

  it('loses nothing, goes on always, and is never too long, whatever the text', () => {
    fc.assert(
      fc.property(anyText(900), fc.double({ min: 0.75, max: 2, noNaN: true }), (text, rate) => {
        const all = pieces(text, rate);
        expect(all.join('')).toBe(text);
        for (const piece of all) {
          expect(piece).not.toBe('');
          expect(lettersIn(piece)).toBeLessThanOrEqual(180 * Math.min(1, rate));
        }
      }),
    );
  });
});
