// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { markEnding } from '../../../utils/clean/ending.ts';
import { Line } from '../../../utils/clean/sheet.ts';
import type { Block, Inline } from '../../../utils/model.ts';

const p = (...c: Inline[]): Block => ({ t: 'p', c });
const h = (text: string): Block => ({ t: 'h', level: 3, c: [text] });
const link = (text: string): Inline => ({ t: 'a', href: 'https://quay.example/other', c: [text] });
const links: Block = { t: 'list', ordered: false, items: [[p(link('Ferry'))], [p(link('Kenitra'))]] };
const picture: Block = { t: 'figure', images: [], caption: [] };
const head = {
  url: 'https://quay.example/ferry',
  title: 'Ferry sails again',
  byline: 'Ida Holm, Jo Doe',
  siteName: 'The Quay',
};
const prose = p(
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra.',
);

/** The places of the blocks that go, with the rule. */
function out(...blocks: Block[]): string[] {
  const lines = blocks.map((block) => new Line(block));
  markEnding(lines, head);
  return lines.flatMap(({ rule }, i) => (rule ? [`${i} ${rule}`] : []));
}

describe('after the last paragraph goes', () => {
  it.each<[string, string, Block]>([
    ['tags', 'furniture', p('Tags: ferry, Kenitra')],
    ['tags in French', 'furniture', p('Mots-clés : port, Kénitra')],
    ['tags in Arabic', 'furniture', p('الوسوم: ميناء، سفينة')],
    ['tags in Spanish', 'furniture', p('Etiquetas: puerto')],
    ['a source', 'furniture', p('Source: The Quay')],
    ['a source in Arabic', 'furniture', p('المصدر: وكالات')],
    ['a source in Polish', 'furniture', p('Źródło: Quay')],
    [
      'a list of what the site has to say of the page',
      'furniture',
      {
        t: 'list',
        ordered: false,
        items: [
          [p('Date 23.11.2026')],
          [p('Imprimer cette page')],
          [p('Permalien https://quay.example/p/1')],
        ],
      },
    ],
    ['a source in German', 'furniture', p('Quelle: Hafenamt')],
    ['a call for comments', 'furniture', p('Leave a comment')],
    ['a call for comments in French', 'furniture', p('Laisser un commentaire')],
    ['what was added when', 'furniture', p('Mis à jour le 4 mars à 9 h : ajout du nombre des passagers.')],
    ['initials in Arabic', 'byline', p('ع. بن سالم')],
    ['a count', 'furniture', p('12 commentaires')],
    ['share links', 'furniture', p('Share this article')],
    ['share links in French', 'furniture', p('Partager sur Facebook')],
    ['printing, in Arabic', 'furniture', p('طباعة المقال')],
    [
      'its sections',
      'furniture',
      p(link('Ferries'), ', ', { t: 'a', href: 'https://quay.example/p', c: ['Ports of the north'] }),
    ],
    ['who brought it', 'furniture', p('Via Harbourwire.info')],
    ['what becomes of letters', 'furniture', p('Note: we are moderating all comments for a while.')],
    [
      'what becomes of letters, in Portuguese',
      'furniture',
      p('ATENÇÃO: comentários com ofensas não serão aprovados pelo moderador.'),
    ],
    ['a call for letters, in Russian', 'furniture', p('Добавить отзыв')],
    ['a way on', 'furniture', p('Click here to see the timetable of the ferry')],
    [
      'what the house is that gave it out',
      'byline',
      p('The Quay is a house of forty people who write of ports.'),
    ],
    ['the author’s book', 'byline', p('Ida Holm’s book about the port is out in May.')],
    ['a form for letters, in Arabic', 'furniture', p('أضف تعليقك الاسم البريد')],
    ['a form for letters', 'furniture', p('Ajouter un commentaire')],
    [
      'what the house thinks',
      'furniture',
      p('Disclaimer: the opinions here do not reflect those of the port.'),
    ],
    ['what the house thinks, in Arabic', 'furniture', p('تنويه: الآراء الواردة هنا لا تلزم الميناء.')],
    ['where it stood first', 'furniture', p('This story was first published in the harbour’s spring issue.')],
    ['où il a paru', 'furniture', p('Cet article a été publié dans le numéro 12 du Port.')],
    ['أين نُشر', 'furniture', p('نُشر هذا الحوار في العدد 12 من مجلة الميناء.')],
    ['who paid', 'furniture', p('Produced with the support of the Harbour Fund.')],
    ['qui a payé', 'furniture', p('Cette enquête a été réalisée avec le soutien du Fonds du port.')],
    ['من دفع', 'furniture', p('أُنجز هذا التقرير بدعم من صندوق الميناء.')],
    ['that it is over', 'furniture', p('Fin de notre direct, à demain.')],
    ['who asked', 'byline', p('Propos recueillis par Ida Holm')],
    ['a signature with an address', 'byline', p('Ida Holm', { t: 'br' }, 'ida@quay.example')],
    ['rights', 'furniture', p('© 2026 The Quay. All rights reserved.')],
    ['ce que le site fait des messages', 'furniture', p('Les messages contraires à la loi seront effacés.')],
    ['rights in French', 'furniture', p('Tous droits réservés')],
    ['rights in Arabic', 'furniture', p('جميع الحقوق محفوظة')],
    ['the next article', 'furniture', p('Next article: Kenitra loads again')],
    ['a heading over nothing', 'furniture', h('Our other ports')],
    ['a list of links', 'furniture', links],
    ['the headline again', 'byline', p('Ferry sails again')],
    ['the byline', 'byline', p('By Ida Holm')],
    ['a date', 'byline', p('Publié le 23 novembre 2026')],
    ['a date in Arabic', 'byline', p('نشر في 23 نونبر 2026')],
    ['a signature', 'byline', p('M. L.')],
    ['a signature with a name', 'byline', p('B. Chabert')],
    ['the author’s life', 'byline', p('Ida Holm has written of ports for ten years.')],
    ['the life of another author', 'byline', p('Ann Lee is a reporter at the harbour of Kenitra.')],
    ['la vie de l’auteur', 'byline', p('Anne Martin est une journaliste du port.')],
    ['a note', 'byline', p('* the names were changed')],
    ['a link to another article', 'read-also', p(link('The crane drivers work from an office'))],
  ])('%s', (_, rule, block) => {
    expect(out(prose, prose, block)).toEqual([`2 ${rule}`]);
  });

  it('all of it, past pictures, up to the text', () => {
    const tags = p('Tags: ferry');
    expect(out(prose, p('Tags: this'), prose, p('By Ida Holm'), picture, { t: 'hr' }, links, tags)).toEqual([
      '3 byline',
      '6 furniture',
      '7 furniture',
    ]);
  });

  it.each<[string, Block]>([
    ['a short last sentence', p('And so it sailed.')],
    ['une dernière phrase', p('Le port attend.')],
    ['une dernière phrase sur les avis et la loi', p('Les avis divergent sur la loi du port et son auteur.')],
    ['جملة أخيرة', p('وهكذا أبحرت السفينة.')],
    ['ein letzter Satz', p('Der Hafen wartet.')],
    ['a last question', p('Who pays for it?')],
    [
      'a list of things, one of which is a word of the site',
      { t: 'list', ordered: false, items: [[p('Print')], [p('Forty cars')]] },
    ],
    ['a list of things', { t: 'list', ordered: false, items: [[p('Forty cars')], [p('Six vans')]] }],
    ['a quotation', { t: 'quote', c: [p('Tags: ferry')] }],
    ['a link with words round it', p('More is known of ', link('the crane drivers'), ' in May.')],
    ['a sentence about the source of it all', p('The source of the river is dry.')],
    ['a sentence about views', p('The views of the captain are well known.')],
    ['a sentence about a story', p('This story is about the ferry and its captain.')],
    ['une phrase sur une enquête', p('Cette enquête a ému le port.')],
    ['جملة عن النشر', p('نشرت الوزارة جدول السفن يوم الاثنين.')],
    ['une phrase sur un propos', p('Propos de marin, propos de rien.')],
    ['a sentence with an address', p('Write to ida@quay.example about it.')],
    ['a sentence about comments', p('The comments of the captain will be read in court.')],
    ['a sentence that only names the house', p('The Quay was closed to cars all day.')],
    ['a way that someone went', p('Via Rabat and Kenitra the cars came home.')],
    ['a sentence about someone who is none of the authors', p('Ann Lee is a captain of two ships.')],
  ])('but %s stays, and what stands before it', (_, block) => {
    expect(out(prose, p('Tags: ferry'), block)).toEqual([]);
  });

  it('where there is no real paragraph, nothing is taken for an ending', () => {
    expect(out(p('Tags: ferry'), h('Our other ports'), links)).toEqual([]);
  });

  it('the first paragraph stays, whatever it says', () => {
    const source = p(`Source: ${'the ferry left on Monday with forty cars '.repeat(3)}`);
    expect(out(source, p('Tags: ferry'))).toEqual(['1 furniture']);
  });
});

describe('the readers’ letters', () => {
  const letters = [p('One ship is enough for me.'), p('By the sea, Jo')];

  it.each(['Vos commentaires', 'Comments (2)', '2 comments', 'تعليقات القراء', 'Kommentare'])(
    'go with their heading: %s',
    (text) => {
      expect(out(prose, prose, h(text), ...letters)).toEqual(['2 furniture', '3 furniture', '4 furniture']);
    },
  );

  it('go without one where each begins with a name and a day', () => {
    const letter = p('Maryse, le 15/02/2026', { t: 'br' }, 'Bravo au bac !');
    expect(out(prose, letter, letter)).toEqual(['1 furniture', '2 furniture']);
  });

  it.each<[string, Block[]]>([
    ['what is longer than the text above it', [prose, h('Comments'), prose, prose]],
    ['a chapter about them', [prose, prose, h('Comments on the ferry'), prose]],
    [
      'a day of a diary',
      [prose, p('Rabat, le 15/02/2026', { t: 'br' }, `Le bac est parti. ${'Il pleut encore. '.repeat(10)}`)],
    ],
    ['a name without a day', [prose, p('Maryse', { t: 'br' }, 'Bravo au bac !')]],
  ])('but %s stays', (_, blocks) => {
    expect(out(...blocks)).toEqual([]);
  });
});

describe('what the page rests on', () => {
  const book = p('Harbour office, report of 2024; chamber of pilots, note 31.');

  it('goes with the line that says so', () => {
    expect(out(prose, p('Sources'), book)).toEqual(['1 furniture', '2 furniture']);
    expect(out(prose, h('المصادر'), book)).toEqual(['1 furniture', '2 furniture']);
  });

  it('stays where more than that follows', () => {
    expect(out(prose, p('Sources'), prose, prose, prose, prose)).toEqual([]);
  });
});

describe('single lines of share links go wherever they stand', () => {
  it.each([
    'Facebook',
    'Share | Tweet | WhatsApp',
    'Share on Facebook',
    'Partager sur Twitter',
    'Copier le lien',
    'شارك',
    'فيسبوك · تويتر · واتساب',
    'Click to tweet',
    'Caption',
    'Back to Gallery',
    '1 - 5 of 36',
    'NEXT PREV',
    '1 of 6',
  ])('%s', (text) => {
    expect(out(prose, p(text), prose)).toEqual(['1 furniture']);
  });

  it.each([
    'Facebook pays the port.',
    'Twitter and the rest',
    'Partager le pain',
    'واتساب تعلن عن ميزة',
    'The print shop',
    '1 of 6 ships sank',
    'Close.',
    'A caption',
    '2026',
  ])('but not %s', (text) => {
    expect(out(prose, p(text), prose)).toEqual([]);
  });
});

it('a chapter may be headed by a number', () => {
  expect(out(prose, h('1 of 6'), prose)).toEqual([]);
});

it('what is out already keeps its rule', () => {
  expect(out(prose, { ...p('Tags: ferry'), removed: 'ad-box' })).toEqual(['1 ad-box']);
});
