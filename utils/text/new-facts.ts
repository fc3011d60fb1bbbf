/** What each telling of a story says that no earlier one said: a reader who has read those needs only this. */
import type { Fact, Mark, Member, Story } from '../model.ts';
import { isTelling, isTellingNumber } from './figure-keys.ts';

/**
 * Figures and dates that are new, by the ids of their entries; members that add nothing are left out. Names
 * are not counted: each newsroom quotes whom it knows.
 */
export function newFacts({ members }: Pick<Story, 'members'>): ReadonlyMap<string, readonly Fact[]> {
  const [first, ...others] = members;
  return addedTo(first ? [first] : [], others);
}

/** What came to a story since the user read it; empty where they have not, or where nothing came. */
export const factsSinceRead = (story: Story, marks: ReadonlyMap<string, Mark>): readonly Fact[] =>
  factsBeside(story, ({ entryId }) => marks.get(entryId)?.readAt !== undefined);

/**
 * What the others say beyond the members that are known; empty where none is. Whatever the order: two stories may
 * have become one, and the one that is known stand last.
 */
export function factsBeside(
  { members }: Pick<Story, 'members'>,
  isKnown: (member: Member) => boolean,
): readonly Fact[] {
  const known = members.filter(isKnown);
  if (known.length === 0) return [];
  const others = members.filter((member) => !isKnown(member));
  return [...addedTo(known, others).values()].flat();
}

function addedTo(known: readonly Member[], members: readonly Member[]): Map<string, readonly Fact[]> {
  const told = new Set(known.flatMap(keysOf));
  const added = new Map<string, readonly Fact[]>();
  for (const member of members) {
    const fresh = checkable(member).filter(
      (fact) => isNews(fact) && !ends(fact.key).every((end) => told.has(end)),
    );
    if (fresh.length > 0) added.set(member.entryId, fresh);
    for (const key of keysOf(member)) told.add(key);
  }
  return added;
}

/** All that it tells, also what nobody is shown. */
const keysOf = (member: Member): string[] =>
  [...checkable(member).map(({ key }) => key), ...(member.told ?? [])].flatMap(ends);

const checkable = ({ facts = [] }: Member): readonly Fact[] => facts.filter(({ kind }) => kind !== 'name');

/**
 * What is worth coming back for: money and telling numbers, shares, dates of a year. "Two kilometres" and "in
 * June" are what one writer put in and the other left out.
 */
const isNews = (fact: Fact): boolean =>
  isTelling(fact) ||
  (fact.kind === 'figure' && fact.key.endsWith('%')) ||
  (fact.kind === 'date' && /\d{4}/.test(fact.key));

/** "from 65 to 75 %" tells nothing beside "65 %" and "75 %", nor they beside it. */
function ends(key: string): string[] {
  const [, from, to, unit = ''] = /^([\d.]+)-([\d.]+)(\D.*)?$/.exec(key) ?? [];
  return (from && to ? [`${from}${unit}`, `${to}${unit}`] : [key]).map(bare);
}

/** A number that is seldom chance says the same of "places" and of "cars": each newsroom has its own noun. */
function bare(key: string): string {
  const [, number, unit = ''] = /^([\d.]{3,}) (.+)$/.exec(key) ?? [];
  const isMoney = /^[a-z]{3}$/.test(unit);
  return number && !isMoney && isTellingNumber(number) ? number : key;
}
