import { describe, expect, it } from 'vitest';
import { type Interest, independentTellers, rank, reasonsFor } from '../../../utils/group/rank.ts';
import type { Mark, SourceWeight, Story } from '../../../utils/model.ts';
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
      url: `https://site-${index}.example.com/${id}`,
      title: id,
      published: latest,
    })),
    latest,
    seenAt: latest,
    leftOut: 0,
    backlog: false,
  };
}

const interest = (change: Partial<Interest> = {}): Interest => ({
  isRead: () => false,
  watched: () => [],
  weight: () => undefined,
  ...change,
});
const order = (stories: readonly Story[], change: Partial<Interest> = {}) =>
  rank(stories, interest(change), now).map(({ id }) => id);
/** A story that one source tells, of its own name. */
const toldBy = (sourceId: string, hoursOld: number): Story => {
  const one = story(sourceId, hoursOld);
  return { ...one, members: one.members.map((member) => ({ ...member, sourceId })) };
};

describe('the order of the digest', () => {
  it('is by freshness where nothing else differs', () => {
    expect(order([story('old', 9), story('new', 1), story('middle', 4)])).toEqual(['new', 'middle', 'old']);
  });

  it('puts what several sources tell above what one tells, for some hours but not for days', () => {
    expect(order([story('single', 1), story('wide', 4, 4)])).toEqual(['wide', 'single']);
    expect(order([story('single', 1), story('wide', 48, 4)])).toEqual(['single', 'wide']);
  });

  it('lifts what is watched', () => {
    const watched = ({ id }: Story) => (id === 'watched' ? ['Tanger'] : []);
    expect(order([story('plain', 1), story('watched', 4)], { watched })).toEqual(['watched', 'plain']);
  });

  it('puts unread stories first, and what was read but has news since is unread', () => {
    const marks = new Map<string, Mark>([
      ['read-0', { entryId: 'read-0', readAt: now }],
      ['moved-0', { entryId: 'moved-0', readAt: now }],
    ]);
    const moved = story('moved', 1, 2);
    const figure = { kind: 'figure', text: '450 emplois', key: '450 jobs' } as const;
    const members = moved.members.map((member, i) => (i === 1 ? { ...member, facts: [figure] } : member));
    const stories = [story('read', 0, 2), { ...moved, members }, story('unread', 8)];
    expect(order(stories, { isRead: (one) => isRead(one, marks) })).toEqual(['moved', 'unread', 'read']);
  });

  it('puts a source of which the user wants more higher, and one of which they want less lower', () => {
    const said: Record<string, SourceWeight> = { liked: 'more', loud: 'less' };
    const stories = [toldBy('loud', 1), toldBy('plain', 4), toldBy('liked', 7)];
    expect(order(stories)).toEqual(['loud', 'plain', 'liked']);
    expect(order(stories, { weight: (id) => said[id] })).toEqual(['liked', 'plain', 'loud']);
  });

  it('keeps what another source tells too where it is, however little the user wants of one', () => {
    const both = story('both', 2, 2);
    const weight = (id: string) => (id === 'source-0' ? ('less' as const) : undefined);
    expect(order([both, story('plain', 1)], { weight })).toEqual(order([both, story('plain', 1)]));
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

describe('how many tell a story', () => {
  const members = story('one', 1, 3).members;
  it('counts each newsroom', () => {
    expect(independentTellers({ members })).toBe(3);
  });

  it('counts two feeds of one site once', () => {
    const oneSite = members.map((member) => ({ ...member, url: 'https://www.site.example/x' }));
    expect(independentTellers({ members: oneSite })).toBe(1);
  });

  it('counts copies of one agency’s text once', () => {
    const copies = members.map((member, i) => (i < 2 ? { ...member, copy: 'same' } : member));
    expect(independentTellers({ members: copies })).toBe(2);
  });
});

describe('why a story stands where it does', () => {
  it('is told by what was weighed: words, tellers, the user’s word on a source, age', () => {
    const known = interest({
      watched: () => ['Tanger'],
      weight: (id) => (id === 'source-1' ? 'more' : undefined),
    });
    expect(reasonsFor(story('big', 2, 3), known)).toEqual([
      { kind: 'watched', words: ['Tanger'] },
      { kind: 'sources', count: 3, copies: 0 },
      { kind: 'more', sourceId: 'source-1' },
      { kind: 'age', latest: now - 2 * hour },
    ]);
  });

  it('of one source alone is that it is followed, and of a read one that it is read', () => {
    expect(reasonsFor(toldBy('wire', 1), interest({ isRead: () => true }))).toEqual([
      { kind: 'followed', sourceId: 'wire' },
      { kind: 'age', latest: now - hour },
      { kind: 'read' },
    ]);
  });

  it('names copies of one text as such', () => {
    const wide = story('wide', 1, 3);
    const members = wide.members.map((member) => ({ ...member, copy: 'same' }));
    expect(reasonsFor({ ...wide, members }, interest())[0]).toEqual({ kind: 'sources', count: 1, copies: 2 });
  });
});
