/**
 * Stories that meet by their figures: what no translation changes. Two newsrooms that write in two languages,
 * or whose feeds carry no text, are known to tell one event once their articles are read.
 */
import type { Story } from '../model.ts';
import { isTelling } from '../text/figure-keys.ts';
import { storyWindowMs } from './match.ts';

/** Figures of three digits are seldom the same by chance; a share or a pair of plants often is. */
const weights = { telling: 1, plain: 0.4 };
/** In two languages, and in one, or who knows: there the words would have met already, unless the events differ. */
const enough = { across: 3, within: 4 };
/** And so much of what the one with fewer figures has. */
const leastShare = 0.4;

/** Whether both tell one event; neither holds what the user parted from the other, nor two of one source. */
export function tellOneEvent(a: Story, b: Story): boolean {
  if (a.id === b.id || Math.abs(a.latest - b.latest) > storyWindowMs || areApart(a, b)) return false;
  const sources = new Set(a.members.map(({ sourceId }) => sourceId));
  if (b.members.some(({ sourceId }) => sources.has(sourceId))) return false;
  const figuresOfA = figuresOf(a);
  const figuresOfB = figuresOf(b);
  let shared = 0;
  let count = 0;
  for (const [key, weight] of figuresOfA) {
    if (!figuresOfB.has(key)) continue;
    shared += weight;
    count++;
  }
  const fewer = Math.min(figuresOfA.size, figuresOfB.size);
  const [one, other] = [languageOf(a), languageOf(b)];
  const isAcross = one !== other && Boolean(one && other);
  return shared >= (isAcross ? enough.across : enough.within) && count >= leastShare * fewer;
}

function figuresOf({ members }: Story): ReadonlyMap<string, number> {
  const figures = members.flatMap(({ facts = [] }) => facts.filter(({ kind }) => kind === 'figure'));
  return new Map(figures.map((fact) => [fact.key, isTelling(fact) ? weights.telling : weights.plain]));
}

const areApart = (a: Story, b: Story): boolean =>
  a.members.some(({ entryId }) => b.apart?.includes(entryId)) ||
  b.members.some(({ entryId }) => a.apart?.includes(entryId));

const languageOf = ({ language = '' }: Story) => language.toLowerCase().split('-')[0];
