/** What ships is ours and the few packages below; what is installed is pinned to the letter. */
import { expect, it } from 'vitest';
import { filesIn, read, Source } from './source.ts';

type Versions = Readonly<Record<string, string>>;
const own = JSON.parse(read('package.json')) as Readonly<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Versions>
>;

const allowed = [
  '@mozilla/readability',
  'fflate',
  'htmlparser2',
  'icu-minify',
  'idb',
  'preact',
  'webextension-polyfill',
];

it('ships only the packages on the list', () => {
  expect(Object.keys(own.dependencies).sort()).toEqual(allowed);
});

it('imports no other package into what ships', () => {
  const known = [...allowed, 'wxt'];
  const names = ['entrypoints', 'components', 'utils']
    .flatMap((folder) => filesIn(folder))
    .flatMap((file) => new Source(file).imports)
    .filter((one) => !one.own)
    .map(({ target }) =>
      target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  expect([...new Set(names)].filter((name) => !known.includes(name))).toEqual([]);
});

it('pins every version', () => {
  const all = { ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies };
  expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it('names no registry in the lockfile', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
});
