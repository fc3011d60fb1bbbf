/**
 * What ships, read as it ships: no text becomes code, nothing is loaded from elsewhere, HTML is parsed only where no
 * page is shown. `html.test.ts` looks for HTML that is assigned, in our source and in these builds.
 */
import { describe, expect, it } from 'vitest';
import { exists, filesIn, read, Source } from './source.ts';

const builds = ['chrome-mv3', 'firefox-mv3'];

interface Hit {
  readonly file: string;
  readonly code: string;
}

/** Names that run text as code, or fetch past the one download, whatever is done with them. */
const forbidden = [
  ...['eval', 'Function', 'importScripts', 'WebAssembly', 'Worker', 'SharedWorker'],
  ...['XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection'],
];
const parsers = ['DOMParser', 'XSLTProcessor', 'createHTMLDocument', 'parseHTML', 'setHTML'];

type Part = Readonly<Record<string, unknown>> | undefined;
const nameOf = (node: unknown): string => {
  const { name, value, property } = (node ?? {}) as { name?: string; value?: unknown; property?: unknown };
  return property === undefined ? String(name ?? value ?? '') : nameOf(property);
};
/** A string, also as minifiers write it; undefined for what is computed. */
const textOf = (node: unknown): string | undefined => {
  const { value, quasis } = (node ?? {}) as { value?: unknown; quasis?: { value?: { cooked?: string } }[] };
  if (typeof value === 'string') return value;
  return quasis?.length === 1 ? quasis[0]?.value?.cooked : undefined;
};

/** Every place where text would be run, or code or data come from elsewhere than through the one download. */
function codeIn(source: Source): Hit[] {
  const hits: Hit[] = [];
  const globals = source.globals();
  const named = forbidden.filter((name) => globals.has(name));
  source.visit((node, parent) => {
    const called = ['CallExpression', 'NewExpression'].includes(node.type);
    const [first, second] = called ? (node.arguments as Part[]) : [];
    const callee = called ? nameOf(node.callee) : '';
    const isTag = /^createElement/.test(callee) && [first, second].some((one) => tag(one) === 'script');
    const found =
      (node.type === 'Identifier' &&
        named.includes(String(node.name)) &&
        parent?.property !== node &&
        parent?.key !== node) ||
      (node.type === 'MemberExpression' && forbidden.includes(nameOf(node))) ||
      (called && callee === 'constructor') ||
      (called && /^set(?:Timeout|Interval)$/.test(callee) && isText(first)) ||
      (called && /^setAttribute/.test(callee) && /^(?:on|srcdoc$)/i.test(textOf(first) ?? '')) ||
      (called && callee === 'sendBeacon') ||
      isTag;
    if (found) hits.push({ file: source.file, code: source.codeAt(node, 60) });
  });
  const elsewhere = source.imports.filter(({ own }) => !own);
  return [...hits, ...elsewhere.map(({ target }) => ({ file: source.file, code: `import ${target}` }))];
}

const tag = (node: Part): string | undefined => textOf(node)?.toLowerCase();
const isText = (node: Part): boolean =>
  textOf(node) !== undefined || node?.type === 'TemplateLiteral' || node?.type === 'BinaryExpression';

/** Where text is parsed to elements. */
function parsersIn(source: Source): boolean {
  const globals = source.globals();
  let found = parsers.some((name) => globals.has(name));
  source.visit((node) => {
    if (node.type === 'MemberExpression' && parsers.includes(nameOf(node))) found = true;
  });
  return found;
}

/** What a page or a style loads that does not lie beside it, and script that stands in the page itself. */
function loadsElsewhere(file: string, text: string): string[] {
  const own = /^\/(?!\/)[\w./-]+$/;
  if (file.endsWith('.css'))
    return [...text.matchAll(/url\(\s*["']?([^"')]+)|@import\b.{0,40}/g)]
      .map(([all, address]) => address ?? all)
      .filter((address) => !own.test(address) && !/^data:(?:image|font)\//.test(address));
  const loaded = [...text.matchAll(/\b(?:src|href|srcset|action|data)\s*=\s*["']?([^"'\s>]+)/gi)];
  const inline = text.match(/<script\b(?![^>]*\bsrc=)[^>]*>|<(?:iframe|object|embed|base)\b|\son\w+\s*=/gi);
  return [...loaded.map(([, address = '']) => address).filter((one) => !own.test(one)), ...(inline ?? [])];
}

/** Chunks are named anew with every build: what is known is told by its code, the file that has it, and how often. */
const known = [
  {
    file: 'node_modules/webextension-polyfill/dist/browser-polyfill.js',
    reason: 'binds a method of objects by Function.prototype.call; no function is made of text',
    times: 2,
    code: /^Function\.call\.bind\(Object\.prototype\.hasOwnProperty\)/,
  },
  {
    file: 'node_modules/preact/dist/preact.mjs',
    reason: 'renders what was given as a function by calling that function',
    times: 1,
    code: /^this\.constructor\(\w+,\w+\)/,
  },
  {
    file: 'utils/group/term-table.ts',
    reason: 'makes a typed array of twice the length, of the kind that it was',
    times: 1,
    code: /^new \w+\.constructor\(2\*\w+\.length\)/,
  },
] as const;
const isKnown = (hit: Hit): boolean => known.some(({ code }) => code.test(hit.code));
const plain = (file: string): string =>
  file.replace(/^\.output\/[^/]+\//, '').replace(/-[\w-]{8}\.js$/, '.js');

const scriptsOf = Object.fromEntries(
  builds.map((build) => [build, filesIn(`.output/${build}`, '**/*.js').map((file) => new Source(file))]),
);
const hitsOf = new Map<string, Hit[]>();
function hitsIn(build: string): Hit[] {
  const hits = hitsOf.get(build) ?? (scriptsOf[build] ?? []).flatMap(codeIn);
  hitsOf.set(build, hits);
  return hits;
}

describe.each(builds)('in %s', (build) => {
  const scripts = scriptsOf[build] ?? [];

  it('no text is run as code, and nothing is fetched but by the one download', () => {
    expect(scripts.length).toBeGreaterThan(30);
    expect(hitsIn(build).filter((hit) => !isKnown(hit))).toEqual([]);
  });

  it('HTML is parsed where no page is shown, and nowhere else', () => {
    const parsing = scripts.filter(parsersIn).map(({ file }) => file);
    const loading = scripts.filter(({ imports }) => imports.some(({ target }) => parsing.includes(target)));
    if (build.startsWith('chrome')) {
      expect([parsing.map(plain), loading]).toEqual([['chunks/offscreen.js'], []]);
      expect(read(`.output/${build}/offscreen.html`)).toContain(
        `src="/${parsing[0]?.split('/').slice(2).join('/')}"`,
      );
    } else {
      expect(parsing.map(plain)).toEqual(['chunks/parse-markup.js']);
      expect(loading.map(({ file }) => plain(file))).toEqual(['background.js']);
    }
  });

  it('pages and styles load only what lies beside them, and hold no script', () => {
    const files = filesIn(`.output/${build}`, '**/*.{html,css}');
    expect(files.length).toBeGreaterThan(8);
    const hits = files.flatMap((file) => loadsElsewhere(file, read(file)).map((one) => `${file}: ${one}`));
    expect(hits).toEqual([]);
  });
});

it.each(known)('in Chrome there is what is known of $file, and no more of it', ({ file, code, times }) => {
  expect(exists(file)).toBe(true);
  expect(hitsIn('chrome-mv3').filter((hit) => code.test(hit.code))).toHaveLength(times);
});

describe('the scanner', () => {
  const scan = (text: string) => codeIn(new Source('.output/sample.js', text));

  it.each([
    'eval(a);',
    '(0, eval)(a);',
    'self.eval(a);',
    'new Function(a);',
    'const f = Function; f(a);',
    '(() => {}).constructor(a)();',
    "setTimeout('a()', 1);",
    'setInterval(`a()`, 1);',
    "setTimeout('a(' + b, 1);",
    "importScripts('a.js');",
    "import('https://cdn.example/a.js');",
    "import 'https://cdn.example/a.js';",
    'import(a);',
    "document.createElement('script');",
    "document.createElementNS(a, 'SCRIPT');",
    "a.setAttribute('onclick', b);",
    'a.setAttribute(`srcdoc`, b);',
    'new Worker(a);',
    'new XMLHttpRequest();',
    'navigator.sendBeacon(a, b);',
  ])('sees %s', (text) => {
    expect(scan(text)).not.toEqual([]);
  });

  it('does not mind names that only look so', () => {
    const text =
      "const a = { eval: 1, Function: 2 }; const evaluate = (Worker) => Worker; const b = 'eval(a)';";
    expect(scan(`${text} setTimeout(() => a, 1); import('./part.js'); document.createElement('p');`)).toEqual(
      [],
    );
  });

  it.each(['new DOMParser()', 'document.implementation.createHTMLDocument()', 'Document.parseHTML(a)'])(
    'sees that %s parses',
    (text) => {
      expect(parsersIn(new Source('.output/sample.js', text))).toBe(true);
    },
  );

  it.each([
    ['a.html', '<script src="https://cdn.example/a.js"></script>'],
    ['a.html', '<script src="//cdn.example/a.js"></script>'],
    ['a.html', '<script>a()</script>'],
    ['a.html', '<body onload="a()">'],
    ['a.html', '<iframe></iframe>'],
    ['a.css', 'a { background: url(https://cdn.example/a.png) }'],
    ['a.css', '@import "b.css";'],
  ])('sees what %s loads: %s', (file, text) => {
    expect(loadsElsewhere(file, text)).not.toEqual([]);
  });
});
