/** Rules: what the user wants to be told of, not to see, to have brought out, or to keep; in words. */

import type { Topic } from '../model.ts';

/** In the order in which a page offers them. */
export const ruleActions = ['watch', 'mute', 'highlight', 'keep'] as const;
export type RuleAction = (typeof ruleActions)[number];

/** Where a rule holds: for all that is followed, or for a part of it. */
export type RuleScope =
  | { readonly in: 'all' }
  /** As its pack had it: whoever judges has no packs at hand. */
  | { readonly in: 'topic'; readonly topic: Topic }
  /** And the folders in it. */
  | { readonly in: 'folder'; readonly path: readonly string[] }
  | { readonly in: 'source'; readonly id: string };

export interface Rule {
  readonly id: string;
  readonly action: RuleAction;
  /** As typed; empty stands for every story of its scope. `pattern.ts` says what may be written. */
  readonly words: string;
  /** What must stand near them. */
  readonly near?: string;
  readonly scope: RuleScope;
  /** Switched off, it keeps its place. */
  readonly off?: true;
  /** When it became what it is, in milliseconds: only later stories are told of. */
  readonly since: number;
}
