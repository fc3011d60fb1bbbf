/**
 * `npm run release`: what is published, into `.output/release/`: both browsers' zips, the sources that Firefox's
 * reviewers ask for, a bill of materials, the notes and the checksums of all of them. The same commit gives the same
 * bytes everywhere (docs/decisions/0064-release.md). `-- --unclean` builds also what is not committed.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { changesIn, commitTime, sourcesOf } from './release/commit.ts';
import { checksumsOf, notesOf } from './release/notes.ts';
import { type Lock, sbomOf } from './release/sbom.ts';
import { type Packed, zipOf } from './release/zip.ts';
import { endChildrenOnSignals, run, say, tail, timed } from './setup/run.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
endChildrenOnSignals();

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(root, file), 'utf8')) as T;
const output = path.join(root, '.output/release');
const builds = ['chrome', 'firefox'] as const;

const changes = changesIn(root);
if (changes.length > 0 && !process.argv.includes('--unclean')) {
  say(
    `A release is built from a commit, and this folder differs from it:\n${changes.join('\n')}\n` +
      'Commit that first, or say `npm run release -- --unclean` for a build that nobody publishes.',
  );
  process.exit(1);
}
await release();

async function release(): Promise<void> {
  const product = read<{ name: string; version: string; license: string }>('package.json');
  const notes = notesOf(readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8'), product.version);
  for (const browser of builds) await timed(`building for ${browser}`, () => build(browser));

  const time = commitTime(root);
  const named = (what: string) => `${product.name}-${product.version}-${what}`;
  const shipped = builds.flatMap((browser) => read<string[]>(`.output/${browser}-mv3.packages.json`));
  const files: Record<string, Uint8Array | string> = {
    [named('chrome.zip')]: zipOf(filesUnder('.output/chrome-mv3'), time),
    [named('firefox.zip')]: zipOf(filesUnder('.output/firefox-mv3'), time),
    [named('sources.zip')]: zipOf(sourcesOf(root), time),
    [named('sbom.json')]: sbomOf(product, read<Lock>('package-lock.json'), shipped),
    'NOTES.md': notes,
  };
  files.SHA256SUMS = checksumsOf(files);

  rmSync(output, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(output, name), bytes);
  say(`${files.SHA256SUMS}in ${path.relative(root, output)}`);
}

async function build(browser: string): Promise<void> {
  const { code, output: told } = await run(
    process.execPath,
    ['node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser],
    // In another mode the JSX is compiled with the paths of its files.
    { timeoutMs: 5 * 60_000, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (code !== 0) throw new Error(`the build for ${browser} failed (${code}):\n${tail(told)}`);
}

function filesUnder(folder: string): Packed[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      name: path.relative(folder, file).split(path.sep).join('/'),
      bytes: readFileSync(file),
    }));
}
