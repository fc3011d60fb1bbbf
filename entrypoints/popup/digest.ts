import type { Mark, Story } from '../../utils/model.ts';

/** The stories on show and their marks. */
export interface Digest {
  readonly stories: readonly Story[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** False where nothing is from today, and the newest stand in. */
  readonly today: boolean;
  /** How many of them, from the first, came since the user last looked. */
  readonly fresh: number;
  /** How many stand in the order of the digest; older ones follow by their time. */
  readonly front: number;
}

/** A list without parts, in the order it has. */
export const plainList = (stories: readonly Story[], marks: Digest['marks']): Digest => ({
  stories,
  marks,
  today: true,
  fresh: 0,
  front: stories.length,
});
