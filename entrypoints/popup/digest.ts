import type { Mark, Story } from '../../utils/model.ts';

/** The stories on show and their marks. */
export interface Digest {
  readonly stories: readonly Story[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** False where nothing is from today, and the newest stand in. */
  readonly today: boolean;
}
