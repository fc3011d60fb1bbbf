/** The reader loads a part of the messages: none that it speaks may be missing from it. */
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

it('the reader has every message that it speaks', () => {
  const part = readFileSync(path.join(root, 'entrypoints/reader/catalogues.ts'), 'utf8');
  const cut = new Set(/\?without=([a-z,]+)/.exec(part)?.[1]?.split(','));
  expect(cut.size).toBeGreaterThan(5);
  const spoken = [...reachable('entrypoints/reader/main.tsx')].flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/['`]([a-z]+)\.([a-z-]+[^'`\s]*)['`]/g)].flatMap(
      ([, prefix = '', rest = '']) => (`${prefix}.${rest}` in messages ? [`${prefix}.${rest}`] : []),
    ),
  );
  expect(spoken).toContain('reader.back');
  expect(spoken.filter((key) => cut.has(key.split('.')[0] ?? ''))).toEqual([]);
});
