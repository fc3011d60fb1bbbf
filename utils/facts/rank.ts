/** What the finders hand on, and which of it comes first. */
import type { Fact } from '../model.ts';

export interface Span {
  readonly at: number;
  readonly end: number;
}

/** A fact of one text, with its use to a reader: 0 for the most. */
export interface Found extends Omit<Fact, 'block' | 'at'> {
  readonly at: number;
  readonly rank: number;
}

const limits = { figure: 4, date: 4, name: 4 } as const;

/** "38 %" alone: of what, nobody is told. What it is of is its unit where the sentence says so. */
const isBareShare = ({ key, unit = '' }: Fact): boolean => key.endsWith('%') && !/^(of|d|من)/.test(unit);

/** At most four figures or dates, one of them a date where there is any, then at most four names. */
export function chips(facts: readonly Fact[]): Fact[] {
  const of = (kind: Fact['kind']) => facts.filter((fact) => fact.kind === kind);
  const figures = of('figure').filter((fact) => !isBareShare(fact));
  const dates = of('date');
  const told = figures.slice(0, Math.max(3, limits.figure - dates.length));
  return [...told, ...dates.slice(0, limits.date - told.length), ...of('name').slice(0, limits.name)];
}
