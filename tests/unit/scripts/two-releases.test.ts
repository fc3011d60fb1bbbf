// @vitest-environment node
/**
 * Two releases of one commit, in two fresh clones, in other folders, time zones and environments, one after the other: the
 * same bytes, and what Firefox's reviewers build from the published sources is what the zip holds. `npm run proof` builds
 * all that; without it only the sources are packed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { changesIn, commitTime, sourcesOf } from '../../../scripts/release/commit.ts';
import { zipOf } from '../../../scripts/release/zip.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const proof = Boolean(process.env.LEDE_PROOF);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'lede-releases-'));
// Three times all packages: a slow disk takes its time.
afterAll(() => rmSync(scratch, { recursive: true, force: true }), 5 * 60_000);

/** Published sources are no repository: what is proven of one is left out there, by name. */
const git = spawnSync('git', ['-C', root, 'rev-parse', '--show-prefix'], { encoding: 'utf8' });
const isRepository = proof || (git.status === 0 && git.stdout.trim() === '');

/** A clone of what is committed. */
function clone(folder: string): string {
  const to = path.join(scratch, folder);
  execFileSync('git', ['clone', '--quiet', root, to]);
  return to;
}

/** The packages that are installed here, each file linked rather than copied where the disk can: there are many. */
function copyPackages(to: string): void {
  const [from, into] = [path.join(root, 'node_modules'), path.join(to, 'node_modules')];
  if (spawnSync('cp', ['-Rl', from, into]).status === 0) return;
  rmSync(into, { recursive: true, force: true });
  execFileSync('cp', ['-R', from, into]);
}

/** Without what vitest says of itself: wxt asks NODE_ENV what it builds. */
function runIn(folder: string, env: Readonly<Record<string, string>>, ...script: string[]): void {
  const { NODE_ENV: _mode, VITEST: _test, ...own } = process.env;
  execFileSync(process.execPath, script, { cwd: folder, env: { ...own, ...env }, stdio: 'pipe' });
}

const released = (folder: string, name: string): Buffer =>
  readFileSync(path.join(folder, '.output/release', name));

it.runIf(isRepository)(
  'the sources of two clones are packed to the same bytes, all that git holds but the pictures',
  () => {
    const [first = '', second = ''] = ['one', 'deeper/down/two'].map(clone);
    const packed = zipOf(sourcesOf(first), commitTime(first));
    expect(Buffer.compare(packed, zipOf(sourcesOf(second), commitTime(second)))).toBe(0);
    const tracked = execFileSync('git', ['ls-files'], { cwd: first, encoding: 'utf8' }).trim().split('\n');
    const wanted = tracked.filter((name) => !name.startsWith('docs/screens/'));
    expect(wanted.length).toBeGreaterThan(1000);
    expect(Object.keys(unzipSync(packed)).sort()).toEqual(wanted.sort());
  },
  60_000,
);

it.runIf(isRepository)(
  'a clone with a change in it is refused in a sentence',
  () => {
    const folder = clone('changed');
    expect(changesIn(folder)).toEqual([]);
    writeFileSync(path.join(folder, 'README.md'), 'more');
    writeFileSync(path.join(folder, 'new.txt'), 'new');
    expect(changesIn(folder)).toEqual([' M README.md', '?? new.txt']);
    const { status, stdout } = spawnSync(process.execPath, ['scripts/release.ts'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout.split('\n')]).toEqual([
      1,
      [
        'A release is built from a commit, and this folder differs from it:',
        ' M README.md',
        '?? new.txt',
        'Commit that first, or say `npm run release -- --unclean` for a build that nobody publishes.',
        '',
      ],
    ]);
  },
  60_000,
);

it.runIf(proof)(
  'two releases of one commit have the same checksums, and the sources build what Firefox gets',
  () => {
    const clones = [
      { folder: clone('a'), env: { TZ: 'Asia/Tokyo', NODE_ENV: 'development' } },
      { folder: clone('elsewhere/and/deeper/b'), env: { TZ: 'America/Los_Angeles' } },
    ];
    for (const { folder, env } of clones) {
      copyPackages(folder);
      runIn(folder, env, 'scripts/release.ts');
    }
    const [one = '', two = ''] = clones.map(({ folder }) => folder);
    const sums = released(one, 'SHA256SUMS').toString();
    expect(sums.trim().split('\n')).toHaveLength(5);
    expect(released(two, 'SHA256SUMS').toString()).toBe(sums);
    const names = sums.match(/\S+$/gm) ?? [];
    for (const name of names) expect(Buffer.compare(released(one, name), released(two, name)), name).toBe(0);
    console.log(sums);

    const [sources = '', firefox = ''] = ['sources.zip', 'firefox.zip'].map((end) =>
      names.find((name) => name.endsWith(end)),
    );
    const reviewed = path.join(scratch, 'reviewed');
    for (const [name, bytes] of Object.entries(unzipSync(released(one, sources)))) {
      mkdirSync(path.dirname(path.join(reviewed, name)), { recursive: true });
      writeFileSync(path.join(reviewed, name), bytes);
    }
    copyPackages(reviewed);
    runIn(reviewed, {}, 'node_modules/wxt/bin/wxt.mjs', 'build', '-b', 'firefox');
    const held = unzipSync(released(one, firefox));
    const built = path.join(reviewed, '.output/firefox-mv3');
    const files = globSync('**/*', { cwd: built }).filter((name) =>
      statSync(path.join(built, name)).isFile(),
    );
    expect(files.map((name) => name.split(path.sep).join('/')).sort()).toEqual(Object.keys(held).sort());
    const other = Object.entries(held).filter(
      ([name, bytes]) => Buffer.compare(bytes, readFileSync(path.join(built, name))) !== 0,
    );
    expect(other.map(([name]) => name)).toEqual([]);
  },
  20 * 60_000,
);
