/** Which story tells an agency's text, for those who print the same. */
import { storyWindowMs } from './match.ts';
import type { Counted } from './terms.ts';

interface First {
  readonly label: number;
  readonly source: string;
  readonly time: number;
}

export class Copies {
  /** By the text; undefined where one source has it under two labels: no text of an event. */
  readonly #firsts = new Map<number, First | undefined>();

  add({ copy, source, time }: Counted, label: number): void {
    if (copy === undefined) return;
    const first = this.#firsts.get(copy);
    if (!this.#firsts.has(copy)) this.#firsts.set(copy, { label, source, time });
    else if (first && first.source === source && first.label !== label) this.#firsts.set(copy, undefined);
  }

  /** A text that one source gives to several entries tells of none of them. */
  isSpoilt(copy: number | undefined): boolean {
    return copy !== undefined && this.#firsts.has(copy) && !this.#firsts.get(copy);
  }

  /** The label under which another source printed this text within the window. */
  labelOf({ copy, source, time }: Counted): number | undefined {
    const first = copy === undefined ? undefined : this.#firsts.get(copy);
    const isNear = first && first.source !== source && Math.abs(first.time - time) <= storyWindowMs;
    return isNear ? first.label : undefined;
  }
}
