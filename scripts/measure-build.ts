/**
 * `npm run measure:build`: Lede's stages outside the extension, built into `.output/measure/` from the
 * very modules that ship. `lede.mjs` is one module for Node ≥ 22, its DOM included; `page.js` is one
 * classic script for a browser page, `peers.js` another with what Lede is measured against, `wake.js` one
 * that fills a database and groups from it, and `minisearch.js` what the search is measured beside.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';
import { messages } from './vite-messages.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const measureFolder = path.join(root, '.output/measure');

const common = { root, configFile: false, publicDir: false, logLevel: 'warn' } satisfies InlineConfig;
const output = { outDir: measureFolder, emptyOutDir: false, reportCompressedSize: false };

/** happy-dom's weak references outlive a synchronous loop over many pages, and each of them holds its page. */
const strongRef = 'class WeakRef { #of; constructor(of) { this.#of = of; } deref() { return this.#of; } }';

export async function buildMeasures(): Promise<void> {
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ...output,
      ssr: 'tests/bench/lede.ts',
      target: 'node22',
      rolldownOptions: {
        // Native speed-ups that happy-dom's socket library tries for and does without.
        external: ['bufferutil', 'utf-8-validate'],
        output: { entryFileNames: 'lede.mjs', codeSplitting: false, intro: strongRef },
      },
    },
  });
  await buildScript('page', 'tests/bench/page.tsx');
  await buildScript('peers', 'tests/bench/peers.ts');
  await buildScript('wake', 'tests/bench/wake.ts');
  await buildScript('minisearch', 'tests/bench/minisearch.ts');
}

/** A classic script: it can be run in any page, whatever the page's policy says of modules. */
export async function buildScript(name: string, entry: string, outDir = measureFolder): Promise<void> {
  await build({
    ...common,
    plugins: [messages()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ...output,
      outDir,
      target: 'chrome120',
      lib: { entry, formats: ['iife'], name: `${name}Script`, fileName: () => `${name}.js` },
    },
  });
}

if (import.meta.main) {
  await buildMeasures();
  console.log(
    `wrote ${path.relative(process.cwd(), measureFolder)}/lede.mjs, page.js, peers.js, wake.js and minisearch.js`,
  );
}
