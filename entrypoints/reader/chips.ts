import type { Fact } from '../../utils/model.ts';

const most = 4;

/** The facts that stand above an article: its best figures and dates, and its best names. */
export function chips(facts: readonly Fact[]): readonly Fact[] {
  const names = facts.filter(({ kind }) => kind === 'name');
  return [...facts.filter(({ kind }) => kind !== 'name').slice(0, most), ...names.slice(0, most)];
}
