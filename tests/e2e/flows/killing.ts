/** Work begun, and whatever does it killed at a random moment, again and again: what is to be seen afterwards. */
import { expect } from 'vitest';
import type { Chance } from '../harness/random.ts';
import { type Kind, kinds, wait, type worksIn } from './works.ts';

/**
 * @param kill resolves once it is dead, and another one may be begun
 * @returns how many kills cut work off, and the entries whose article nobody has tried to read for the last time
 */
export async function killTimes(
  works: ReturnType<typeof worksIn>,
  luck: Chance,
  kills: number,
  kill: () => Promise<unknown>,
): Promise<{ readonly cutOff: number; readonly unread: readonly string[] }> {
  await works.settle();
  const cut = new Map<Kind, number>();
  for (let turn = 0; turn < kills; turn++) {
    const kind = kinds[(turn + luck.seed) % kinds.length] as Kind;
    const work = await works.begin[kind]();
    await wait(luck.below(work.about));
    await kill();
    if (await work.wasCut()) cut.set(kind, (cut.get(kind) ?? 0) + 1);
    expect(await works.faults(), `after kill ${turn}, of a ${kind}`).toEqual([]);
  }
  const { faults, unread, answered } = await works.drain();
  const told = await works.noticeFaults();
  console.info(`${kills} kills, cut off in the middle:`, Object.fromEntries(cut), {
    answered,
    unread: unread.length,
    told: told.told,
    shownAgain: told.shownAgain,
  });
  expect([...faults, ...told.faults]).toEqual([]);
  return { cutOff: [...cut.values()].reduce((sum, one) => sum + one, 0), unread };
}
