// @vitest-environment node
/** Stories that meet by what no translation changes. */
import { describe, expect, it } from 'vitest';
import { tellOneEvent } from '../../../utils/group/by-figures.ts';
import type { Fact, Story } from '../../../utils/model.ts';
import { figureKeys } from '../../../utils/text/figure-keys.ts';
import { entry, hour, now, story } from '../make.ts';

const figures = (...keys: readonly string[]): Fact[] =>
  keys.map((key) => ({ kind: 'figure', text: key, key }));

/** A story told by a source of its own. */
const told = (id: string, language: string, keys: readonly string[], change: Partial<Story> = {}): Story => {
  const one = story([entry(id, { sourceId: id, published: now - hour })], { language, ...change });
  return { ...one, members: one.members.map((member) => ({ ...member, facts: figures(...keys) })) };
};

const plant = ['310000000 eur', '2400 jobs', '42kwh', '65-75%', '450 engineers'];
const french = told('fr', 'fr', plant);

describe('two stories in two languages', () => {
  it('are one where they share three telling figures', () => {
    expect(
      tellOneEvent(french, told('ar', 'ar-MA', ['310000000 eur', '2400 jobs', '450 engineers', '190km'])),
    ).toBe(true);
  });

  it('stay two where they share only shares and small numbers', () => {
    const small = ['15%', '2 plants', '4m', '90%', '3 years'];
    expect(tellOneEvent(told('a', 'fr', small), told('b', 'en', small))).toBe(false);
  });

  it('stay two where what they share is a small part of either', () => {
    const others = Array.from({ length: 9 }, (_, i) => `${123 + i} cars`);
    const shared = plant.slice(0, 2).concat('42kwh');
    expect(
      tellOneEvent(
        told('a', 'fr', [...shared, ...others]),
        told('b', 'en', [...plant, '7m', '8m', '9m', '11m', '12m']),
      ),
    ).toBe(false);
  });

  it('stay two where one came days after the other, where one source tells both, or where the user parted them', () => {
    const arabic = told('ar', 'ar', plant);
    expect(tellOneEvent(french, { ...arabic, latest: now - 90 * hour })).toBe(false);
    expect(tellOneEvent(french, { ...french, id: 'other', language: 'ar' })).toBe(false);
    expect(tellOneEvent(french, { ...arabic, apart: ['fr'] })).toBe(false);
    expect(tellOneEvent({ ...french, apart: ['ar'] }, arabic)).toBe(false);
  });
});

describe('two stories in one language', () => {
  it('are no two languages’ where nobody says in which one of them is', () => {
    const { language: _, ...unknown } = told('b', 'fr', plant);
    expect(tellOneEvent(told('a', 'fr', plant), unknown)).toBe(false);
  });

  it('need one more: the same background figures stand in many reports of a firm', () => {
    expect(tellOneEvent(french, told('b', 'fr', plant.slice(0, 3)))).toBe(false);
    expect(
      tellOneEvent(french, told('b', 'fr', [...plant.slice(0, 2), '450 engineers', '42kwh', '65-75%'])),
    ).toBe(false);
    expect(
      tellOneEvent(
        told('a', 'fr', [...plant, '58300 vehicles']),
        told('b', 'fr', [...plant, '58300 vehicles']),
      ),
    ).toBe(true);
  });
});

it('a story is looked for by money and by numbers of three digits that are not round', () => {
  const keys = ['310000000 eur', '2400 jobs', '42kwh', '65-75%', '100 jobs', '9%', '58300 vehicles'];
  expect(figureKeys(told('a', 'fr', keys))).toEqual(['310000000 eur', '2400 jobs', '58300 vehicles']);
});
