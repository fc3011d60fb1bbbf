/** What a user downloads and what each page loads, gzipped, against the project's budget; 1 kB = 1000 bytes. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

const output = path.resolve(import.meta.dirname, '../.output');

interface Line {
  readonly what: string;
  readonly bytes: number;
  /** In kB. */
  readonly budget: number;
}

const lines = ['chrome', 'firefox'].flatMap((browser): Line[] => {
  const folder = path.join(output, `${browser}-mv3`);
  const page = (name: string) => withLocale(folder, loadedBy(folder, name));
  return [
    { what: `${browser}: popup`, bytes: page('popup.html'), budget: 40 },
    { what: `${browser}: reader`, bytes: page('reader.html'), budget: 60 },
    { what: `${browser}: digest`, bytes: page('digest.html'), budget: 36 },
    { what: `${browser}: content script`, bytes: sizeOf(folder, loadedBy(folder, 'article.js')), budget: 24 },
    { what: `${browser}: background`, bytes: sizeOf(folder, loadedBy(folder, 'background.js')), budget: 155 },
    { what: `${browser}: zip`, bytes: zipOf(browser), budget: 545 },
  ];
});

for (const { what, bytes, budget } of lines) {
  const mark = bytes > budget * 1000 ? '✖' : '✔';
  process.stdout.write(
    `${mark} ${what.padEnd(24)} ${(bytes / 1000).toFixed(1).padStart(6)} kB of ${String(budget).padStart(3)}\n`,
  );
}
if (lines.some(({ bytes, budget }) => bytes > budget * 1000)) process.exit(1);

/** A page or script with all it loads without being asked to: styles, scripts, and what these import. */
function loadedBy(folder: string, entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const text = readFileSync(path.join(folder, file), 'utf8');
    const here = path.posix.dirname(file);
    const add = (link: string) =>
      waiting.push(link.startsWith('/') ? link.slice(1) : path.posix.join(here, link));
    if (file.endsWith('.html')) {
      for (const [, link = ''] of text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/g)) add(link);
    } else if (file.endsWith('.js')) {
      const { staticImports, staticExports } = parseSync(file, text).module;
      for (const { moduleRequest } of staticImports) add(moduleRequest.value);
      for (const { entries } of staticExports) {
        for (const { moduleRequest } of entries) if (moduleRequest) add(moduleRequest.value);
      }
    }
  }
  return found;
}

/** A page speaks one language: the longest of those it can load counts. */
function largestLocale(folder: string, files: Iterable<string>): string[] {
  const locales = new Set<string>();
  for (const file of files) {
    if (!file.endsWith('.js')) continue;
    for (const [, name] of readFileSync(path.join(folder, file), 'utf8').matchAll(
      /import\([`"'][^`"']*?\/((?:ar|en|fr)-[\w-]+\.js)[`"']\)/g,
    )) {
      locales.add(`chunks/${name}`);
    }
  }
  const [largest] = [...locales].sort(
    (a, b) => statSync(path.join(folder, b)).size - statSync(path.join(folder, a)).size,
  );
  if (!largest) throw new Error(`no messages are loaded by ${[...files].join(', ')}`);
  return [largest];
}

function withLocale(folder: string, files: ReadonlySet<string>): number {
  return sizeOf(folder, [...files, ...largestLocale(folder, files)]);
}

function sizeOf(folder: string, files: Iterable<string>): number {
  let bytes = 0;
  for (const file of new Set(files))
    bytes += gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length;
  return bytes;
}

function zipOf(browser: string): number {
  const { version } = JSON.parse(readFileSync(path.join(output, '../package.json'), 'utf8')) as {
    version: string;
  };
  const file = path.join(output, `lede-${version}-${browser}.zip`);
  if (!existsSync(file)) throw new Error(`${file} is missing: npm run zip makes it`);
  return statSync(file).size;
}
