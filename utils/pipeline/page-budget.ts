/** At most 200 pages an hour are fetched unasked: importing a hundred feeds must not become a crawl. */
import type { Ports } from './ports.ts';

const perHour = 200;
const key = 'page-budget';

interface Budget {
  readonly hour: number;
  readonly used: number;
}

const isBudget = (value: unknown): value is Budget =>
  typeof value === 'object' && value !== null && 'hour' in value && 'used' in value;

/** Takes one page from this hour's budget; false when it is used up. Kept in the store, past a worker's death. */
export async function takeFromBudget({ store, now }: Pick<Ports, 'store' | 'now'>): Promise<boolean> {
  const hour = Math.floor(now() / 3_600_000);
  const known = await store.fact(key);
  const used = isBudget(known) && known.hour === hour ? known.used : 0;
  if (used >= perHour) return false;
  await store.putFact(key, { hour, used: used + 1 } satisfies Budget);
  return true;
}
