/** What git says of the folder: whether it is as committed, when that was, and which files it holds. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Packed } from './zip.ts';

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });

/** What differs from the commit, a line each as `git status` writes it; what git ignores does not count. */
export function changesIn(root: string): string[] {
  return git(root, 'status', '--porcelain').split('\n').filter(Boolean);
}

/** When the commit was made, in seconds since 1970. */
export const commitTime = (root: string): number => Number(git(root, 'log', '-1', '--format=%ct'));

/** What git tracks, without the pictures of the docs: whoever builds from it needs none. */
export function sourcesOf(root: string): Packed[] {
  return git(root, 'ls-files', '--stage', '-z')
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [, mode = '', name = ''] = /^(\d+) [^\t]*\t(.*)$/s.exec(line) ?? [];
      return { mode, name };
    })
    .filter(({ name }) => !name.startsWith('docs/screens/'))
    .map(({ mode, name }) => ({
      name,
      bytes: readFileSync(path.join(root, name)),
      executable: mode === '100755',
    }));
}
