// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceAt, splitSentences } from '../../../utils/summarise/sentences.ts';
import { anyText } from '../any-text.ts';
import { effort } from '../effort.ts';
import { sentenceCases } from './sentence-cases.ts';

describe('a text is parted where a reader would part it', () => {
  it.each([
    'Dr. Smith met Mrs. Jones.|They talked.',
    'He works at Acme Inc. in Paris.|She does not.',
    'The firm, Acme Inc., grew.|It hired.',
    'J. K. Rowling wrote it.|He read it.',
    'J.K. Rowling wrote it.|He read it.',
    'A. Ahmed and B. Brown won.|Well done.',
    'Prices rose 3.5 % in May.|They fell 2.1 % in June.',
    'It costs $1.99.|That is cheap.',
    'The U.S. economy grew.|Europe waited.',
    'It opened at 8 a.m. on Monday.|It closed at 5 p.m.|Nobody came.',
    'See fig. 3 for details.|Then go on.',
    'No. 5 is alive.|So is no. 6.',
    'What?|No!|Really?!|Yes.',
    '"Is it true?" he asked.|"Yes."',
    '"Stop!"|She ran.|"No."',
    '“We are ready.”|The minister left.',
    'He said: “We are ready.”|Then he left.',
    'Wait...|He comes.',
    'Wait... he comes.|Wait… he comes.',
    'Visit example.org.|Then come back.',
    'Node.js is fast.|So is C.',
    'Version 2.0.1 is out.|Update now.',
    'Apples, pears, etc. are sold.|Come in.',
    'They sell apples, etc.|The shop is open.',
    '(He left.)|She stayed.',
    'He left (at noon).|She stayed.',
    'It ended.|2027 will be better.',
    'St. Petersburg is cold.|Main St. is busy.',
    'Gen. Smith and Sen. Brown met.|Rep. Lee left.',
    'Yahoo! is old.|Who cares?',
    'Ph.D. students work.|They do.',
    'The deal closed Dec. 31.|Shares rose.',
    'It ran from Jan. 3 to Feb. 5.|Nobody came.',
    'The talks ended. – Nobody signed.'.replace(' – ', '|– '),
    '« Nous sommes prêts. »|Le ministre est parti.',
    '« Est-ce vrai ? » demande-t-il.|« Oui. »',
    '«\u00a0Nous sommes prêts\u202f!\u00a0»|Le ministre est parti.',
    'Il a dit « oui ».|Elle a dit « non ».',
    'Vraiment ?|Oui !|Non…|Peut-être.',
    'M. Dupont arrive.|Mme Durand part.',
    'M. le ministre arrive.|MM. Durand et Petit aussi.',
    'Le PDG, M. L. de Meo, signe.|Bravo.',
    'Voir p. 12 et art. 3.|Fin.',
    'Il était 14 h 30.|La gare était vide.',
    'L’usine ouvre le 1er oct. 2026.|Elle emploie 300 personnes.',
    'Environ 2.400 postes, dont env. 300 à Salé.|C’est peu.',
    'هل وصل القطار؟|نعم وصل.|شكرا!',
    'قال د. أحمد إن المصنع جاهز.|ثم غادر.',
    'بلغ الإنتاج 3.5 مليون.|وارتفع لاحقا.',
    'وصل الوزير إلى طنجة.|ثم زار الميناء.',
    'قال: «نحن جاهزون.»|ثم غادر.',
    'Das kostet ca. 3 Euro.|Gut so.',
    '¿Quién es?|¡Bien!|Llegó tarde.',
    'كيا کار آئی۔|جی ہاں۔',
  ])('%s', (marked) => {
    expect(splitSentences(marked.replaceAll('|', ' '))).toEqual(marked.split('|'));
  });

  describe.each(Object.entries(sentenceCases))('in hard places of news in %s', (_language, cases) => {
    it.each(cases)('%s', (marked) => {
      const text = marked.replaceAll('||', '').replaceAll('|', ' ');
      expect(splitSentences(text)).toEqual(marked.split(/\|+/));
    });
  });

  it('a line’s end ends a sentence, with or without a mark', () => {
    expect(splitSentences('A headline without a mark\nA sentence. Another one\n\nThe last.')).toEqual([
      'A headline without a mark',
      'A sentence.',
      'Another one',
      'The last.',
    ]);
  });

  it('there is none in an empty text', () => {
    expect(splitSentences(' \n ')).toEqual([]);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    'M',
    '. ',
    '.',
    '… ',
    ' « ',
    ' » ',
    '”',
    '? ',
    '!',
    'Renault',
    'etc',
    ' a.m. ',
    '3',
    ' ',
    '\u202f',
    '\n',
    '(',
    ')',
    'é',
    '؟ ',
    'ثم',
    '"',
    '„',
    '“',
    '»',
    '‘',
    ' p. m. ',
    '1. ',
    'fin.Le ',
  );
  const text = fc.oneof(
    anyText(),
    fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
  );

  it('every sentence stands in it, in order, as it is, and nothing but spaces is lost', () => {
    fc.assert(
      fc.property(text, (whole) => {
        let at = 0;
        const sentences = splitSentences(whole);
        for (const sentence of sentences) {
          expect(sentence).toBe(sentence.trim());
          const found = whole.indexOf(sentence, at);
          expect(found).toBeGreaterThanOrEqual(at);
          expect(whole.slice(at, found).trim()).toBe('');
          at = found + sentence.length;
        }
        expect(whole.slice(at).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('each of its sentences covers all its own places, and no other place is covered', () => {
    fc.assert(
      fc.property(text, (whole) => {
        let from = 0;
        for (const sentence of splitSentences(whole)) {
          const at = whole.indexOf(sentence, from);
          if (at > from) expect(sentenceAt(whole, at - 1)).toBeUndefined();
          for (const place of [at, at + (sentence.length >> 1), at + sentence.length - 1])
            expect(sentenceAt(whole, place)).toBe(sentence);
          from = at + sentence.length;
        }
        expect(sentenceAt(whole, whole.length)).toBeUndefined();
        expect(sentenceAt(whole, -1)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    'a.',
    '. « ',
    '.',
    '…',
    'M. ',
    '" ',
    '. A',
    'é',
    '. ',
    ' ',
    '«',
    '»',
    ' "a. B',
    '(',
    '? !',
    '.) ',
    '. » ',
    '1. ',
    'A.',
    '” Aa ',
    '!” Aaaa Aaaa ',
    'a.Le ',
  ])('200,000 times %j takes no time to speak of', (part) => {
    expect(effort(() => splitSentences(part.repeat(200_000)))).toBeLessThan(100);
  });
});
