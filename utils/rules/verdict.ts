/** What the rules that a story fits make of it. */
import type { Rule, RuleAction } from './rule.ts';

export interface Verdict {
  /** Why it is told of. */
  readonly watched: readonly Rule[];
  /** Why it is not shown. */
  readonly muted?: Rule;
  /** Why it would have been told of, were it not muted. */
  readonly mutedThough: readonly Rule[];
  readonly highlighted: readonly Rule[];
  /** Why it never expires. */
  readonly kept: readonly Rule[];
}

/**
 * Whether a story is watched or muted the first rule of the two kinds decides: one that stands above "Mute football"
 * makes an exception of it. What brings out and what keeps goes with either.
 * @param fits in their order
 */
export function verdictOf(fits: readonly Rule[]): Verdict {
  const by: Record<RuleAction, Rule[]> = { watch: [], mute: [], highlight: [], keep: [] };
  let first: Rule | undefined;
  for (const rule of fits) {
    by[rule.action].push(rule);
    if (rule.action === 'watch' || rule.action === 'mute') first ??= rule;
  }
  const muted = first?.action === 'mute' ? first : undefined;
  return {
    watched: muted ? [] : by.watch,
    ...(muted ? { muted } : {}),
    mutedThough: muted ? by.watch : [],
    highlighted: by.highlight,
    kept: by.keep,
  };
}
