import { describe, expect, it } from 'vitest';
import type { Fact, Mark, Story } from '../../../utils/model.ts';
import { isRead } from '../../../utils/store/store.ts';
import { factsSinceRead, newFacts } from '../../../utils/text/new-facts.ts';
import { entry, now, story } from '../make.ts';

const figure = (text: string, key: string): Fact => ({ kind: 'figure', text, key });
const jobs = figure('2 400 emplois', '2400 jobs');
const sameJobs = figure('2,400 jobs', '2400 jobs');
const money = figure('€310m', '310000000 eur');
const name: Fact = { kind: 'name', text: 'Salma Berrahou', key: 'berrahou' };

const told = (...facts: readonly (readonly Fact[])[]): Story => {
  const one = story(facts.map((_, i) => entry(`e${i}`)));
  return { ...one, members: one.members.map((member, i) => ({ ...member, facts: facts[i] ?? [] })) };
};
const read = (...ids: readonly string[]): ReadonlyMap<string, Mark> =>
  new Map(ids.map((entryId) => [entryId, { entryId, readAt: now }]));

describe('what a telling adds to a story', () => {
  it('is what no earlier one told, in whichever language it was told', () => {
    expect([...newFacts(told([jobs], [sameJobs, money], [money]))]).toEqual([['e1', [money]]]);
  });

  it('is no share that stood in a range before, nor a range of shares that did', () => {
    const range = figure('de 65 à 75 %', '65-75%');
    const shares = [figure('65 %', '65%'), figure('75 %', '75%')];
    expect(newFacts(told([range], shares)).size).toBe(0);
    expect(newFacts(told(shares, [range])).size).toBe(0);
    expect(newFacts(told([figure('2028', '2028-12')], [range])).size).toBe(1);
  });

  it('is nothing that an earlier one told too, though it stands too far down to be shown', () => {
    const both = told([jobs], [money]);
    const [first, second] = both.members;
    if (!first || !second) throw new Error('two members');
    const members = [{ ...first, told: [money.key] }, second];
    expect(newFacts({ members }).size).toBe(0);
  });

  it('is never a name alone, and nothing for the first', () => {
    expect(newFacts(told([jobs, name], [name])).size).toBe(0);
  });
});

describe('what came since a story was read', () => {
  it('is told of entries that are not read yet', () => {
    expect(factsSinceRead(told([jobs], [sameJobs, money]), read('e0'))).toEqual([money]);
  });

  it('is nothing where the one that was read told it, though it stands behind the others', () => {
    expect(factsSinceRead(told([jobs], [sameJobs, money]), read('e1'))).toEqual([]);
    expect(factsSinceRead(told([jobs, money], [sameJobs]), read('e1'))).toEqual([money]);
  });

  it('is nothing where the story was not read at all, or all of it', () => {
    const both = told([jobs], [money]);
    expect(factsSinceRead(both, read())).toEqual([]);
    expect(factsSinceRead(both, read('e0', 'e1'))).toEqual([]);
  });
});

describe('a story', () => {
  it('is read, whichever of its tellings was, until another one brings a figure or a date', () => {
    for (const id of ['e0', 'e1']) expect(isRead(told([jobs], [sameJobs, name]), read(id))).toBe(true);
    expect(isRead(told([jobs, money], [sameJobs]), read('e1'))).toBe(false);
    expect(isRead(told([jobs]), read())).toBe(false);
  });
});
