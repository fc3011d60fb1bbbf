/**
 * Hostile payloads over the threat classes 1 to 6, the same in each run: each has an id by which whatever it does
 * is known for its own. Classes are named, and written as parts that are crossed with one another.
 */
import { deceptionRecipes } from './deception.ts';
import { foreignRecipes } from './foreign.ts';
import type { Recipe } from './recipe.ts';
import { requestRecipes } from './requests.ts';
import { scriptRecipes } from './scripts.ts';

export interface Payload {
  /** Letters, digits and hyphens: "handler-17". */
  readonly id: string;
  readonly kind: string;
  readonly html: string;
  readonly live: boolean;
  readonly alone: boolean;
}

const recipes: readonly Recipe[] = [
  ...scriptRecipes,
  ...foreignRecipes,
  ...requestRecipes,
  ...deceptionRecipes,
];

/** Where a page keeps the ids of the scripts that ran in it. */
export const ranKey = 'ledeRan';

/** @param canary the origin of the server that counts who asks it */
export function payloads(canary: string): Payload[] {
  const counts = new Map<string, number>();
  return recipes.map(({ kind, make, live = false, alone = false }) => {
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    const id = `${kind}-${number}`;
    const run = `(globalThis.${ranKey}??=[]).push('${id}');fetch('${canary}/run/${id}',{mode:'no-cors'})`;
    return { id, kind, html: make({ id, run, ask: `${canary}/ask/${id}` }), live, alone };
  });
}

/** So many of them, of every kind at least one, the live ones of a kind first. */
export function sampleOf(all: readonly Payload[], size: number): Payload[] {
  const byKind = Map.groupBy(
    [...all].sort((a, b) => Number(b.live) - Number(a.live)),
    ({ kind }) => kind,
  );
  const taken = new Set<Payload>();
  for (let turn = 0; taken.size < Math.min(size, all.length); turn++)
    for (const some of byKind.values()) {
      const one = some[turn];
      if (one && taken.size < size) taken.add(one);
    }
  return all.filter((one) => taken.has(one));
}

/** Those that go together into one article; what disturbs its neighbours goes by itself. */
export function articlesOf(all: readonly Payload[], atOnce: number): Payload[][] {
  const together = all.filter(({ alone }) => !alone);
  const groups: Payload[][] = [];
  for (let i = 0; i < together.length; i += atOnce) groups.push(together.slice(i, i + atOnce));
  return [...groups, ...all.filter(({ alone }) => alone).map((one) => [one])];
}
