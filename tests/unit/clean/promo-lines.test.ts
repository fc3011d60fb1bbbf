// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { markPromos } from '../../../utils/clean/promo-lines.ts';
import { Line } from '../../../utils/clean/sheet.ts';
import type { Block } from '../../../utils/model.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const h = (text: string): Block => ({ t: 'h', level: 3, c: [text] });
const prose = p(
  'The ferry left on Monday morning with forty cars on board, after six weeks in the dock at Kenitra.',
);

/** The places of the blocks that go. */
function out(...blocks: Block[]): number[] {
  const lines = blocks.map((block) => new Line(block));
  markPromos(lines);
  return lines.flatMap(({ rule }, i) => (rule === 'promo' ? [i] : []));
}

it('a newsletter’s box goes with what it promises, though its form is gone', () => {
  expect(out(prose, h('Infolettre'), p('Chaque vendredi, l’essentiel du port.'))).toEqual([1, 2]);
  expect(out(prose, h('Newsletters'), prose)).toEqual([]);
});

describe('a line goes in which the site asks the reader', () => {
  it.each([
    ['to subscribe', 'Subscribe to our newsletter'],
    ['to sign up', 'Sign up for the morning bulletin and get it in your inbox.'],
    ['to follow', 'Follow The Quay on WhatsApp and Telegram'],
    ['to load its app', 'Download our app for the news of the port'],
    ['after a question', 'Want to know more? Join our Telegram channel.'],
    ['to write in', 'Have a story? Write to desk@quay.example'],
    ['in the middle, as “you”', 'For more from the port you can follow our channel'],
    ['s’abonner', 'Abonnez-vous à notre newsletter'],
    ['recevoir', 'Recevez chaque matin l’essentiel du port dans votre boîte mail.'],
    ['suivre', 'Suivez-nous sur WhatsApp'],
    ['télécharger', 'Téléchargez l’application du journal'],
    ['to give', 'The Quay has no owner. Support our journalism from two coins a month.'],
    ['to write in, by telephone', 'Seen something at the port? Send us a message on +212 600 000 000'],
    ['to choose it', 'Ajoutez Le Port à vos sources préférées sur Google'],
    ['to tell what happened', 'Témoin d’un événement au port ? Alertez-nous au 05 22 00 00 00'],
    ['to pay by the month', 'The whole archive is yours: subscribe to our paper for 4 coins per month.'],
    ['ان يدفع كل شهر', 'للاطلاع على الأرشيف، اشترك في «الميناء» بسعر 49 درهما شهريا. اشترك'],
    ['donner', 'Le Port vit de ses lecteurs. Soutenez-nous !'],
    ['يدعم', 'الميناء صحيفة مستقلة. ادعمونا من دينارين في الشهر.'],
    ['يراسل', 'هل رأيت شيئا في الميناء؟ راسلنا على الرقم 0600000000'],
    ['يشترك', 'اشترك في النشرة البريدية'],
    ['يتابع', 'تابعونا على فيسبوك'],
    ['يحمل', 'حملوا تطبيقنا الآن'],
    ['sich anzumelden', 'Abonnieren Sie unseren Newsletter'],
    ['a suscribirse', 'Suscríbete a nuestro boletín'],
  ])('%s', (_, text) => {
    expect(out(prose, p(text), prose)).toEqual([1]);
    expect(out(prose, { t: 'quote', c: [p(text)] }, prose)).toEqual([1]);
  });

  it.each([
    ['English', 'Already a subscriber? Here is the door'],
    ['English, of the article', 'This article is for members of the club.'],
    ['French', 'Cet article est réservé aux membres'],
    ['French, with what is left', 'Il vous reste 80 % de ce texte à découvrir'],
    [
      'English, counted',
      'You have read two of your three free articles this month. Log in or start a trial.',
    ],
    ['French, how to get out', 'Vous pouvez vous désinscrire à tout moment.'],
    ['Arabic', 'هذا المقال مخصص للأعضاء'],
    ['Arabic, the account', 'تسجيل الدخول إلى الموقع'],
  ])('or says that only some may read on: %s', (_, text) => {
    expect(out(prose, p(text))).toEqual([1]);
  });

  it.each([
    ['what it earns', 'This post may contain affiliate links.'],
    ['what it earns, as a note', 'Disclosure: some articles contain affiliate or referral links, see below.'],
    [
      'where else it writes of this',
      'Follow The Quay’s full coverage of the port at https://quay.example/port',
    ],
    ['what may be tried', '30 day free trial, no credit card required'],
    ['when it is on the air', 'Listen to Quay Radio live at 12:45 on weekdays.'],
  ])('or tells of itself: %s', (_, text) => {
    expect(out(prose, p(text))).toEqual([1]);
  });

  it.each([
    [
      'a download that needs an account',
      'Click here to download the timetable. A harbour account at the port is needed.',
    ],
    ['news of affiliate links', 'Affiliate links paid for the ferry, the captain says.'],
    ['advice about insurance', 'Follow the full list of what the coverage of your boat leaves out.'],
    ['news of a trial', '30 day trial of the captain ends with a fine for the ferry.'],
    ['people who listen', 'Listen to the sea, live at the port, and sleep.'],
    ['news of what was asked about', 'Subscribers can download the app of the ferry from Monday on.'],
    ['a request without what the site has to give', 'Follow the river to the north.'],
    ['a thing without a request', 'The newsletter of the port is two hundred years old.'],
    ['an order that is quoted', '“Subscribe to my newsletter,” she said.'],
    ['a long paragraph', `Download the app. ${'The ferry left on Monday with forty cars. '.repeat(6)}`],
    ['a single word', 'Subscribe'],
    ['what a reader may have done', 'You have read two of the ferry’s three letters by now.'],
    ['what a place costs', 'The ferry costs forty coins per month for those who live in Kenitra.'],
    ['people who support', 'We support our families on two hundred a month, she says.'],
    ['the port’s number', 'Call the port on 0522 000 000 and bring your ticket.'],
    ['une citation de ceux qui demandent', '« Soutenez-nous », demandent les marins.'],
    ['des nouvelles', 'Les clients du port téléchargent moins souvent l’application depuis lundi.'],
    ['une citation', '« Suivez-nous sur WhatsApp », dit l’affiche.'],
    ['une demande d’autre chose', 'Suivez le fleuve vers le nord.'],
    ['خبر', 'أطلقت الوزارة التطبيق الجديد يوم الاثنين في الرباط.'],
    ['طلب آخر', 'تابع القبطان طريقه نحو الشمال.'],
    ['eine Nachricht', 'Der Newsletter des Hafens erscheint seit Montag.'],
    ['una noticia', 'El boletín del puerto sale los lunes.'],
  ])('but %s stays', (_, text) => {
    expect(out(prose, p(text), prose)).toEqual([]);
  });

  it('lists, tables and pictures are not asked', () => {
    const text = 'Subscribe to our newsletter';
    expect(
      out(
        { t: 'list', ordered: false, items: [[p(text)]] },
        { t: 'figure', images: [], caption: [text] },
        { t: 'pre', text },
      ),
    ).toEqual([]);
  });
});

describe('headings', () => {
  it.each(['Subscribe to our newsletter', 'Suivez-nous sur WhatsApp', 'تابعونا على واتساب'])(
    'that ask go: %s',
    (text) => {
      expect(out(prose, h(text))).toEqual([1]);
    },
  );

  it('that a chapter stands under stay', () => {
    expect(out(prose, h('How to follow your parcel in the app'), prose)).toEqual([]);
  });

  it('go with the request that stands under them', () => {
    const ask = p('Subscribe to our newsletter');
    expect(out(prose, h('The morning of the port'), ask)).toEqual([1, 2]);
    expect(out(prose, h('The morning'), ask, { t: 'hr' }, h('The evening'), prose)).toEqual([1, 2]);
  });

  it('stay where there is text under the request as well', () => {
    expect(out(prose, h('The morning of the port'), p('Subscribe to our newsletter'), prose)).toEqual([2]);
  });
});

it('what is out already keeps its rule', () => {
  expect(out({ ...p('Subscribe to our newsletter'), removed: 'ad-box' })).toEqual([]);
});
