/** A redirect that stands is adopted: asking the old address for ever would cost a request each time. */
import type { Schedule } from '../model.ts';

const enoughPolls = 5;
const longEnough = 3 * 24 * 3_600_000;

export interface Redirected {
  /** What is still being watched; absent where nothing is. */
  readonly moved?: NonNullable<Schedule['moved']>;
  /** The address to ask from now on, once the redirect has stood for five polls over three days. */
  readonly adopt?: string;
}

/** @param asked the address that was asked  @param answered the one that answered */
export function redirected(
  { moved }: Pick<Schedule, 'moved'>,
  asked: string,
  answered: string,
  now: number,
): Redirected {
  if (asked === answered) return {};
  const same = moved?.to === answered ? moved : { to: answered, since: now, polls: 0 };
  const next = { ...same, polls: same.polls + 1 };
  return next.polls >= enoughPolls && now - next.since >= longEnough ? { adopt: answered } : { moved: next };
}
