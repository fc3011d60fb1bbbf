// @vitest-environment node
/** Feeds that something happened to on the way: cut, doubled, swapped, salted. None may be thrown at or be slow. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFeed } from '../../../utils/feed/index.ts';
import { mutate, mutations } from '../mutate.ts';

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
];

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
    fc.property(fc.constantFrom(...seeds), mutations(salt), (seed, all) => {
      const bytes = all.reduce(mutate, seed);
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
    }),
    { numRuns: runs },
  );
  if (isProof)
    console.log(
      `${runs} mutated feeds, the slowest took ${slowest.toFixed(0)} ms; ${timedAgain} were timed again`,
    );
}, 600_000);
