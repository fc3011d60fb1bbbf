/** How a hostile payload is written: markup round two marks by which whatever it does is known to be its own. */

export interface Mark {
  readonly id: string;
  /** Script without double quotes: leaves the payload's id in its page, and tells the canary. */
  readonly run: string;
  /** An address of the canary: whoever asks for it did so for this payload. */
  readonly ask: string;
}

export interface Recipe {
  readonly kind: string;
  readonly make: (mark: Mark) => string;
  /** A page that shows it raw runs its script or asks its address, without a hand on the mouse but for one click. */
  readonly live?: boolean;
  /** Swallows, or changes, whatever stands beside it in a page. */
  readonly alone?: boolean;
}

type Traits = Pick<Recipe, 'live' | 'alone'>;

export const live: Traits = { live: true };
export const alone: Traits = { alone: true };
export const liveAlone: Traits = { live: true, alone: true };

/** Recipes of one kind that share their traits. */
export const kind = (
  name: string,
  traits: Traits,
  makers: readonly (string | ((mark: Mark) => string))[],
): Recipe[] =>
  makers.map((make) => ({
    kind: name,
    ...traits,
    make: typeof make === 'string' ? () => make : make,
  }));

/** Each of these with each of those. */
export const cross = <A, B, C>(as: readonly A[], bs: readonly B[], join: (a: A, b: B) => C): C[] =>
  as.flatMap((a) => bs.map((b) => join(a, b)));
