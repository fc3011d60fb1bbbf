// @vitest-environment node
/** Feeds that something happened to on the way: cut, doubled, swapped, salted. None may be thrown at or be slow. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFeed } from '../../../utils/feed/index.ts';

/** `npm run proof` asks for all of them, and measures each. */
const isProof = Boolean(process.env.LEDE_PROOF);
const runs = isProof ? 10_000 : 500;
const mostMilliseconds = 200;

const folder = path.join(import.meta.dirname, '../../feeds');
const seeds = readdirSync(folder)
  .filter((name) => /\.(?:xml|json)$/.test(name) && !name.endsWith('.expected.json'))
  .map((name) => new Uint8Array(readFileSync(path.join(folder, name))));

const salt = [
  '<item>',
  '</item>',
  '<entry>',
  '</channel>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '<!DOCTYPE x [',
  '&',
  '&#',
  '&#x',
  ';',
  '<a href="',
  '"',
  "'",
  '>',
  '<',
  '/>',
  '\0',
  '\ufeff',
  '\u202e',
  'xml:base="//"',
  ' xmlns="x" ',
  ' type="xhtml"',
  ' mode="base64"',
  '{',
  '}',
  '[',
  '"items":[',
  '\\u0000',
  '__proto__',
  'encoding="utf-16"',
  '<ttl>-1</ttl>',
  '<pubDate>99 99 99</pubDate>',
].map((text) => new TextEncoder().encode(text));

/** Places are shares of the length, so that they mean something after the mutation before. */
const place = fc.double({ min: 0, max: 1, noNaN: true });
const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: place, to: place }),
  fc.record({ kind: fc.constant('move' as const), at: place, to: place }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at: place,
    times: fc.integer({ min: 2, max: 300 }),
    size: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({
    kind: fc.constant('salt' as const),
    at: place,
    piece: fc.constantFrom(...salt),
    times: fc.integer({ min: 1, max: 500 }),
  }),
  fc.record({ kind: fc.constant('flip' as const), at: place, byte: fc.integer({ min: 0, max: 255 }) }),
  fc.record({ kind: fc.constant('end' as const), at: place }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function mutate(bytes: Uint8Array, how: Mutation): Uint8Array {
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

/** A slow feed is slow every time; a processor that others have is not. */
const again = [1, 2, 3];

function read(bytes: Uint8Array) {
  const start = performance.now();
  const parsed = parseFeed(bytes, 'text/xml', 'https://site.example.org/feed');
  return { parsed, took: performance.now() - start };
}

it(`reads or refuses ${runs} mutated feeds, and throws at none`, () => {
  let slowest = 0;
  let timedAgain = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...seeds),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      (seed, mutations) => {
        const bytes = mutations.reduce(mutate, seed);
        const { parsed, took } = read(bytes);
        if (isProof) {
          const best = took > mostMilliseconds ? Math.min(...again.map(() => read(bytes).took)) : took;
          if (took > mostMilliseconds) timedAgain++;
          slowest = Math.max(slowest, best);
          if (best > mostMilliseconds) throw new Error(`${bytes.length} bytes took ${best} ms`);
        }
        for (const { title, link, guid } of parsed.ok ? parsed.value.entries : []) {
          expect(title.length).toBeLessThanOrEqual(1000);
          expect(guid.length).toBeLessThanOrEqual(1000);
          expect(link === '' || /^https?:\/\//.test(link)).toBe(true);
        }
      },
    ),
    { numRuns: runs },
  );
  if (isProof)
    console.log(
      `${runs} mutated feeds, the slowest took ${slowest.toFixed(0)} ms; ${timedAgain} were timed again`,
    );
}, 600_000);
