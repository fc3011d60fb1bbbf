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
  let granted = false;
  // Several hosts are worked on at once: reading and writing must be one step.
  await store.changeFact(key, (known): Budget => {
    const used = isBudget(known) && known.hour === hour ? known.used : 0;
    granted = used < perHour;
    return { hour, used: granted ? used + 1 : used };
  });
  return granted;
}
