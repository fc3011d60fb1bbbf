// @vitest-environment node
/** Tellings as they are kept: what comes out of a page is what went in, and what is common is counted once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Placed, pageOf, placedIn } from '../../../utils/group/pages.ts';
import { Tongue } from '../../../utils/group/rarity.ts';
import { StoryGroups } from '../../../utils/group/story-groups.ts';
import { withLeaving } from '../../../utils/group/term-counts.ts';
import type { Entry, Story } from '../../../utils/model.ts';
import { entry, hour, now, story } from '../make.ts';

const uint32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const text = fc.string({ maxLength: 8 });

const placed: fc.Arbitrary<Placed> = fc
  .record({
    entryId: text,
    storyId: text,
    source: text,
    language: text,
    time: fc.integer({ min: 0, max: 2 ** 43 }),
    leadWords: fc.integer({ min: 0, max: 65_535 }),
    isUpdate: fc.boolean(),
    terms: fc.array(fc.tuple(uint32, fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 31 }))),
    editions: fc.array(uint32, { maxLength: 255 }),
    copy: fc.option(uint32, { nil: undefined }),
  })
  .map(({ entryId, storyId, copy, terms, editions, ...counted }) => ({
    entryId,
    storyId,
    counted: {
      ...counted,
      terms: Uint32Array.from(terms, ([term]) => term),
      weights: Uint8Array.from(terms, ([, weight]) => weight),
      kinds: Uint8Array.from(terms, ([, , kind]) => kind),
      editions: Uint32Array.from(editions),
      ...(copy === undefined ? {} : { copy }),
    },
  }));

describe('a page', () => {
  it('gives back every telling as it was, also from a copy of it, and those that are added later', () => {
    fc.assert(
      fc.property(fc.array(placed), fc.array(placed), (first, later) => {
        const page = structuredClone(pageOf(7, first));
        expect(page.hour).toBe(7);
        expect(placedIn(page)).toEqual(first);
        expect(placedIn(pageOf(7, later, page))).toEqual([...first, ...later]);
      }),
    );
  });
});

const telling = (language: string, ...terms: number[]) => ({ language, terms: Uint32Array.from(terms) });

describe('what was common', () => {
  it('is counted by language, whatever left before', () => {
    const first = withLeaving([], [telling('en', 1, 2), telling('fr', 1)]);
    const counts = withLeaving(first, [telling('en', 2, 3)]);
    expect(counts).toEqual([
      { language: 'en', tellings: 2, terms: Uint32Array.of(1, 2, 3), counts: Uint16Array.of(1, 2, 1) },
      { language: 'fr', tellings: 1, terms: Uint32Array.of(1), counts: Uint16Array.of(1) },
    ]);
    expect(first[0]?.tellings).toBe(1);
  });

  it('is halved where twenty thousand tellings have left, and what is seldom is forgotten', () => {
    const many = Array.from({ length: 19_999 }, (_, i) =>
      telling('en', 4_000_000_000, ...(i < 3 ? [i] : [])),
    );
    const before = withLeaving([], many);
    expect(before[0]?.tellings).toBe(19_999);
    const [at] = withLeaving(before, [telling('en', 5)]);
    expect(at).toMatchObject({ tellings: 20_000, terms: Uint32Array.of(0, 1, 2, 5, 4_000_000_000) });
    const [after] = withLeaving(before, [telling('en', 0), telling('en', 0)]);
    expect(after).toEqual({
      language: 'en',
      tellings: 10_000.5,
      terms: Uint32Array.of(0, 4_000_000_000),
      counts: Uint16Array.of(1, 9999),
    });
  });

  it('is counted as one by one, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 20 }).map((i) => i * 2e8)), { maxLength: 9 }),
        fc.nat(9),
        (all, part) => {
          const tellings = all.map((terms) => telling('en', ...terms));
          const counts = new Map<number, number>();
          for (const term of all.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
          const [known] = withLeaving(withLeaving([], tellings.slice(0, part)), tellings.slice(part));
          expect([...(known?.terms ?? [])].map((term, i) => [term, known?.counts[i]])).toEqual(
            [...counts].sort(([a], [b]) => a - b),
          );
        },
      ),
    );
  });

  it('makes a term as rare as it was for the worker that saw all of it', () => {
    const tellings = Array.from({ length: 30 }, (_, i) => telling('en', 1, 2 + (i % 5), 10 + i));
    const alive = new Tongue();
    for (const { terms } of tellings) alive.count(terms);
    for (const left of [0, 1, 12, 30]) {
      const reborn = new Tongue(withLeaving([], tellings.slice(0, left))[0]);
      for (const { terms } of tellings.slice(left)) reborn.count(terms);
      for (const term of [1, 3, 12, 99]) expect(reborn.rarity(term)).toBe(alive.rarity(term));
    }
  });
});

describe('an entry that the user took out of a story, and that comes again', () => {
  it('stays out, and the worker reads again where it went', () => {
    const told = (id: string, sourceId: string): Entry =>
      entry(id, { sourceId, language: 'en', title: 'Lumen Harness opens wiring plant in Kenitra', text: '' });
    const known = story([told('a', 'one')], { language: 'en', apart: ['b'] });
    const since = now - 72 * hour;
    const groups = new StoryGroups();
    expect(groups.needs(5, undefined, since)).toBe('stories');
    groups.recallCounts([]);
    groups.learn([known]);
    const fresh = [told('b', 'two')];
    expect(groups.place(fresh, since)).toEqual(['a']);
    expect(groups.group(fresh, [known], () => ({})).map(({ id }) => id)).toEqual(['b']);
    expect(groups.toKeep(since).pages[0]?.storyIds).toEqual(['a', 'b']);
    expect(groups.needs(6, 6, since)).toBe('pages');
  });
});

describe('a story', () => {
  const title = 'Lumen Harness opens wiring plant in Kenitra';
  const told = (id: string): Entry => entry(id, { sourceId: id, language: 'en', title, text: '' });
  const grouped = (known: Story, fresh: Entry) => {
    const since = now - 72 * hour;
    const groups = new StoryGroups();
    groups.needs(5, undefined, since);
    groups.recallCounts([]);
    groups.learn([known]);
    groups.place([fresh], since);
    return groups.group([fresh], [known], () => ({})).map(({ id, members }) => [id, members.length]);
  };

  it('takes no more members than any event has', () => {
    const many = (count: number) =>
      story(
        Array.from({ length: count }, (_, i) => told(`m${i}`)),
        { language: 'en' },
      );
    expect(grouped(many(59), told('x'))).toEqual([['m0', 60]]);
    expect(grouped(many(60), told('x'))).toEqual([['x', 1]]);
  });

  it('that bears an entry’s name takes it in any case, and loses nobody', () => {
    const named = { ...story([told('a'), told('b')], { language: 'en', apart: ['x'] }), id: 'x' };
    expect(grouped(named, told('x'))).toEqual([['x', 3]]);
  });
});
