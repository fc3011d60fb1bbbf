/** What may happen to bytes on their way: cut, moved, repeated, salted, flipped, ended. */
import fc from 'fast-check';

/** Places are shares of the length, so that they mean something after the mutation before. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

export type Mutation =
  | { readonly kind: 'cut' | 'move'; readonly at: number; readonly to: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly times: number; readonly size: number }
  | { readonly kind: 'salt'; readonly at: number; readonly piece: Uint8Array; readonly times: number }
  | { readonly kind: 'flip'; readonly at: number; readonly byte: number }
  | { readonly kind: 'end'; readonly at: number };

/** @param salt what is strewn in, @param most so often at a time */
export function mutations(salt: readonly string[], most = 500): fc.Arbitrary<readonly Mutation[]> {
  const pieces = salt.map((text) => new TextEncoder().encode(text));
  const one: fc.Arbitrary<Mutation> = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: place, to: place }),
    fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at: place,
      times: fc.integer({ min: 2, max: Math.ceil(most * 0.6) }),
      size: fc.integer({ min: 1, max: 200 }),
    }),
    fc.record({
      kind: fc.constant('salt' as const),
      at: place,
      piece: fc.constantFrom(...pieces),
      times: fc.integer({ min: 1, max: most }),
    }),
    fc.record({ kind: fc.constant('flip' as const), at: place, byte: fc.integer({ min: 0, max: 255 }) }),
    fc.record({ kind: fc.constant('end' as const), at: place }),
  );
  return fc.array(one, { minLength: 1, maxLength: 6 });
}

export function mutate(bytes: Uint8Array, how: Mutation): Uint8Array {
  const at = Math.floor(how.at * bytes.length);
  const [head, tail] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (how.kind) {
    case 'cut':
      return join(head, bytes.subarray(Math.max(at, Math.floor(how.to * bytes.length))));
    case 'move': {
      const to = Math.floor(how.to * bytes.length);
      return join(bytes.subarray(0, to), bytes.subarray(at, at + 100), bytes.subarray(to));
    }
    case 'repeat':
      return join(head, ...Array.from({ length: how.times }, () => tail.subarray(0, how.size)), tail);
    case 'salt':
      return join(head, ...Array.from({ length: how.times }, () => how.piece), tail);
    case 'flip':
      return join(head, Uint8Array.of(how.byte), tail.subarray(1));
    case 'end':
      return head;
  }
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
