import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../../../utils/i18n/index.ts';
import { translate } from '../components/draw.tsx';

describe('the messages', () => {
  it('set names of the other direction apart, and leave those of their own alone', () => {
    expect(translate('ar')('follow.done', { title: 'L’Éco' })).toContain('\u2068L’Éco\u2069');
    expect(translate('fr')('follow.done', { title: 'المحرّك' })).toContain('\u2068المحرّك\u2069');
    expect(translate('fr')('follow.done', { title: 'L’Éco' })).toBe('Vous suivez désormais L’Éco.');
  });

  it('count as the language does', () => {
    expect(translate('en')('digest.new', { count: 1 })).toBe('1 new story');
    expect(translate('fr')('digest.new', { count: 0 })).toBe('0 nouvel article');
    expect(translate('ar')('digest.new', { count: 2 })).toBe('خبران جديدان');
    expect(translate('ar')('digest.new', { count: 11 })).toBe('11 خبرًا جديدًا');
    expect(translate('ar')('digest.new', { count: 100 })).toBe('100 خبر جديد');
  });
});

describe('the language', () => {
  it('is the user’s choice, else the browser’s first that Lede has, else English', () => {
    expect(chooseLocale('ar', ['fr'])).toBe('ar');
    expect(chooseLocale('auto', ['de-DE', 'fr-MA', 'en'])).toBe('fr');
    expect(chooseLocale('auto', ['de'])).toBe('en');
  });
});
