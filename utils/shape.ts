/** What a message or a file has to look like before anybody works with it: small checks, put together. */

/** True of a value that is of the type; never throws, whatever it is given. */
export type Shape<T> = (value: unknown) => value is T;

interface Optional<T> {
  readonly optional: Shape<T>;
}

/** A shape for each field of a type: the compiler asks for those that are missing. */
export type Fields<T> = {
  readonly [Key in keyof T]-?: Partial<Pick<T, Key>> extends Pick<T, Key>
    ? Optional<Exclude<T[Key], undefined>>
    : Shape<T[Key]>;
};

export const text =
  (longest: number): Shape<string> =>
  (value): value is string =>
    typeof value === 'string' && value.length <= longest;

/** Neither NaN nor endless. */
export const number: Shape<number> = (value): value is number => Number.isFinite(value);

export const flag: Shape<boolean> = (value): value is boolean => typeof value === 'boolean';

export const oneOf =
  <const T>(...known: readonly T[]): Shape<T> =>
  (value): value is T =>
    known.some((one) => one === value);

export const listOf =
  <T>(shape: Shape<T>, most: number): Shape<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.length <= most && value.every(shape);

export const either =
  <A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> =>
  (value): value is A | B =>
    one(value) || other(value);

/** A field that may be missing, or undefined: Firefox hands that on, where Chrome leaves the field out. */
export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape });

/** These fields and no other: what nobody reads has no business in a message. */
export function fields<T extends object>(shapes: Fields<T>): Shape<T> {
  const known = Object.entries<Optional<unknown> | Shape<unknown>>(shapes);
  const names = new Set(known.map(([name]) => name));
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    if (!Object.keys(value).every((name) => names.has(name))) return false;
    return known.every(([name, shape]) => {
      // Its own: what it has from a prototype was not sent.
      const field = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
      return typeof shape === 'function' ? shape(field) : field === undefined || shape.optional(field);
    });
  };
}
