/**
 * What reading a feed costs, in one run on the same bytes: Lede to entries, feedsmith to its object, and
 * htmlparser2's tokenizer alone, which nothing built on it can be faster than. All three decode.
 */
import { gzipSync } from 'node:zlib';
import { parseFeed as feedsmith } from 'feedsmith';
import { Tokenizer } from 'htmlparser2';
import { build } from 'vite';
import { parseFeed } from '../../utils/feed/index.ts';
import { root } from '../measure-build.ts';
import { atomSample, rssSample } from './feed-samples.ts';
import type { Part, Row } from './table.ts';

const nothing = () => {};
const deaf = {
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
  ontext: nothing,
  ontextentity: nothing,
  isInForeignContext: () => false,
};

function tokenize(text: string): void {
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, deaf);
  tokenizer.write(text);
  tokenizer.end();
}

/** Milliseconds each work takes: the best of many rounds in which they take turns, so that a busy machine counts little. */
function times(works: readonly (() => unknown)[], rounds: number): number[] {
  const all = works.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (const [i, work] of works.entries()) {
      const start = performance.now();
      work();
      if (round >= 0) all[i]?.push(performance.now() - start);
    }
  }
  return all.map((list) => Math.min(...list));
}

function compare(name: string, text: string, most: number, rounds: number): Row {
  const bytes = new TextEncoder().encode(text);
  const entries = () => {
    const read = parseFeed(bytes, 'application/xml; charset=utf-8', 'https://news.example.org/feed/');
    return read.ok ? read.value.entries.length : 0;
  };
  if (entries() === 0) throw new Error(`${name}: nothing read`);
  const decoded = () => new TextDecoder().decode(bytes);
  const [ours = 0, theirs = 0, raw = 0] = times(
    [entries, () => feedsmith(decoded()), () => tokenize(decoded())],
    rounds,
  );
  return {
    name: `${name}, ${(bytes.length / 1e6).toFixed(2)} MB`,
    cells: {
      'Lede ms': ours,
      'feedsmith ms': theirs,
      'tokenizer ms': raw,
      'of feedsmith': ours / theirs,
      'at most': most,
      'of tokenizer': ours / raw,
    },
  };
}

/** Gzipped bytes of a module, minified for the extension's browsers. */
export async function sizeOf(source: string): Promise<number> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'one-line-entry',
        resolveId: (id) => (id === 'measured' ? `${root}measured.ts` : undefined),
        load: (id) => (id.endsWith('/measured.ts') ? source : undefined),
      },
    ],
    build: {
      write: false,
      target: 'chrome120',
      minify: true,
      rolldownOptions: { input: 'measured', output: { format: 'iife' }, preserveEntrySignatures: false },
    },
  });
  const [first] = [result].flat();
  if (!first || !('output' in first)) throw new Error('nothing was built');
  return gzipSync(first.output[0].code, { level: 9 }).length;
}

export async function benchSpeed(): Promise<Part> {
  const rows = [
    compare('RSS, 100 entries', rssSample(100, 4000), 1.2, 40),
    compare('Atom, 100 entries', atomSample(100, 4000), 0.8, 40),
    compare('RSS, 500 long entries', rssSample(500, 10_600), 1.5, 12),
  ];
  const base = await sizeOf("import { Parser } from 'htmlparser2'; globalThis.made = Parser;");
  const ours = await sizeOf(
    "import { parseFeed } from './utils/feed/index.ts'; globalThis.made = parseFeed;",
  );
  const kB = (bytes: number) => (bytes / 1000).toFixed(1);
  return {
    title: 'Speed',
    rows,
    notes: [
      `bundle, gzipped: Lede's feed reader ${kB(ours)} kB, htmlparser2's Parser alone ${kB(base)} kB: ${kB(ours - base)} kB more (at most 10)`,
    ],
  };
}
