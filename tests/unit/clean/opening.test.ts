// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { markOpening } from '../../../utils/clean/opening.ts';
import { Line } from '../../../utils/clean/sheet.ts';
import type { Block } from '../../../utils/model.ts';
import { treeText } from '../../../utils/text/block-text.ts';
import { effort } from '../effort.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const h = (text: string): Block => ({ t: 'h', level: 2, c: [text] });
const head = {
  url: 'https://quay.example/ferry',
  title: 'Ferry sails again',
  byline: 'Ida Holm, Jo Doe',
  siteName: 'The Quay',
};
const text =
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra.';
function left(...blocks: Block[]): Block[] {
  const lines = blocks.map((block) => new Line(block));
  markOpening(lines, head);
  return lines.filter((line) => !line.isOut).map((line) => line.block);
}
const kept = (...blocks: Block[]) => treeText(left(...blocks)).split('\n');

describe('what the head of the article says already is left out before its text', () => {
  it.each<[string, Block]>([
    ['the headline', h('Ferry sails again')],
    ['the headline in capitals', p('FERRY SAILS AGAIN')],
    ['the byline', p('By Ida Holm')],
    ['two bylines', p('By Ida Holm and Jo Doe')],
    ['byline and date', p('Ida Holm | 23 November 2026')],
    ['a French date', p('Publié le 23 novembre 2026 à 10h05')],
    ['the site’s name and a date', p('The Quay, Nov 23, 2026')],
    ['an Arabic date', p('نشر في 23 نونبر 2026')],
    ['an Arabic date with both names of its month', p('الثلاثاء 13 يناير/كانون الثاني 2026 - 09:05')],
    ['a reading time', p('Temps de lecture : 3 min')],
    ['a date with a zone', p('November 23, 2026 - 11:28 AMT')],
    ['two dates run into one, with points', p('Nov. 23, 2026Updated: Nov. 23, 2026 1:35 a.m.')],
    ['two dates run into one', p('Nov. 23, 2026Updated: Nov. 23, 2026 8:22am')],
    [
      'the page’s address',
      p(
        'https://quay.example/ports/kenitra/the-ferry-sails-again-after-six-weeks-in-the-dock-with-forty-cars-on-board',
      ),
    ],
    ['who made it', p('Reportage : Ida Holm')],
    ['who made it, in Arabic', p('تحقيق: إيدا هولم')],
    ['who asked', p('Interview conducted by Ida Holm')],
    [
      'parts run together',
      p('PORTS | Publié le 23/11/2026 à 09h12 – Mis à jour à 11h40 | Temps de lecture : 6 min'),
    ],
    ['counters', p('عدد القراءات: 512 | طباعة | حفظ | حجم الخط + -')],
    ['the size of the letters', p('Ports | 23/11/2026 | A+ A- Imprimer')],
    ['the size of the letters, in Arabic', p('ت + ت - الحجم الطبيعي')],
    ['a kicker in capitals', p('L’INVITÉE DE LA SEMAINE')],
    ['a place and who writes from there, in Arabic', p('القنيطرة: إيدا هولم بنت يونس')],
    ['who led the conversation', p('Entretien conduit par Ida Holm')],
    ['where and when', p('Kénitra, le 23 novembre')],
    ['where and when, in Arabic', p('القنيطرة، 23 نونبر 2026')],
    ['the trail of sections', p('Accueil > Ports > Le bac repart de Kénitra, et avec lui quarante voitures')],
    ['kind, name and place', p('تحليل / إيدا هولم – القنيطرة')],
    ['who wrote the article', p('Article rédigé par Jo Doe')],
    ['the size of the letters, beside counters', p('Taille du texte : A- A+ | Imprimer | 214 partages')],
    ['counters in French', p('Ports | Vu 1 204 fois | Imprimer')],
    [
      'names and dates on two lines',
      {
        t: 'p',
        c: [
          'Par Ann Lee et Jo Roe (texte), Max Muster (photos) pour Le Port',
          { t: 'br' },
          'Publié le 09/01/2026 à 17h04 Mis à jour le 10/01/2026 à 09h31',
        ],
      },
    ],
    [
      'a column beside the text',
      { t: 'p', c: ['SONDAGE', { t: 'br' }, 'Faut-il un bac ?', { t: 'br' }, 'Oui Non'] },
    ],
    ['a player', p('00:00 / 06:12')],
    ['hours of prayer', p('الفجر 05:31 الظهر 13:38 العصر 17:02')],
    ['a kicker', p('EXCLUSIF')],
    ['a kicker as a heading', h('Breaking news')],
    ['an Arabic kicker as a heading', h('عاجل')],
  ])('%s', (_, block) => {
    expect(kept(block, p(text))).toEqual([text]);
  });

  it.each<[string, Block]>([
    ['a standfirst', p('Six weeks in the dock are over.')],
    ['a place that a sentence follows', p('KENITRA —')],
    ['a question', p('Why now?')],
    ['a label in capitals and what it is of', p('PROJECT: FERRY NUMBER TWO')],
    ['a place and what happened there in a year', p('Kenitra, where the ferry sailed in 2024')],
    ['a long beginning in capitals', p('SIX WEEKS IN THE DOCK ARE OVER')],
    ['who speaks', p('Moderator: Ida Holm')],
    ['خبر بعد مكانه', p('القنيطرة: السفينة تعود إلى الميناء بعد ستة أسابيع')],
    ['a kind of text and what it is about', p('Reportage : le bac repart')],
    ['ما يحكيه التحقيق', p('تحقيق: كيف عادت السفينة إلى الميناء')],
    ['parts that say something', p('Kenitra | Rabat | the ferry is back')],
    ['a chapter that is only a year', h('2026')],
    ['a line that names the author and says more', p('Ida Holm watched the ferry leave.')],
    ['when it sails', p('The ferry sails at 05:31, 13:38 and 17:02')],
    ['an address elsewhere', p('https://petition.example/for-the-ferry')],
    ['a telephone number', p('+212 5 37 23 11 26')],
    ['who does what', p('Captain: Ida Holm')],
    ['a first chapter', h('The morning')],
    ['a first chapter about the news', h('Breaking news at the port')],
  ])('but %s stays', (_, block) => {
    expect(kept(block, p(text))).toHaveLength(2);
  });

  it('after the first real paragraph nothing is touched', () => {
    expect(kept(p(text), p('By Ida Holm'), p('23 November 2026'), h('Ferry sails again'))).toHaveLength(4);
  });

  it('pictures and lists in the opening stay', () => {
    const list: Block = {
      t: 'list',
      ordered: false,
      items: [[p('Forty cars on board')], [p('Six weeks in the dock')]],
    };
    expect(left(list, { t: 'hr' }, p(text))).toHaveLength(3);
  });

  it('where there is no real paragraph, nothing is taken for an opening', () => {
    expect(kept(p('Ferry sails again'), p('By Ida Holm'))).toHaveLength(2);
  });
});

it('counters go wherever they stand', () => {
  for (const line of [
    'No comments yet',
    'لا توجد تعليقات',
    'Actualisation automatique',
    '00:00 / 06:12 Abonnés',
  ])
    expect(kept(p(text), p(text), p(line), p(text))).toEqual([text, text, text]);
  for (const line of [
    'No comments from the captain',
    'Actualisation du port',
    'Save',
    '06:12 sharp, they sail',
    'He read 12 times',
  ])
    expect(kept(p(text), p(text), p(line), p(text))).toContain(line);
});

it('a word of any length costs no more than its letters', () => {
  const long = ['Reportage : ', 'تحقيق: '].map((begin) => p(`${begin}${'Aا'.repeat(20_000)}!x`));
  expect(effort(() => kept(...long, p(text)))).toBeLessThan(20);
});
