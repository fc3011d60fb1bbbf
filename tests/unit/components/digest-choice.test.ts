/** Which stories a digest of the day or the week holds. */
import { describe, expect, it } from 'vitest';
import { beginningOf, chooseStories } from '../../../entrypoints/digest/choose.ts';
import type { Interest } from '../../../utils/group/rank.ts';
import type { Story } from '../../../utils/model.ts';
import { entry, hour, story } from '../make.ts';

const now = new Date(2026, 10, 28, 18).getTime();
const day = 24 * hour;

/** A story told by this many sites. */
function told(id: string, latest: number, sites = 1): Story {
  const entries = Array.from({ length: sites }, (_, index) =>
    entry(`${id}-${index}`, {
      sourceId: `s${index}`,
      url: `https://s${index}.example.org/${id}`,
      published: latest,
    }),
  );
  return story(entries, { id });
}
const plain: Interest = { isRead: () => false, watched: () => [], weight: () => undefined };
const idsOf = (stories: readonly Story[], span: 'day' | 'week', interest = plain) =>
  chooseStories(stories, interest, span, now).map((one) => one.stories.map(({ id }) => id));

describe('the digest of the day', () => {
  it('begins at midnight, that of the week six days before, also where the clocks change', () => {
    expect(new Date(beginningOf('day', now))).toEqual(new Date(2026, 10, 28));
    expect(new Date(beginningOf('week', now))).toEqual(new Date(2026, 10, 22));
    expect(new Date(beginningOf('week', new Date(2026, 9, 27, 3).getTime()))).toEqual(new Date(2026, 9, 21));
  });

  it('is in the popup’s order, with what was read where it would stand unread', () => {
    const stories = [told('single', now - hour), told('wide', now - 3 * hour, 4)];
    expect(idsOf(stories, 'day')).toEqual([['wide', 'single']]);
    expect(idsOf(stories, 'day', { ...plain, isRead: ({ id }) => id === 'wide' })).toEqual([
      ['wide', 'single'],
    ]);
  });

  it('is no day at all where there is nothing', () => {
    expect(idsOf([], 'day')).toEqual([]);
  });
});

describe('the digest of the week', () => {
  it('tells each day apart, the newest first, and leaves out those without a story', () => {
    const stories = [told('monday', now - 5 * day), told('today', now), told('friday', now - day)];
    expect(idsOf(stories, 'week')).toEqual([['today'], ['friday'], ['monday']]);
  });

  it('puts a day’s big story first, whatever hour it was told at', () => {
    const at = now - 3 * day;
    const stories = [told('late', at), told('big', at - 15 * hour, 5), told('early', at - 16 * hour)];
    expect(idsOf(stories, 'week')).toEqual([['big', 'late', 'early']]);
  });

  it('lifts what is watched', () => {
    const at = now - 3 * day;
    const watched = ({ id }: Story) => (id === 'watched' ? ['Tanger'] : []);
    expect(idsOf([told('late', at), told('watched', at - 9 * hour)], 'week', { ...plain, watched })).toEqual([
      ['watched', 'late'],
    ]);
  });

  it('holds forty stories at most, and a busy day does not bury the others', () => {
    const busy = Array.from({ length: 60 }, (_, index) => told(`busy-${index}`, now - day, 2));
    const quiet = Array.from({ length: 5 }, (_, index) => told(`quiet-${index}`, now - 5 * day));
    const monday = [told('monday', now - 4 * day, 6)];
    const [friday, tuesday, sunday] = idsOf([...busy, ...quiet, ...monday], 'week');
    expect([friday?.length, tuesday, sunday?.length]).toEqual([36, ['monday'], 3]);
  });

  it('takes a story whose clock goes ahead for today’s', () => {
    expect(idsOf([told('ahead', now + day), told('today', now)], 'week')).toHaveLength(1);
  });
});
