/** When the reader says that only a beginning could be read, and when it must not. */
import { describe, expect, it } from 'vitest';
import type { Block, Removal } from '../../../utils/model.ts';
import { isStub } from '../../../utils/text/stub.ts';

const p = (text: string): Block => ({ t: 'p', c: [text] });
const words = (count: number) => p(`${Array.from({ length: count }, () => 'word').join(' ')}.`);
const page = (blocks: readonly Block[], out: readonly string[] = [], from: 'page' | 'feed' = 'page') => ({
  blocks,
  from,
  removals: out.map((text): Removal => ({ rule: 'promo', text })),
});

describe('only the beginning could be read', () => {
  it.each([
    'Subscribe to continue reading',
    'Please log in or register to read the full story.',
    'To keep reading this piece, subscribe or log in.',
    'The rest of this article is for subscribers.',
    'Il vous reste 78 % de cet article à lire.',
    'Il vous reste 78\u00a0% de cet article à lire.',
    'Cet article est réservé aux abonnés',
    'La suite est réservée à nos abonnés.',
    'Abonnez-vous pour lire la suite',
    'Pour lire la suite de cette enquête, connectez-vous.',
    'هذا المحتوى حصري للمشتركين',
    'اشترك الآن لمتابعة القراءة',
    'لمواصلة القراءة يرجى تسجيل الدخول',
  ])('where a wall stands under it: %s', (wall) => {
    expect(isStub(page([words(200), p(wall)]))).toBe(true);
    expect(isStub(page([words(200)], [wall]))).toBe(true);
  });

  it.each(['Déjà abonné\u202f?', 'Already a subscriber?', 'Article réservé aux abonnés', 'Members only'])(
    'where a short text bears the sign of a wall: %s',
    (sign) => {
      expect(isStub(page([words(90)], [sign]))).toBe(true);
      expect(isStub(page([words(400)], [sign]))).toBe(false);
    },
  );

  it.each([
    'The council met on Monday and decided to…',
    'The council met on Monday and ...',
    'The council met on Monday [...]',
    'Le conseil a décidé, […] Lire la suite >',
    'اجتمع المجلس يوم الاثنين وقرر…',
    'The council met… Read more',
  ])('where its last sentence breaks off: %s', (end) => {
    expect(isStub(page([words(60), p(end)]))).toBe(true);
  });

  it('where its source said clearly more than its page gave', () => {
    expect(isStub(page([words(50)]), 'word '.repeat(95))).toBe(true);
    expect(isStub(page([words(50)]), 'word '.repeat(80))).toBe(false);
  });
});

describe('it is whole', () => {
  it.each([
    ['a short agency piece', [words(35)]],
    ['an invitation to a letter', [words(120), p('Subscribe to our newsletter for the morning’s news.')]],
    ['une invitation à une lettre', [words(120), p('Abonnez-vous à notre lettre quotidienne.')]],
    ['دعوة إلى نشرة', [words(120), p('اشترك في نشرتنا اليومية')]],
    ['a quotation that trails off', [words(60), p('“I do not know whether we will…”')]],
    ['a serial', [words(60), p('À suivre…')]],
    [
      'a piece on walls',
      [p('Readers must subscribe to continue reading, it says.'), ...Array(4).fill(words(40))],
    ],
  ])('%s', (_, blocks) => {
    expect(isStub(page(blocks))).toBe(false);
  });

  it('a long one, whatever a box at its end says', () => {
    expect(isStub(page([words(700)], ['Subscribe to continue reading']))).toBe(false);
    expect(isStub(page([words(300), p('And then…')]))).toBe(false);
  });

  it('the feed’s own text: its page was not read', () => {
    expect(isStub(page([words(50)], ['Subscribe to continue reading'], 'feed'))).toBe(false);
  });
});
