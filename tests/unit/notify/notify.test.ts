// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { Mark, Story } from '../../../utils/model.ts';
import { dueNotices, toldSince } from '../../../utils/notify/index.ts';
import { entry, now, story } from '../make.ts';

const first = entry('e1', { title: 'Renault in Tanger' });
const second = entry('e2', { sourceId: 'two' });
const marks = (...list: Mark[]) => new Map(list.map((mark) => [mark.entryId, mark]));
const renault = () => ['Renault'];
const due = (
  stories: readonly Story[],
  known: ReadonlyMap<string, Mark> = marks(),
  watched: (one: Story) => readonly string[] = renault,
) => dueNotices(stories, known, watched);

describe('a story interrupts its reader', () => {
  it('once, with its headline, its words and the entry that a click opens', () => {
    expect(due([story([first, second])])).toEqual([
      {
        entryIds: ['e1', 'e2'],
        entryId: 'e1',
        headline: 'Renault in Tanger',
        sourceId: 'one',
        words: ['Renault'],
      },
    ]);
  });

  it('with the name and the entry of the one whose headline it shows', () => {
    const told = story([first, second], { headline: second.title, teller: 'e2' });
    expect(due([told])).toMatchObject([{ entryId: 'e2', sourceId: 'two', headline: second.title }]);
  });

  it.each<[string, Story, ReadonlyMap<string, Mark>]>([
    ['saved before', story([first]), marks({ entryId: 'e1', savedAt: now })],
    [
      'others of its source were read',
      story([first]),
      marks({ entryId: 'e9', readAt: now, notifiedAt: now }),
    ],
  ])('also when it was %s', (_, one, known) => {
    expect(due([one], known)).toHaveLength(1);
  });

  it.each<[string, Story, ReadonlyMap<string, Mark>]>([
    ['it was there before its source was followed', story([first], { backlog: true }), marks()],
    ['it was told of', story([first]), marks({ entryId: 'e1', notifiedAt: now })],
    ['it was told of by its other source', story([first, second]), marks({ entryId: 'e2', notifiedAt: now })],
    ['it was read', story([first]), marks({ entryId: 'e1', readAt: now })],
    ['it was read at its other source', story([first, second]), marks({ entryId: 'e2', readAt: now })],
    ['it has lost all its entries', { ...story([first]), members: [] }, marks()],
  ])('but not when %s', (_, one, known) => {
    expect(due([one], known)).toEqual([]);
  });

  it('only where a watched word stands in it', () => {
    const watched = (one: Story) => (one.id === 'e2' ? ['Tanger', 'rail'] : []);
    expect(due([story([first]), story([second])], marks(), watched)).toMatchObject([
      { entryId: 'e2', words: ['Tanger', 'rail'] },
    ]);
  });

  it('with three others at most, in the order given; what does not count takes no one’s place', () => {
    const stories = Array.from({ length: 9 }, (_, i) => story([entry(`s${i}`)], { backlog: i < 2 }));
    expect(due(stories).map(({ entryId }) => entryId)).toEqual(['s2', 's3', 's4', 's5']);
  });
});

describe('an entry that joins a story which was told of', () => {
  const one = story([first, second]);
  const told = marks({ entryId: 'e1', notifiedAt: now });

  it('counts as told: the story is not told again when its first source goes', () => {
    expect(toldSince([one], told)).toEqual(['e2']);
    const later = marks({ entryId: 'e1', notifiedAt: now }, { entryId: 'e2', notifiedAt: now });
    expect(due([story([second])], later)).toEqual([]);
    expect(toldSince([one], later)).toEqual([]);
  });

  it('but not in a story that was only read, or not told of at all', () => {
    expect(toldSince([one], marks({ entryId: 'e1', readAt: now }))).toEqual([]);
    expect(toldSince([one], marks())).toEqual([]);
  });
});
