/** What ships is ours and the few packages below; what is installed is pinned to the letter. */
import { describe, expect, it } from 'vitest';
import { exists, filesIn, read, Source } from './source.ts';

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

/**
 * What the bundler has put into the builds. wxt and its module for the polyfill are no dependencies to package.json: a
 * few of their lines ship. "entities" is htmlparser2's.
 */
const bundled: Readonly<Record<string, readonly string[]>> = {
  chrome: [
    'node_modules/@mozilla/readability',
    'node_modules/@wxt-dev/webextension-polyfill',
    'node_modules/fflate',
    'node_modules/htmlparser2',
    'node_modules/htmlparser2/node_modules/entities',
    'node_modules/icu-minify',
    'node_modules/idb',
    'node_modules/preact',
    'node_modules/webextension-polyfill',
    'node_modules/wxt',
  ],
  firefox: [
    'node_modules/@mozilla/readability',
    'node_modules/fflate',
    'node_modules/htmlparser2',
    'node_modules/htmlparser2/node_modules/entities',
    'node_modules/icu-minify',
    'node_modules/idb',
    'node_modules/preact',
    'node_modules/wxt',
  ],
};

it.each(Object.keys(bundled))('the build for %s holds code of these packages, and of no other', (browser) => {
  expect(JSON.parse(read(`.output/${browser}-mv3.packages.json`))).toEqual(bundled[browser]);
});

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Versions;
}
type Packages = Readonly<Record<string, Locked>>;

/**
 * What of a lockfile cannot be trusted: a package that comes from elsewhere than a registry, one whose bytes are not
 * checked, one that wants to run a program while it is installed.
 */
function untrusted(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([key, one]) => {
    if (key === '') return [];
    const faults = [
      /^sha512-[\w+/]{86}==$/.test(one.integrity ?? '') ? '' : 'no sha512',
      one.resolved === undefined ? '' : `from ${one.resolved}`,
      one.link || !key.startsWith('node_modules/') ? 'a folder' : '',
      /^\d+\.\d+\.\d+/.test(one.version ?? '') ? '' : `version ${one.version}`,
      one.hasInstallScript ? 'runs a program' : '',
      ...Object.values(one.dependencies ?? {}).filter((range) =>
        /^(?:git|https?:|file:|[\w-]+\/)/.test(range),
      ),
    ];
    return faults.filter(Boolean).map((fault) => `${key}: ${fault}`);
  });
}

describe('the lockfile', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Packages };

  it('names no registry', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
  });

  it('checks every package by its sha512, takes none from elsewhere, and lets none run a program', () => {
    expect(Object.keys(packages).length).toBeGreaterThan(500);
    expect(untrusted(packages)).toEqual([]);
  });

  it('says what package.json says', () => {
    const { dependencies, devDependencies, optionalDependencies } = packages[''] as typeof own;
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: own.dependencies,
      devDependencies: own.devDependencies,
      optionalDependencies: own.optionalDependencies,
    });
  });

  const integrity = `sha512-${'a'.repeat(86)}==`;
  const sound = { version: '1.0.0', integrity };
  it.each<[string, string, Locked]>([
    ['no checksum', 'node_modules/a', { version: '1.0.0' }],
    ['a weak one', 'node_modules/a', { ...sound, integrity: 'sha1-abc=' }],
    ['a repository', 'node_modules/a', { ...sound, resolved: 'git+ssh://git@example.com/a.git#0123' }],
    ['a folder', '../a', sound],
    ['a link', 'node_modules/a', { ...sound, link: true }],
    ['a program at installation', 'node_modules/a', { ...sound, hasInstallScript: true }],
    [
      'a dependency by address',
      'node_modules/a',
      { ...sound, dependencies: { b: 'https://example.com/b.tgz' } },
    ],
    ['a dependency by repository', 'node_modules/a', { ...sound, dependencies: { b: 'someone/b' } }],
  ])('would be refused with %s', (_fault, key, locked) => {
    expect(untrusted({ 'node_modules/sound': sound, [key]: locked })).toHaveLength(1);
  });
});

it('no program of a package is run when packages are installed', () => {
  expect(read('scripts/setup/packages.mjs')).toContain("'--ignore-scripts'");
});

it('no package that is installed here brings one that npm would run by itself', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Packages };
  const installed = Object.keys(packages).filter((key) => key !== '' && exists(`${key}/package.json`));
  expect(installed.length).toBeGreaterThan(500);
  const found = installed.filter((key) => {
    const { scripts = {} } = JSON.parse(read(`${key}/package.json`)) as { scripts?: Versions };
    return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
  });
  expect(found).toEqual([]);
});
