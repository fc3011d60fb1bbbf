import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soughtIn } from '../../../utils/text/sought.ts';

describe('looking for words in an interface', () => {
  it.each([
    ['notif', 'Notifications', true],
    ['detroit', 'L’Éco du Détroit', true],
    ['éco', 'L’Eco du Detroit', true],
    ['taille texte', 'Taille du texte 100 %', true],
    ['texte taille', 'Taille du texte 100 %', true],
    ['مصادر', 'المصادر', true],
    ['المصادر', 'المصادر', true],
    ['اشعار', 'إشعار واحد لكل خبر', true],
    ['حذف', 'احذف كل شيء', false],
    ['roit', 'L’Éco du Détroit', false],
    ['zzz', 'Notifications', false],
  ])('%s in "%s": %s', (query, text, found) => {
    expect(soughtIn(query)(text)).toBe(found);
  });

  it('finds everything while nothing is looked for, and any text by its own words', () => {
    expect(soughtIn('  ')('Sources')).toBe(true);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => soughtIn(text)(text)));
  });
});
