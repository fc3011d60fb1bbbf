/** Pages load a part of the messages: none that they speak may be missing from it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const messages = JSON.parse(readFileSync(path.join(root, 'locales/en.json'), 'utf8')) as Record<
  string,
  string
>;

/** A file and all that it imports, also what it loads when asked. */
function reachable(start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [path.join(root, start)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const next = path.resolve(path.dirname(file), to);
      if (/\.tsx?$/.test(next) && existsSync(next)) waiting.push(next);
    }
  }
  return found;
}

/** Keys of the messages that a page's code writes. */
const spokenBy = (page: string): string[] =>
  [...reachable(`entrypoints/${page}/main.tsx`)].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['`]([a-z]+)\.([a-z-]+[^'`\s]*)['`]/g)].flatMap(
      ([, prefix = '', rest = '']) => (`${prefix}.${rest}` in messages ? [`${prefix}.${rest}`] : []),
    ),
  );

/** Whether one of the parts that a page loads, at first or later, has a message. */
function partsOf(file: string): (key: string) => boolean {
  const text = readFileSync(path.join(root, file), 'utf8');
  const parts = [...text.matchAll(/\?(only|without)=([a-z,]+)/g)].map(([, how, names = '']) => ({
    only: how === 'only',
    names: new Set(names.split(',')),
  }));
  expect(parts.length).toBeGreaterThan(0);
  return (key) => parts.some(({ only, names }) => names.has(key.split('.')[0] ?? '') === only);
}

it.each([
  ['reader', ['entrypoints/reader/catalogues.ts', 'entrypoints/reader/keys.tsx'], 'reader.back'],
  ['options', ['entrypoints/options/catalogues.ts'], 'options.shortcuts'],
  ['digest', ['entrypoints/digest/catalogues.ts'], 'day.count'],
  ['popup', ['entrypoints/popup/main.tsx', 'entrypoints/popup/later.tsx'], 'story.why'],
])('the %s has every message that it speaks', (page, files, known) => {
  const has = files.map(partsOf);
  const spoken = spokenBy(page);
  expect(spoken).toContain(known);
  // Folders are renamed in the options only: what does it is loaded with the list, and not drawn.
  const drawn = spoken.filter((key) => page !== 'popup' || !key.startsWith('folder.'));
  expect(drawn.filter((key) => !has.some((part) => part(key)))).toEqual([]);
});
