/** What stories can be chosen by: a topic of a pack, or a region of its sources. */
export interface Chip {
  readonly id: string;
  readonly name: string;
}

export interface Topic extends Chip {
  /** Stories on show; absent while they are still looked through. */
  readonly count?: number;
}

/** The chips of each story, by its id. */
export type ChipsOf = ReadonlyMap<string, readonly Chip[]>;

/** Whether a story with these chips is among those chosen. */
export const hasAll = (chips: readonly Chip[] | undefined, chosen: readonly string[]): boolean =>
  chosen.every((id) => chips?.some((chip) => chip.id === id));
