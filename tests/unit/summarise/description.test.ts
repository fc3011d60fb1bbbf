// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../utils/model.ts';
import { goodDescription } from '../../../utils/summarise/index.ts';
import { effort } from '../effort.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });

const en = {
  title: 'Ferry to Tarifa sails again',
  language: 'en',
  blocks: [
    p('The ferry between Tangier and Tarifa sails again from Friday, the harbour office said.'),
    p(
      'Storms had damaged its ramp in January. Repairs cost two million euros, and drivers took the longer route.',
    ),
  ],
  isRepeated: false,
};
const fr = {
  title: 'Le ferry de Tarifa repart',
  language: 'fr',
  blocks: [
    p('Le ferry entre Tanger et Tarifa reprend la mer vendredi, a annoncé la capitainerie du port.'),
    p('Les tempêtes avaient abîmé sa rampe en janvier. Les travaux ont coûté deux millions d’euros.'),
  ],
  isRepeated: false,
};
const ar = {
  title: 'عودة عبّارة طريفة',
  language: 'ar',
  blocks: [
    p('تستأنف العبّارة بين طنجة وطريفة رحلاتها يوم الجمعة، حسب إدارة الميناء.'),
    p('وكانت العواصف قد ألحقت أضرارا بالرصيف في يناير، وكلفت الإصلاحات مليوني يورو.'),
  ],
  isRepeated: false,
};
const good = {
  en: 'After two months of repairs to its ramp, the ferry sails again on Friday. The storms of January had damaged it.',
  fr: 'Après deux mois de travaux sur sa rampe, abîmée par les tempêtes de janvier, le ferry reprend la mer vendredi.',
  ar: 'بعد شهرين من الإصلاحات التي كلفت مليوني يورو، تستأنف العبّارة رحلاتها بين طنجة وطريفة يوم الجمعة.',
};
const texts = (description: string, page: Omit<Parameters<typeof goodDescription>[0], 'description'> = en) =>
  goodDescription({ ...page, description })?.sentences.map(({ text }) => text);

describe('the publisher’s own description', () => {
  it('is the summary where it is good, in its sentences, with its maker named', () => {
    expect(goodDescription({ ...en, description: good.en })).toEqual({
      maker: 'publisher',
      sentences: [
        { text: 'After two months of repairs to its ramp, the ferry sails again on Friday.' },
        { text: 'The storms of January had damaged it.' },
      ],
    });
    expect(texts(good.fr, fr)).toEqual([good.fr]);
    expect(texts(good.ar, ar)).toEqual([good.ar]);
  });

  it('is known in an article whose language nobody told', () => {
    for (const [description, { language, ...page }] of [
      [good.en, en],
      [good.fr, fr],
      [good.ar, ar],
    ] as const)
      expect(texts(description, page)).toBeDefined();
  });

  it.each(['constructor', 'pt-BR', ''])('is taken where the page calls its language %j', (language) => {
    expect(texts(good.en, { ...en, language })).toBeDefined();
  });

  it('has its white space levelled', () => {
    expect(texts(`\n  ${good.fr.replace('travaux sur', 'travaux\n\tsur')} `, fr)).toEqual([good.fr]);
  });

  it.each<[string, string, Omit<Parameters<typeof goodDescription>[0], 'description'>]>([
    ['stands on other pages of the site too', good.en, { ...en, isRepeated: true }],
    ['is short', 'The ferry sails again on Friday after repairs.', en],
    ['is long', good.en.repeat(3), en],
    ['is cut off', `${good.en.slice(0, -1)}…`, en],
    ['is cut off with three dots', `${good.en.slice(0, -1)} ...`, en],
    ['is cut off in brackets', `${good.en.slice(0, -1)} [...]`, en],
    ['has a gap', good.en.replace('its ramp', '[…] ramp'), en],
    ['has no end', good.en.slice(0, -1), en],
    ['begins in the middle', `… ${good.en}`, en],
    ['holds markup', good.en.replace('ferry', '<b>ferry</b>'), en],
    ['holds an address', good.en.replace('Friday', 'https://a.example'), en],
    ['is in another language', good.fr, en],
    ['is in English above a French text', good.en, fr],
    ['is in another script', good.ar, fr],
    ['is in Latin script above an Arabic text', good.fr, ar],
    [
      'says the title again',
      'Ferry to Tarifa sails again: the ferry to Tarifa sails again, again and again.',
      en,
    ],
    [
      'is about something else',
      'The harbour museum shows paintings of whales by children from eleven schools in the region.',
      en,
    ],
    [
      'is about something else, in Arabic',
      'افتتح متحف المدينة معرضا جديدا للوحات رسمها أطفال المدارس عن الحيتان والدلافين.',
      ar,
    ],
  ])('is not taken where it %s', (_, description, page) => {
    expect(texts(description, page)).toBeUndefined();
  });

  it.each([
    'Read the latest on the ferry between Tangier and Tarifa, the repairs and the storms.',
    'Get the latest on the ferry between Tangier and Tarifa, the repairs and the storms.',
    'Latest news on the ferry between Tangier and Tarifa, the harbour, repairs and storms.',
    'The ferry between Tangier and Tarifa sails again on Friday. Click here to see the repairs.',
    'The ferry between Tangier and Tarifa sails again on Friday: more on our website.',
    'Find out why the ferry between Tangier and Tarifa sails again after the storms of January.',
  ])('is not taken where it asks for a click: %s', (description) => {
    expect(texts(description)).toBeUndefined();
  });

  it.each([
    'Retrouvez toute l’actualité du ferry entre Tanger et Tarifa, de la capitainerie et du port.',
    'Découvrez pourquoi le ferry entre Tanger et Tarifa reprend la mer après les tempêtes de janvier.',
    'Toute l’actualité du ferry entre Tanger et Tarifa, de la capitainerie du port et des tempêtes.',
    'Le ferry entre Tanger et Tarifa reprend la mer vendredi. Abonnez-vous pour lire la suite.',
    'Le ferry entre Tanger et Tarifa reprend la mer vendredi : toutes les photos sur notre site.',
  ])('is not taken where it asks for a click in French: %s', (description) => {
    expect(texts(description, fr)).toBeUndefined();
  });

  it.each([
    'تابعوا آخر أخبار العبّارة بين طنجة وطريفة ورحلاتها وإدارة الميناء والعواصف.',
    'آخر أخبار العبّارة بين طنجة وطريفة ورحلاتها وإدارة الميناء والعواصف في يناير.',
    'تعرّف على رحلات العبّارة بين طنجة وطريفة بعد العواصف التي ألحقت أضرارا بالرصيف.',
    'تستأنف العبّارة رحلاتها بين طنجة وطريفة يوم الجمعة. اقرأ المزيد عن الإصلاحات.',
  ])('is not taken where it asks for a click in Arabic: %s', (description) => {
    expect(texts(description, ar)).toBeUndefined();
  });

  it.each<[string, typeof en]>([
    ['Reading the storms of January well, the harbour office had the ferry’s ramp ready by Friday.', en],
    ['Drivers took the longer route until Friday: the latest storms had damaged the ramp of the ferry.', en],
    ['La capitainerie du port a retrouvé sa rampe : le ferry entre Tanger et Tarifa reprend la mer.', fr],
    [
      'Les travaux ont coûté deux millions d’euros, et le ferry entre Tanger et Tarifa suit la même route.',
      fr,
    ],
    ['تابع ركاب العبّارة بين طنجة وطريفة رحلاتها يوم الجمعة بعد الإصلاحات التي كلفت مليوني يورو.', ar],
  ])('is taken though it has words of such calls: %s', (description, page) => {
    expect(texts(description, page)).toBeDefined();
  });

  it('is not taken in another language, though the article quotes its words', () => {
    const said = 'It is from Tangier that we have been shipping our cars, and that is where we will stay.';
    const blocks = [...fr.blocks, p(`« ${said} »`)];
    expect(texts(said, { ...fr, blocks })).toBeUndefined();
    expect(texts(said, { ...en, blocks })).toEqual([said]);
  });

  it('keeps names of another language', () => {
    const description =
      'The “Société de la ville de Tanger” says that the ferry to Tarifa sails again on Friday after repairs.';
    expect(texts(description)).toEqual([description]);
  });

  it('of any text is nothing, or all of that text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.constantFrom(en, fr, ar), (noise, page) => {
        const found = texts(`${noise} ${good.en}`, page);
        if (found) expect(found.join(' ').replace(/\s+/g, '')).toContain(good.en.replace(/\s+/g, ''));
      }),
    );
  });

  it('costs little beside a very long article', () => {
    const blocks = [p('The ferry sails on Friday after repairs. '.repeat(4000))];
    expect(effort(() => goodDescription({ ...en, blocks, description: good.en }))).toBeLessThan(100);
  });
});
