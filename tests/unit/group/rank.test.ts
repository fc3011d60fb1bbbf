import { describe, expect, it } from 'vitest';
import { rank } from '../../../utils/group/rank.ts';
import type { Mark, Story } from '../../../utils/model.ts';
import { isRead } from '../../../utils/store/store.ts';

const now = Date.UTC(2026, 10, 23, 12);
const hour = 3_600_000;

function story(id: string, hoursOld: number, sources = 1): Story {
  const latest = now - hoursOld * hour;
  return {
    id,
    headline: id,
    members: Array.from({ length: sources }, (_, index) => ({
      entryId: `${id}-${index}`,
      sourceId: `source-${index}`,
      url: `https://example.com/${id}/${index}`,
      title: id,
      published: latest,
    })),
    latest,
    seenAt: latest,
    leftOut: 0,
    backlog: false,
  };
}

const order = (
  stories: readonly Story[],
  marks: ReadonlyMap<string, Mark> = new Map(),
  watched: (story: Story) => boolean = () => false,
) => rank(stories, (story) => isRead(story, marks), watched, now).map(({ id }) => id);

describe('the order of the digest', () => {
  it('is by freshness where nothing else differs', () => {
    expect(order([story('old', 9), story('new', 1), story('middle', 4)])).toEqual(['new', 'middle', 'old']);
  });

  it('puts what several sources tell above what one tells, for some hours but not for days', () => {
    expect(order([story('single', 1), story('wide', 4, 4)])).toEqual(['wide', 'single']);
    expect(order([story('single', 1), story('wide', 48, 4)])).toEqual(['single', 'wide']);
  });

  it('counts those that carry one agency’s text as one source', () => {
    const copied = story('copied', 2, 4);
    const members = copied.members.map((member) => ({ ...member, copy: 'k1' }));
    expect(order([{ ...copied, members }, story('two', 2.1, 2)])).toEqual(['two', 'copied']);
    expect(order([copied, story('two', 2.1, 2)])).toEqual(['copied', 'two']);
  });

  it('lifts what is watched', () => {
    expect(order([story('plain', 1), story('watched', 4)], new Map(), ({ id }) => id === 'watched')).toEqual([
      'watched',
      'plain',
    ]);
  });

  it('puts unread stories first, and a story is read only when all its entries are', () => {
    const marks = new Map([
      ['read-0', { entryId: 'read-0', readAt: now }],
      ['half-0', { entryId: 'half-0', readAt: now }],
    ]);
    expect(order([story('read', 0), story('half', 1, 2), story('unread', 8)], marks)).toEqual([
      'half',
      'unread',
      'read',
    ]);
  });

  it('is the same whatever order the stories came in, and leaves the list as it was', () => {
    const stories = [story('b', 2), story('a', 2), story('c', 2)];
    expect(order(stories)).toEqual(['a', 'b', 'c']);
    expect(order([...stories].reverse())).toEqual(['a', 'b', 'c']);
    expect(stories.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
  });

  it('holds with dates from the future', () => {
    expect(order([story('future', -1000), story('now', 0)])).toEqual(['future', 'now']);
  });
});
