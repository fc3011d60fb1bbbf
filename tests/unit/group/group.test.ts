// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { cluster, storyWindowMs } from '../../../utils/group/index.ts';
import type { Entry, Story } from '../../../utils/model.ts';
import { effort } from '../effort.ts';
import { entry, hour, now, story } from '../make.ts';
import { regroup } from './regroup.ts';

const told = (id: string, sourceId: string, title: string, text = '', change: Partial<Entry> = {}): Entry =>
  entry(id, { sourceId, title, text, language: 'en', ...change });
const group = regroup;
const members = (stories: readonly Story[]) =>
  stories.map((one) => one.members.map(({ entryId }) => entryId));

const plant = told(
  'a1',
  'a',
  'Lumen Harness opens wiring plant in Kenitra with 1,100 jobs',
  'Lumen Harness opened a wiring plant in Kenitra on Monday. It will employ 1,100 people by spring.',
  { published: now - 5 * hour },
);
const samePlant = told(
  'b1',
  'b',
  'Kenitra: 1,100 jobs as Lumen Harness starts its wiring plant',
  'The wiring plant of Lumen Harness has started in Kenitra, with 1,100 jobs announced.',
  { published: now - 3 * hour },
);
const third = told(
  'c1',
  'c',
  'Lumen Harness wiring plant opens in Kenitra',
  'A wiring plant by Lumen Harness, with 1,100 jobs, has opened in Kenitra.',
  { published: now - hour },
);
const noise = [
  told(
    'n1',
    'd',
    'Muscat taxis go electric',
    'Two hundred taxis in Muscat will run on batteries from January.',
  ),
  told(
    'n2',
    'e',
    'Desert tyre compound tested',
    'A new rubber compound survived fifty degrees in a test near Sohar.',
  ),
  told(
    'n3',
    'f',
    'Crane drivers move to the ground',
    'Crane drivers of the harbour now steer from an office.',
  ),
];

describe('entries that tell one event', () => {
  it('become one story, in the order they were published', () => {
    const stories = group([samePlant, ...noise, third, plant]);
    expect(members(stories)).toContainEqual(['a1', 'b1', 'c1']);
    expect(stories).toHaveLength(4);
  });

  it('give the story its first entry’s id, headline and summary; the newest sets its date', () => {
    const joined = group([samePlant, plant, ...noise]).find((one) => one.members.length === 2);
    expect(joined).toMatchObject({
      id: 'a1',
      headline: plant.title,
      latest: samePlant.published,
      seenAt: plant.seenAt,
      leftOut: 0,
    });
    expect(joined?.summary?.sentences[0]?.text).toBe(
      'Lumen Harness opened a wiring plant in Kenitra on Monday.',
    );
  });

  it('join a story that is known already; its id and headline stay', () => {
    const known = group([plant, ...noise]);
    const first = known.find(({ id }) => id === 'a1') as Story;
    const [changed, ...others] = group([samePlant], known);
    expect(others).toEqual([]);
    expect(changed).toEqual({
      ...first,
      members: [
        ...first.members,
        {
          entryId: 'b1',
          sourceId: 'b',
          url: samePlant.url,
          title: samePlant.title,
          published: samePlant.published,
        },
      ],
      latest: samePlant.published,
      backlog: false,
    });
  });

  it('bring the story a picture where it has none, and keep the one it has', () => {
    const known = group([plant, ...noise]);
    expect(group([{ ...samePlant, image: 'https://b.example/x.png' }], known)[0]?.image).toBe(
      'https://b.example/x.png',
    );
    const withImage = known.map((one) => ({ ...one, image: 'https://a.example/a.png' }));
    expect(group([{ ...samePlant, image: 'https://b.example/x.png' }], withImage)[0]?.image).toBe(
      'https://a.example/a.png',
    );
  });

  it('are news as soon as one of them is', () => {
    const known = group([{ ...plant, backlog: true }, ...noise]);
    expect(known.find(({ id }) => id === 'a1')?.backlog).toBe(true);
    expect(group([{ ...samePlant, backlog: true }], known)[0]?.backlog).toBe(true);
    expect(group([samePlant], known)[0]?.backlog).toBe(false);
  });
});

describe('entries stay apart', () => {
  it('when one source tells of one event twice: a story has one member a source', () => {
    const again = told(
      'a2',
      'a',
      'Kenitra counts on Lumen Harness and its wiring plant',
      'With 1,100 jobs at the wiring plant of Lumen Harness, landlords in Kenitra expect a busy spring.',
    );
    expect(members(group([plant, again, ...noise]))).toEqual(expect.arrayContaining([['a1'], ['a2']]));
    const known = [story([plant, third], { language: 'en' })];
    expect(members(group([again], known))).toEqual([['a2']]);
  });

  it('but for an update of the same source: told again almost word for word within hours, or called one', () => {
    const again = { ...plant, id: 'a2', published: plant.published + 4 * hour };
    const nextDay = { ...plant, id: 'a3', published: plant.published + 23 * hour };
    const live = { ...samePlant, id: 'a4', sourceId: 'a', title: `Update: ${samePlant.title}` };
    expect(members(group([plant, again, ...noise]))).toContainEqual(['a1', 'a2']);
    expect(members(group([plant, nextDay, ...noise]))).toContainEqual(['a3']);
    expect(members(group([plant, live, ...noise]))).toContainEqual(['a1', 'a4']);
  });

  it('when they are further apart than an event lasts', () => {
    const late = { ...samePlant, published: plant.published + storyWindowMs + hour };
    const soon = { ...samePlant, published: plant.published + storyWindowMs - hour };
    expect(group([plant, late, ...noise])).toHaveLength(5);
    expect(group([plant, soon, ...noise])).toHaveLength(4);
  });

  it.each([
    [
      'another plant of the same firm',
      told(
        'x',
        'b',
        'Lumen Harness closes its Tunis office',
        'The office in Tunis closes in June after eleven years.',
      ),
    ],
    [
      'another event in the same town',
      told(
        'x',
        'b',
        'Kenitra bridge gets new lights',
        'The bridge over the Sebou is lit again after nine months.',
      ),
    ],
    [
      'the same words about nothing in common',
      told('x', 'b', 'What to know this week', 'The week in five short stories, as every Monday.'),
    ],
    ['an empty title and text', told('x', 'b', '', '')],
  ])('when the other is %s', (_, other) => {
    expect(members(group([plant, other, ...noise]))).toContainEqual(['a1']);
  });
});

describe('copies of an agency’s text', () => {
  const text =
    'KENITRA (Kenitra Wire) — The yellow ferry that has crossed the river since 1961 made its last trip on Friday with two hundred guests and a brass band on deck. A bridge has taken its passengers, and the town will now moor it beside the fish market as a small museum of the crossing.';
  const one = told('a1', 'a', 'Last trip for the yellow ferry', text);
  const copied = told('b1', 'b', 'Brass band bids farewell', text.replace(/^.*?— /, ''));

  it('join whatever their titles say, and are known as copies', () => {
    const [joined] = group([one, copied, ...noise]).filter(({ members }) => members.length === 2);
    expect(joined?.members[0]?.copy).toBeDefined();
    expect(joined?.members[1]?.copy).toBe(joined?.members[0]?.copy);
  });

  it('are found again in stories that were stored', () => {
    const known = group([one, ...noise]);
    expect(members(group([copied], known))).toEqual([['a1', 'b1']]);
  });

  it('are not what a source says under every title', () => {
    const notice = (id: string, sourceId: string, title: string) => told(id, sourceId, title, text);
    const stories = group([
      notice('x1', 'x', 'Crane drivers come down'),
      notice('x2', 'x', 'Muscat taxis go electric'),
      notice('y1', 'y', 'Seat maker swaps oil for olives'),
    ]);
    expect(
      stories.every(
        ({ members }) => members.every(({ sourceId }) => sourceId !== 'y') || members.length === 1,
      ),
    ).toBe(true);
  });
});

describe('grouping', () => {
  it('of nothing changes nothing', () => {
    expect(group([])).toEqual([]);
    expect(group([], [story([plant])])).toEqual([]);
  });

  it('leaves what it was given as it was', () => {
    const known = Object.freeze([Object.freeze(story([plant], { language: 'en' }))]);
    const fresh = Object.freeze([Object.freeze(samePlant), ...noise]);
    expect(() => group(fresh, known)).not.toThrow();
  });

  it('answers with one label an item, whatever language they declare', () => {
    const items = ['constructor', '__proto__', undefined, 'fr'].map((language, i) => ({
      title: 'Même titre',
      text: '',
      sourceId: `${i}`,
      time: now,
      ...(language ? { language } : {}),
    }));
    expect(cluster(items)).toHaveLength(4);
    expect(cluster([])).toEqual([]);
  });

  it('of five hundred entries against a thousand stories takes a moment', () => {
    const words =
      'harbour plant battery train bridge motor price strike road tyre wind steel school crane ferry port'.split(
        ' ',
      );
    const text = (i: number) =>
      Array.from({ length: 40 }, (_, k) => `${words[(i * 7 + k * 3) % words.length]}${(i * k) % 97}`).join(
        ' ',
      );
    const known = Array.from({ length: 1000 }, (_, i) =>
      story([told(`k${i}`, `s${i % 50}`, text(i).slice(0, 80), '')]),
    );
    const fresh = Array.from({ length: 500 }, (_, i) =>
      told(`f${i}`, `t${i % 20}`, text(i + 3).slice(0, 80), text(i)),
    );
    expect(effort(() => group(fresh, known))).toBeLessThan(200);
  });
});
