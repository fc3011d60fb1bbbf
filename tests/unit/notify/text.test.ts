// @vitest-environment node
/** What notices say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerOf, noticeId, readNoticeId } from '../../../utils/notify/ledger.ts';
import {
  digestNotice,
  lineLength,
  listNotice,
  type NoticeWords,
  storyNotice,
} from '../../../utils/notify/text.ts';
import { anyText } from '../any-text.ts';
import { entry, story } from '../make.ts';

const words: NoticeWords = {
  list: (count) => `${count} stories`,
  because: (some) => `matches ${some}`,
  news: (news, headline) => `new: ${news} – ${headline}`,
  digestTitle: 'Digest',
  digest: (count) => `${count} stories`,
};
const telling = (headline: string, change: object = {}) => ({
  story: story([entry('e')], { headline }),
  reasons: [{ label: 'Renault', since: 0 }],
  sources: 1,
  news: [],
  ...change,
});

describe('a notice of a story', () => {
  it('has the source first, then the headline, then why', () => {
    expect(storyNotice(telling('A quay for Tanger'), 'Eco Detroit', words)).toEqual({
      title: 'Eco Detroit',
      message: 'A quay for Tanger',
      context: 'matches Renault',
    });
  });

  it('says what is new in a story that was told before', () => {
    const again = telling('A quay for Tanger', { news: ['€310m', '2028', 'more'] });
    expect(storyNotice(again, 'Eco Detroit', words).message).toBe('new: €310m, 2028 – A quay for Tanger');
  });

  it('is of single lines, none over 120 letters, without what reorders or hides, whatever a page sends', () => {
    fc.assert(
      fc.property(anyText(), anyText(), anyText(), (headline, source, label) => {
        const one = storyNotice(telling(headline, { reasons: [{ label, since: 0 }] }), source, words);
        for (const line of [one.title, one.message, one.context ?? '']) {
          expect(line.length).toBeLessThanOrEqual(lineLength);
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
      { numRuns: 500 },
    );
  });
});

it('a list names five of its stories, and says how many there are', () => {
  const all = Array.from({ length: 7 }, (_, i) => telling(`Story ${i}`));
  const { title, message, items } = listNotice(all, () => 'Eco Detroit', words);
  expect(title).toBe('7 stories');
  expect(items).toHaveLength(5);
  expect(items?.[0]).toEqual({ title: 'Eco Detroit', message: 'Story 0' });
  expect(message).toBe('Story 0 · Story 1 · Story 2 · Story 3 · Story 4');
});

it('a digest says how many stories there were', () => {
  expect(digestNotice(12, words)).toEqual({ title: 'Digest', message: '12 stories' });
});

it('an id tells what a click opens, whatever the entry is called', () => {
  for (const about of ['', 'e1', 'a|b', '1795900000000']) {
    expect(readNoticeId(noticeId('digest', about, 5))).toEqual({ kind: 'digest', about });
  }
  expect(noticeId('story', 'e1', 5)).not.toBe(noticeId('story', 'e1', 6));
});

it('a ledger that was never written is empty', () => {
  expect(ledgerOf(undefined)).toEqual({ state: { shownAt: [], held: {} }, outbox: [], log: [], last: {} });
});
