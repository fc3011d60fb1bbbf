// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../utils/model.ts';
import { summarise, teaser, usualWords } from '../../../utils/summarise/index.ts';
import { inlineText } from '../../../utils/text/block-text.ts';
import { oneLine } from '../../../utils/text/normalise.ts';
import { wordsOf } from '../../../utils/text/words.ts';
import { effort } from '../effort.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const title = 'Carmaker opens battery plant in Kenitra';
const blocks: readonly Block[] = [
  { t: 'h', level: 2, c: ['A heading about the battery plant in Kenitra stands here.'] },
  { ...p('Advertisement for a battery plant in Kenitra with a carmaker.'), removed: 'ad-label' },
  {
    t: 'figure',
    images: [{ src: 'https://a.example/x.png', alt: 'The plant.' }],
    caption: ['The carmaker’s battery plant in Kenitra, seen from the air.'],
  },
  p(
    'The carmaker opened its first battery plant in Kenitra on Monday. It will employ 1,200 people by the end of next year.',
  ),
  {
    t: 'quote',
    c: [p('“We came for the port and stayed for the engineers who live here,” its director said.')],
  },
  { t: 'list', ordered: false, items: [[p('The battery plant covers forty hectares near Kenitra.')]] },
  p('Read more'),
  p(
    'The plant gets its power from a wind farm that was finished in spring. Trains will carry the batteries to Tangier each night.',
  ),
  p(
    'Unions welcomed the jobs but asked for longer contracts. Talks about them will begin in January, the ministry said.',
  ),
];
const textOf = (block: Block | undefined): string => {
  if (block?.t === 'quote') return block.c.map(textOf).join(' ');
  return block?.t === 'p' ? oneLine(inlineText(block.c)) : '';
};

const made = summarise({ title, blocks, language: 'en' });
const sentences = made?.sentences ?? [];
const words = sentences.reduce((sum, { text }) => sum + wordsOf(text).length, 0);

describe('the summary of an article', () => {
  it('is made of its own sentences, each word for word in the block it names', () => {
    expect(made?.maker).toBe('extract');
    expect(sentences.length).toBeGreaterThan(1);
    for (const { text, block } of sentences) expect(textOf(blocks[block ?? -1])).toContain(text);
  });

  it('begins with what the title promises', () => {
    expect(sentences[0]).toEqual({
      text: 'The carmaker opened its first battery plant in Kenitra on Monday.',
      block: 3,
    });
  });

  it('stays near the words it may have, in four sentences at most, in the order of the article', () => {
    expect(words).toBeLessThanOrEqual(usualWords * 1.15);
    expect(sentences.length).toBeLessThanOrEqual(4);
    const blocksInOrder = sentences.map(({ block }) => block ?? -1);
    expect(blocksInOrder).toEqual([...blocksInOrder].sort((a, b) => a - b));
  });

  it('says more when it may, and at least one sentence when it may not', () => {
    const short = summarise({ title, blocks, language: 'en', words: 15 })?.sentences ?? [];
    expect(short).toHaveLength(1);
    expect(summarise({ title, blocks, language: 'en', words: 1 })?.sentences).toHaveLength(1);
    expect(words).toBeGreaterThan(wordsOf(short[0]?.text ?? '').length);
  });

  it('takes nothing from headings, captions, lists, stubs, or what was removed', () => {
    const all = summarise({ title, blocks, language: 'en', words: 10_000 })?.sentences ?? [];
    const from = new Set(all.map(({ block }) => block));
    for (const index of [0, 1, 2, 5, 6]) expect(from.has(index)).toBe(false);
  });

  it('can come from a quotation', () => {
    const only = [blocks[4] as Block];
    expect(summarise({ title, blocks: only })?.sentences).toEqual([
      {
        text: '“We came for the port and stayed for the engineers who live here,” its director said.',
        block: 0,
      },
    ]);
  });

  it.each<[string, Block[]]>([
    ['nothing', []],
    ['only a heading', [{ t: 'h', level: 2, c: ['Nothing here yet, come back soon.'] }]],
    ['only a stub', [p('No text.')]],
    ['only a line without an end', [p('By our correspondent in Rabat and Casablanca')]],
    [
      'only a line that never ends',
      [p('The plant in Kenitra has a line that never ends. '.replace('.', ','))],
    ],
    ['only a sentence as long as a page', [p(`The plant ${'and the port '.repeat(200)}opened.`)]],
    [
      'only what was removed',
      [{ ...p('This whole sentence was removed by the cleaner.'), removed: 'repeated-promo' }],
    ],
  ])('there is none where the article has %s', (_, empty) => {
    expect(summarise({ title, blocks: empty })).toBeUndefined();
  });

  it('stands in the article word for word, whatever the article', () => {
    const word = fc.constantFrom(
      'Renault',
      'the',
      'M.',
      '3.5',
      '« oui »',
      'plant',
      'et',
      'ثم',
      'U.S.',
      'né',
      '\u00a0',
      '  ',
      '“So?”',
    );
    const sentence = fc
      .tuple(
        fc.array(word, { minLength: 1, maxLength: 20 }),
        fc.constantFrom('.', '!', '?', '…', '؟', '. »', ''),
      )
      .map(([parts, end]) => parts.join(' ') + end);
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => p(parts.join(' ')));
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 12 }),
        fc.integer({ min: 1, max: 120 }),
        (article, budget) => {
          const summary = summarise({ title, blocks: article, words: budget });
          for (const { text, block } of summary?.sentences ?? [])
            expect(textOf(article[block ?? -1])).toContain(text);
          expect(summary?.sentences.length ?? 1).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('of a book is made as fast as that of an article', () => {
    const book = Array.from({ length: 5000 }, (_, i) =>
      p(`Sentence number ${i} of this book tells something about plant ${i % 7}. `.repeat(5)),
    );
    expect(effort(() => summarise({ title, blocks: book, language: 'en' }))).toBeLessThan(100);
  });

  it('comes from the first eighty sentences, however many one paragraph has', () => {
    const filler = Array.from({ length: 80 }, (_, i) => `Qa${i} qe${i} qi${i} qo${i} qu${i}.`);
    const late = 'The carmaker opens a battery plant in Kenitra.';
    const texts = (list: readonly string[]) =>
      summarise({ title, blocks: [p(list.join(' '))], language: 'en' })?.sentences.map(({ text }) => text);
    expect(texts([...filler.slice(1), late])).toContain(late);
    expect(texts([...filler, late])).not.toContain(late);
  });

  it('looks for sentences no further than any news has them', () => {
    const madeAfter = (characters: number) =>
      summarise({
        title,
        blocks: [
          p('No end here, '.repeat(characters / 13)),
          p('The plant of the carmaker opened in Kenitra.'),
        ],
        language: 'en',
      });
    expect(madeAfter(50_000)).toBeDefined();
    expect(madeAfter(61_000)).toBeUndefined();
  });

  it.each<[string, string]>([
    ['ten thousand sentences', 'The plant of the carmaker opened in Kenitra. '.repeat(10_000)],
    ['a line without a mark', 'the plant of the carmaker opened in Kenitra '.repeat(3500)],
    ['a word without an end', 'x'.repeat(150_000)],
    ['nothing but marks', '. “ '.repeat(40_000)],
  ])('is made at once of %s', (_, text) => {
    expect(effort(() => summarise({ title, blocks: [p(text)], language: 'en' }))).toBeLessThan(100);
  });
});

describe('the teaser of a feed', () => {
  it('is its first sentences as they stand', () => {
    expect(teaser('The plant opened today. It employs 1,200 people. Read more', title)?.sentences).toEqual([
      { text: 'The plant opened today.' },
      { text: 'It employs 1,200 people.' },
    ]);
    expect(teaser('The plant opened today.', title)?.maker).toBe('publisher');
  });

  it.each(['', 'Read more', 'Lire la suite de l’article', 'اقرأ المزيد على موقعنا', 'Two words'])(
    'is none for %j',
    (text) => {
      expect(teaser(text, title)).toBeUndefined();
    },
  );

  it('leaves out what is cut off, and the footer that a blog engine put there', () => {
    const cut = 'The plant opens in May. Hiring starts in […]';
    expect(teaser(cut, title)?.sentences).toEqual([{ text: 'The plant opens in May.' }]);
    const footer = `The plant opens in May. L’article ${title} est apparu en premier sur Wandaloo.`;
    expect(teaser(footer, title)?.sentences).toEqual([{ text: 'The plant opens in May.' }]);
  });

  it('ends within its budget, between two sentences, with four at most', () => {
    const long = Array.from({ length: 30 }, (_, i) => `Here comes sentence number ${i} of many.`).join(' ');
    const four = teaser(long, title)?.sentences ?? [];
    expect(four.map(({ text }) => text)).toEqual(
      [0, 1, 2, 3].map((i) => `Here comes sentence number ${i} of many.`),
    );
    expect(teaser(long, title, 15)?.sentences).toHaveLength(2);
  });

  it('has at least its first sentence, cut only where it is longer than a card', () => {
    const endless = `${'word '.repeat(400)}end.`;
    expect(teaser(endless, title)?.sentences[0]?.text.length).toBe(600);
  });
});
