// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAdLabel } from '../../../utils/clean/ad-label.ts';
import { anyText } from '../any-text.ts';
import { effort } from '../effort.ts';

const frames = [
  '%',
  '× %',
  '%  ×',
  '- % -',
  '— % —',
  '[ % ]',
  '(%)',
  '[%]',
  '••• % •••',
  '| % |',
  '*** % ***',
  '== % ==',
  '{%}',
  '« % »',
  '%:',
  '…%…',
  '✕ %',
  '<% >',
  '_%_',
];

describe('a line that only says that an ad stands here', () => {
  const labels = {
    English: [
      'Advertisement',
      'ADVERTISEMENT',
      'Advertisements',
      'Advert',
      'Ad',
      'AD',
      'Sponsored',
      'Promoted',
      'Advertorial',
      'Sponsored content',
      'Sponsored post',
      'Promoted story',
      'Advertisement - Continue reading below',
      'Story continues below advertisement',
      'Continue reading after the ad',
      'Skip ad',
      'Close ad',
      'Remove ads',
      'Paid ad',
      'This is an advertisement',
    ],
    French: [
      'Publicité',
      'PUBLICITÉ',
      'Publicite',
      'publicités',
      'Pub',
      'PUB',
      'Publi-rédactionnel',
      'Publireportage',
      'Annonce',
      'Contenu sponsorisé',
      'Article sponsorisé',
      'Message publicitaire',
      'Espace publicitaire',
      'Encart publicitaire',
      'La suite après la publicité',
      'La suite de l’article après cette publicité',
      'Fermer la publicité',
      'Pause pub',
      'Annonce sponsorisée',
    ],
    Arabic: [
      'إعلان',
      'اعلان',
      'إعلانات',
      'الإعلانات',
      'إشهار',
      'إعـــلان',
      'محتوى مموّل',
      'مادة إعلانية',
      'مساحة إعلانية',
      'تابع القراءة بعد الإعلان',
      'إعلان مدفوع',
      'فاصل إعلاني',
      'برعاية',
      'رسالة إعلانية',
    ],
  };
  describe.each(Object.entries(labels))('in %s', (_, list) => {
    it.each(list)('%s', (label) => {
      for (const frame of frames)
        expect([frame, isAdLabel(frame.replace('%', label))]).toEqual([frame, true]);
    });
  });

  it.each([
    '- Advertising -',
    '[Ads]',
    '× Sponsors ×',
    'Message from our sponsor',
    '[ Promotion ]',
    '- Annonces -',
    '— Partenariat —',
  ])('%s, which needs its frame or its other words', (label) => {
    expect(isAdLabel(label)).toBe(true);
  });
});

describe('whatever the line', () => {
  it('there is an answer at once', () => {
    for (const part of ['×', ' ', 'Advertisement ', '-', "'", 'a-', '[', 'é', '\u0301']) {
      const spent = effort(() => {
        isAdLabel(part.repeat(100_000));
        isAdLabel(part.repeat(Math.floor(90 / part.length)));
      });
      expect(spent).toBeLessThan(20);
    }
  });

  it('a word that is no part of a label makes it a line of the article', () => {
    const label = fc.constantFrom('Advertisement', 'Publicité', 'إعلان', 'Sponsored', 'Contenu sponsorisé');
    const word = fc.constantFrom(
      'Renault',
      'market',
      'usine',
      'طنجة',
      '2026',
      'was',
      'était',
      'كان',
      'seven',
    );
    const frame = fc.constantFrom(...frames);
    fc.assert(
      fc.property(label, word, frame, fc.boolean(), (ad, other, round, first) => {
        expect(isAdLabel(round.replace('%', first ? `${other} ${ad}` : `${ad} ${other}`))).toBe(false);
      }),
    );
  });

  it('of any letters, it breaks nothing', () => {
    fc.assert(
      fc.property(anyText(), fc.boolean(), (line, heading) => typeof isAdLabel(line, heading) === 'boolean'),
    );
  });
});
