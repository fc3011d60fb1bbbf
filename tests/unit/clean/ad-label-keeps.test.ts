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
    'Sponsored by Renault',
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
