// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isAdLabel } from '../../../utils/clean/ad-label.ts';

describe('a line of an article stays, though it has the words of advertising in it', () => {
  it.each([
    'Advertising',
    'Commercial',
    'Promotion',
    'Ads',
    'Sponsors',
    'Annonces',
    'Partenariat', // alone these may head a chapter
    'Ad Astra',
    'Ad hoc',
    'The pub',
    'The pubs of Dublin',
    'A.D.',
    'AD 79',
    'Adverse effects',
    'Promoted in 2026',
    'Promoted to captain',
    'Post-Brexit ads',
    'Annonces du gouvernement',
    'Annonces et promesses',
    'Petites annonces',
    'L’annonce',
    'Après l’annonce',
    'Une annonce',
    'L’annonce du ministre',
    'Publicité mensongère',
    'La publicité en ligne',
    'Le marché de la publicité',
    'Pub irlandais',
    'Publicité : un marché en recul',
    'Le pub anglais',
    'Sans publicité depuis 1968',
    'إعلان الحكومة',
    'إعلان هام للركاب',
    'إعلان الدار البيضاء',
    'سوق الإعلان في المغرب',
    'دعاية انتخابية',
    'برعاية ملكية',
    'Advertisement spending fell by 12 % in October.',
    'The ad was seen by two million people.',
    'He called it “an advertisement for the city”.',
    'La publicité représente 40 % des recettes.',
    'Cette annonce a surpris les syndicats.',
    'ارتفعت عائدات الإعلان بنسبة 5 في المئة.',
    'Continue reading',
    'Story continues below',
    'La suite',
    'Read more',
    'Message',
    'Video',
    'X',
    '×',
    '- - -',
    '[ ]',
    '',
    ' ',
    '2026',
    'Scroll to continue',
  ])('%j', (line) => {
    expect(isAdLabel(line)).toBe(false);
  });

  it.each([
    'Advertising.',
    'Ads:',
    '- Advertising -',
    'Our sponsors',
    'The promotion',
    'En partenariat',
    'Sponsors:',
    'فاصل إعلاني',
    'La publicité',
    'Publicités',
    'الإعلانات',
  ])('%j, where it is a heading or one of a list', (line) => {
    expect(isAdLabel(line, true)).toBe(false);
  });

  it.each(['Advertisement', '× Publicité', 'Espace publicité', 'إعلان', 'Sponsored content'])(
    'but %j is one as a heading, too',
    (line) => {
      expect(isAdLabel(line, true)).toBe(true);
    },
  );
});

describe('in every language, a line that speaks of advertising is a line of the article', () => {
  const kept = {
    English: [
      'The ad',
      'An advertisement for himself',
      'This is sponsored.',
      'Is this article sponsored?',
      'It was sponsored by Renault.',
      'Sponsored by the state',
      'Sponsored by Friends of the Harbour and Others Besides',
      'Presented by the government',
      'Promoted from League One',
      'Partner with us',
      'Our partners',
      'Sponsors:',
      'Sponsors and partners',
      'LinkedIn ad',
      'AD 14–37',
      'Ad nauseam',
      'Ad 2',
      'Subscribe to our newsletter',
    ],
    French: [
      'La publicité',
      'La publicité.',
      'Nos partenaires',
      '« L’annonce »',
      'Annonce par Renault',
      'Promotion au grade de capitaine',
      'Présenté par le ministre',
      'Inscrivez-vous à notre newsletter',
    ],
    Arabic: ['إعلان من الحكومة', 'إعلان الاستقلال', 'نص الإعلان', 'محتوى شركات', 'شركاء', 'تابع القراءة'],
    German: [
      'Die Anzeige',
      'Die Werbung',
      'Anzeige gegen Unbekannt',
      'Anzeige erstattet',
      'Anzeige von Peter Müller',
      'Werbung im Fernsehen',
      'Partner',
      'Weiterlesen',
    ],
    Spanish: [
      'El anuncio',
      'Tras el anuncio',
      'Anuncio del gobierno',
      'La publicidad',
      'Publicidad engañosa',
      'Patrocinado por el gobierno',
      'Comercial',
      'Leer más',
    ],
    Portuguese: ['O anúncio', 'Anúncio do governo', 'A publicidade', 'Publicidade enganosa', 'Propaganda'],
    Italian: [
      'L’annuncio',
      'Annuncio del governo',
      'La pubblicità',
      'Pubblicità e legge',
      'L’AD',
      'Promozione',
    ],
    Dutch: ['De advertentie', 'Reclame in Nederland', 'Onze partners', 'Mogelijk', 'Lees verder'],
    Russian: [
      'Рынок рекламы',
      'Реклама и право',
      'Рекламщики',
      'Объявление',
      'Спонсоры',
      'Партнёр',
      'Читать далее',
    ],
  };
  describe.each(Object.entries(kept))('in %s', (_, list) => {
    it.each(list)('%s', (line) => {
      expect(isAdLabel(line)).toBe(false);
      expect(isAdLabel(line, true)).toBe(false);
    });
  });

  it.each([
    'Werbung',
    'Werbung:',
    '• Werbung',
    'Anzeige',
    'Publicidad',
    'Anuncio',
    'Publicidade',
    'Anúncio',
    'Pubblicità',
    'Annuncio',
    'Advertentie',
    'Reclame',
    'Реклама',
    'После рекламы',
    'المحتوى الممول',
    'After the ad',
    '— La publicité',
    '- Publicité',
    '« Publicité »',
    'Annonce:',
    'Remove ads',
    'Video ads',
    'Sponsored by Renault',
    'Gesponsert von Acme',
    'Presented by',
  ])('%j, where it heads a chapter or is one of a list', (line) => {
    expect(isAdLabel(line, true)).toBe(false);
  });

  it.each([
    '[Werbung]',
    '- Publicidad -',
    'Weiterlesen nach der Anzeige',
    'На правах рекламы',
    'Sponsored content by Acme',
  ])('but %j is a label there, too', (line) => {
    expect(isAdLabel(line, true)).toBe(true);
  });
});
