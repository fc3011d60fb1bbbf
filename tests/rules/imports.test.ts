/** Who may import whom (DESIGN: "The house"), and what may not be reached for. */
import { describe, expect, it } from 'vitest';
import { filesIn, type Import, Source } from './source.ts';

const stages = [
  'poll',
  'feed',
  'identify',
  'extract',
  'clean',
  'summarise',
  'facts',
  'group',
  'rules',
  'notify',
];
const keepers = ['store', 'search', 'backup', 'sync', 'accounts'];
const everyStage = [...stages, ...keepers, 'export'];
const shared = ['model.ts', 'result.ts', 'text', 'net'];

/** What each part of utils/ may import besides itself; a folder that is not here has no place in the house. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'result.ts': [],
  'shape.ts': [],
  'model.ts': ['result.ts'],
  text: ['model.ts', 'result.ts'],
  net: ['model.ts', 'result.ts', 'text'],
  i18n: ['model.ts', 'text'],
  ...Object.fromEntries(everyStage.map((name) => [name, shared])),
  // It holds what all the others keep, and checks it row by row.
  backup: [...shared, 'shape.ts', 'export', 'store', 'clean', 'rules', 'identify'],
  diagnostics: shared,
  // What is said aloud is cut where a summary's sentences are.
  aloud: [...shared, 'summarise'],
  article: [...shared, ...stages],
  'article.ts': [...shared, ...stages, 'article'],
  pipeline: [...shared, ...everyStage, 'article.ts', 'shape.ts'],
  'pipeline.ts': [...shared, ...everyStage, 'article.ts', 'pipeline'],
  browser: [
    ...shared,
    ...everyStage,
    'aloud',
    'diagnostics',
    'article',
    'article.ts',
    'pipeline',
    'pipeline.ts',
    'i18n',
    'shape.ts',
  ],
};

const mayUse: Readonly<Record<string, readonly string[]>> = {
  feed: ['htmlparser2'],
  text: ['htmlparser2'],
  extract: ['@mozilla/readability/Readability.js'],
  i18n: ['icu-minify/format'],
  export: ['fflate'],
  browser: ['wxt/browser', 'wxt/utils/storage', 'preact', 'preact/hooks', 'idb'],
};

/** They come in as arguments, so that what stands on them can be tested and measured anywhere. */
const reached = [
  ...['document', 'window', 'self', 'globalThis', 'navigator', 'location'],
  ...[
    'fetch',
    'XMLHttpRequest',
    'indexedDB',
    'localStorage',
    'sessionStorage',
    'caches',
    'browser',
    'chrome',
  ],
];

/** The part of utils/ a file stands in: a folder, or a file of its own. */
const partOf = (file: string): string => file.split('/')[1] ?? '';
const under = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const inUtils = under('utils');

const utils = filesIn('utils').map((file) => new Source(file));
const components = filesIn('components').map((file) => new Source(file));
const entrypoints = filesIn('entrypoints').map((file) => new Source(file));
const pure = utils.filter(({ file }) => partOf(file) !== 'browser');

/** Every import that a rule refuses, as `file → target`. */
function refused(sources: readonly Source[], allows: (one: Import, source: Source) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.filter((one) => !allows(one, source)).map(({ target }) => `${source.file} → ${target}`),
  );
}

describe('the house', () => {
  it('knows every part of utils/', () => {
    const parts = new Set(utils.map(({ file }) => partOf(file)));
    expect([...parts].filter((part) => !Object.hasOwn(mayImport, part))).toEqual([]);
    expect(parts.size).toBeGreaterThan(10);
  });

  it('lets each part of utils/ import only what stands below it', () => {
    const allows = ({ target, own, typeOnly }: Import, { file }: Source): boolean => {
      const part = partOf(file);
      if (!own) return mayUse[part]?.includes(target) ?? false;
      // The messages' keys are a type; the messages themselves are bundled by utils/browser/.
      if (target.startsWith('locales/')) return part === 'browser' || (part === 'i18n' && typeOnly);
      if (target.startsWith('assets/packs/')) return part === 'browser';
      return inUtils(target) && [part, ...(mayImport[part] ?? [])].includes(partOf(target));
    };
    expect(refused(utils, allows)).toEqual([]);
  });

  it('joins stages only in pipeline.ts, pipeline/, article.ts and article/', () => {
    const joins = utils.filter(({ file, imports }) => {
      if (['pipeline.ts', 'pipeline', 'article', 'article.ts'].includes(partOf(file))) return false;
      const used = new Set(
        imports.map(({ target }) => partOf(target)).filter((part) => stages.includes(part)),
      );
      return used.size > 1;
    });
    expect(joins.map(({ file }) => file)).toEqual([]);
  });

  it('lets components/ draw, and nothing else', () => {
    const drawn = ['utils/i18n/', 'utils/text/'];
    const known = [...drawn, 'utils/model.ts', 'utils/result.ts'];
    const allows = ({ target, own, typeOnly }: Import): boolean => {
      if (!own) return target === 'preact' || target === 'preact/hooks';
      return (
        under('components')(target) || (typeOnly ? known : drawn).some((start) => target.startsWith(start))
      );
    };
    expect(refused(components, allows)).toEqual([]);
    expect(components.length).toBeGreaterThan(10);
  });

  it('lets nobody import an entrypoint but itself', () => {
    const scripts = filesIn('scripts', '**/*.{ts,mjs}').map((file) => new Source(file));
    const folder = (file: string) => file.split('/').slice(0, 2).join('/');
    const allows = ({ target }: Import, { file }: Source): boolean =>
      !under('entrypoints')(target) || folder(target) === folder(file);
    expect(refused([...utils, ...components, ...entrypoints, ...scripts], allows)).toEqual([]);
    expect(entrypoints.length).toBeGreaterThan(10);
  });
});

describe('outside utils/browser/', () => {
  it('nothing in utils/ reaches for the page, the network or the browser', () => {
    const hits = pure.flatMap((source) => {
      const globals = source.globals();
      return reached.filter((name) => globals.has(name)).map((name) => `${source.file}: ${name}`);
    });
    expect(hits).toEqual([]);
  });

  it('nothing in utils/ looks at the clock', () => {
    expect(pure.flatMap(clockReads)).toEqual([]);
  });

  it('no component reaches for the network, the storage or the browser', () => {
    const allowed = ['document', 'window', 'location', 'navigator'];
    const hits = components.flatMap((source) => {
      const globals = source.globals();
      const used = reached.filter((name) => globals.has(name) && !allowed.includes(name));
      return used.map((name) => `${source.file}: ${name}`);
    });
    expect(hits).toEqual([]);
  });
});

describe('the network', () => {
  const all = [...utils, ...components, ...entrypoints];

  it('is asked by one function: fetch is only ever handed to it', () => {
    const ways = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'Image', 'Audio'];
    const hits = all.flatMap((source) => {
      const globals = source.globals();
      return ways.filter((name) => globals.has(name)).map((name) => `${source.file}: ${name}`);
    });
    expect(hits).toEqual([
      'utils/browser/page/pictures.ts: fetch',
      'entrypoints/background/notice-picture.ts: fetch',
      'entrypoints/background/ports.ts: fetch',
    ]);
    const calls = all.flatMap(({ file, text }) =>
      (text.match(/^.*\bfetch\(.*$/gm) ?? []).map((line) => `${file}: ${line.trim()}`),
    );
    // Three that hand the browser's own on, and the one that uses it.
    const handedOn = calls.filter((call) => /: fetch: \(.*\) => fetch\(\w+, init\),$/.test(call));
    expect(handedOn).toHaveLength(3);
    expect(calls.filter((call) => !handedOn.includes(call))).toEqual([
      'utils/net/download.ts: const response = await ports.fetch(address.value.href, {',
    ]);
  });

  it('knows no other call: no beacon, and no script from elsewhere', () => {
    expect(all.filter(({ text }) => /sendBeacon|importScripts/.test(text)).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

function clockReads(source: Source): string[] {
  const found: string[] = [];
  const named = (node: unknown, name: string) => (node as { name?: string } | undefined)?.name === name;
  source.visit((node) => {
    const reads =
      (node.type === 'MemberExpression' &&
        ((named(node.object, 'Date') && named(node.property, 'now')) || named(node.object, 'performance'))) ||
      (node.type === 'NewExpression' &&
        named(node.callee, 'Date') &&
        (node.arguments as unknown[]).length === 0) ||
      (node.type === 'CallExpression' && named(node.callee, 'Date'));
    if (reads) found.push(`${source.file}: ${source.codeAt(node, 40)}`);
  });
  return found;
}

describe('the scanner', () => {
  const scan = (text: string) => new Source('utils/feed/sample.ts', text);

  it('tells a global from a name that is declared', () => {
    const text = `
      // document and fetch in a comment
      export const a = (document: Document) => document.body;
      export function b({ fetch }: { readonly fetch: () => void }) { fetch(); return 'document'; }
      export const c = { document: 1 }.document;
      export const d = (ports: { fetch(): void }) => ports.fetch();
      export type E = (window: number) => void;`;
    expect([...scan(text).globals()].filter((name) => reached.includes(name))).toEqual([]);
    expect([...scan('export const f = () => fetch(document.title);').globals()]).toEqual([
      'fetch',
      'document',
    ]);
  });

  it('sees every way to import', () => {
    const text = `
      import type { A } from '../model.ts';
      import { b } from '../clean/index.ts';
      import { type C } from '../i18n/index.ts';
      export * from '../rules/match.ts';
      export const d = () => import('../text/dates.ts');
      export type E = import('../result.ts').Result<A>;
      export const f: C = b;`;
    expect(scan(text).imports.map(({ target, typeOnly }) => `${target} ${typeOnly}`)).toEqual([
      'utils/model.ts true',
      'utils/clean/index.ts false',
      'utils/i18n/index.ts true',
      'utils/rules/match.ts false',
      'utils/text/dates.ts false',
      'utils/result.ts true',
    ]);
  });

  it('sees every way to read the clock', () => {
    const text = 'export const t = [Date.now(), new Date(), Date(), performance.now(), new Date(0)];';
    expect(clockReads(scan(text))).toHaveLength(4);
  });
});
