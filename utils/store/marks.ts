/** What a user's click makes of a mark. */
import type { Mark } from '../model.ts';

export interface MarkWish {
  readonly read?: boolean | undefined;
  readonly saved?: boolean | undefined;
  readonly hidden?: boolean | undefined;
}

/** What is not wished for stays; what was saved or hidden already keeps its time, what is read anew was read now. */
export function changeMark(mark: Mark, { read, saved, hidden }: MarkWish, now: number): Mark {
  const { readAt, savedAt, hiddenAt, ...rest } = mark;
  const at = {
    readAt: timeOf(read ? undefined : readAt, read, now),
    savedAt: timeOf(savedAt, saved, now),
    hiddenAt: timeOf(hiddenAt, hidden, now),
  };
  return { ...rest, ...Object.fromEntries(Object.entries(at).filter(([, time]) => time !== undefined)) };
}

const timeOf = (time: number | undefined, wish: boolean | undefined, now: number): number | undefined =>
  wish === undefined ? time : wish ? (time ?? now) : undefined;
