// @vitest-environment node
/** The grammar itself: lines made of the word lists at random, in wordings that no page may have shown yet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAdLabel } from '../../../utils/clean/ad-label.ts';
import { ar } from '../../../utils/clean/words/ar.ts';
import { de } from '../../../utils/clean/words/de.ts';
import { en } from '../../../utils/clean/words/en.ts';
import { es } from '../../../utils/clean/words/es.ts';
import { fr } from '../../../utils/clean/words/fr.ts';
import { id } from '../../../utils/clean/words/id.ts';
import { it as italian } from '../../../utils/clean/words/it.ts';
import { nl } from '../../../utils/clean/words/nl.ts';
import { pt } from '../../../utils/clean/words/pt.ts';
import { ru } from '../../../utils/clean/words/ru.ts';

const languages = { en, fr, ar, de, es, pt, it: italian, nl, ru, id };
const frames = ['%', '× %', '% ×', '— % —', '[%]', '(%)', '*** % ***', '| %', '%:', '…%…', '« % »'];
/** In no list of any language, and none a name. */
const foreign = ['market', 'usine', 'hafen', 'mercado', 'fabriek', 'рынок', 'طنجة', 'was', '2026'];
const names = ['Acme', 'Renault', '3M', 'Booking.com', 'eBay', 'Яндекс', 'Société', 'ACME'];

/** The words of a class; of a stem, the stem itself. */
const wordsIn = (list: string) => list.replaceAll('-', '').split(' ').filter(Boolean);
const inFrame = fc.constantFrom(...frames);

describe.each(Object.entries(languages))('in the language %s', (_, language) => {
  const [labels, trade, , , kin, fillers, articles, by] = language;
  const payers = wordsIn(by);
  const adWord = fc.constantFrom(...wordsIn(`${labels} ${trade}`).filter((word) => !payers.includes(word)));
  const carrying = fc.constantFrom(...wordsIn(`${kin} ${fillers}`).filter((word) => !payers.includes(word)));
  const any = fc.constantFrom(...wordsIn(`${kin} ${fillers} ${articles} ${by}`));
  /** An ad word and one to seven others, of which one is no article. */
  const words = fc
    .tuple(adWord, carrying, fc.array(any, { maxLength: 6 }))
    .chain(([ad, first, rest]) => fc.shuffledSubarray([ad, first, ...rest], { minLength: 2 + rest.length }));

  it('an ad word among any others of the lists is a label, in any order and any frame', () => {
    fc.assert(
      fc.property(words, inFrame, (line, frame) => {
        const text = frame.replace('%', line.join(' '));
        fc.pre(text.length <= 90);
        expect([text, isAdLabel(text)]).toEqual([text, true]);
      }),
    );
  });

  it('one word of another kind makes it a line of the article, wherever it stands', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...foreign), fc.nat(8), inFrame, (line, word, at, frame) => {
        // Arabic has no capitals: any word of it may be a name after "by".
        fc.pre(word !== 'طنجة' || !line.some((one) => payers.includes(one)));
        const text = frame.replace('%', line.toSpliced(at, 0, word).join(' '));
        expect([text, isAdLabel(text)]).toEqual([text, false]);
      }),
    );
  });

  it('nine words are more than a label has', () => {
    fc.assert(
      fc.property(adWord, fc.array(carrying, { minLength: 8, maxLength: 8 }), (ad, rest) => {
        expect(isAdLabel([ad, ...rest].join(' '))).toBe(false);
      }),
    );
  });

  it('who paid may be named in one to three words, and is no name in four', () => {
    const brand = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(adWord, fc.constantFrom(...payers), brand, inFrame, (ad, payer, brands, frame) => {
        const text = frame.replace('%', [ad, payer, ...brands].join(' '));
        expect([text, isAdLabel(text)]).toEqual([text, brands.length < 4]);
      }),
    );
  });

  it('but a name that no word such as "by" leads to is none of the label', () => {
    fc.assert(
      fc.property(adWord, fc.constantFrom(...names), fc.boolean(), inFrame, (ad, name, first, frame) => {
        const text = frame.replace('%', first ? `${name} ${ad}` : `${ad} ${name}`);
        expect([text, isAdLabel(text)]).toEqual([text, false]);
      }),
    );
  });
});

describe('how long an ad lasts or which of how many it is', () => {
  it.each([
    'Ad 1 of 2',
    'Ad 1/2',
    'Ad · 0:15',
    '0:15 Ad',
    'Ad 15s',
    'Skip ad in 5',
    'Skip ad in 5 seconds',
    'Publicité (1 sur 2)',
    'Werbung endet in 5 Sekunden',
    'Реклама 16+',
    'ينتهي الإعلان خلال 5 ثوان',
  ])('%s is a label', (line) => {
    expect(isAdLabel(line)).toBe(true);
  });

  it.each([
    'AD 79',
    'AD 14–37',
    'Ad 2',
    'Ads in 2026',
    'Ads 1987/2026',
    'Ads: 15 sections',
    'Publicité 30 %',
  ])('%s is none', (line) => {
    expect(isAdLabel(line)).toBe(false);
  });
});
