/** Chance that can be had again: a test that fails names its seed. */
import { onTestFailed } from 'vitest';

export interface Chance {
  readonly seed: number;
  /** A whole number from 0 to below this. */
  below(end: number): number;
  pick<T>(of: readonly T[]): T;
}

/** @param seed another one at each run, unless `LEDE_SEED` says which */
export function chance(seed = Number(process.env.LEDE_SEED ?? Date.now() % 1_000_000)): Chance {
  let state = seed;
  const below = (end: number) => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end);
  };
  return { seed, below, pick: (of) => of[below(of.length)] as (typeof of)[number] };
}

/** In a test: says how to have the same run again, should it fail. */
export const nameSeed = ({ seed }: Chance): void => {
  onTestFailed(() => console.error(`the same again: LEDE_SEED=${seed}`));
};
