/** What is committed works on every machine: it names no folder of one, and no registry's host. */
import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { read, root } from './source.ts';

const made = ['node_modules', '.output', '.wxt', '.git', 'coverage'];
const text =
  /\.(?:ts|tsx|mjs|mts|js|json|md|html|css|svg|yml|yaml|txt|xml)$|\/(?:run|LICENSE|\.npmrc|\.gitignore)$/;
const machine = /(?<![\w.:/-])(?:\/(?:home|Users)\/\w+\/|\/root\/[\w.]|\/work\/\w)|[A-Z]:\\Users\\\w/;
// Written in two parts, so that this file does not find itself.
const registry = new RegExp(`${'registry\\.'}(?:npmjs|yarnpkg)\\.`);

const files = globSync(['**/*', '.ci/*', '.npmrc', '.gitignore'], {
  cwd: root,
  exclude: (name) => made.includes(name),
}).filter((file) => text.test(`/${file}`));

it('names no folder of a machine and no registry', () => {
  expect(files.length).toBeGreaterThan(150);
  expect(files.filter((file) => machine.test(read(file)) || registry.test(read(file)))).toEqual([]);
});

it('would see one', () => {
  const folders = ['home/me/lede/x', 'work/main', 'root/.npm'].map((name) => `"/${name}"`);
  expect(folders.filter((line) => machine.test(line))).toEqual(folders);
  expect(machine.test('https://example.com/home/page/1 and a/work/b')).toBe(false);
});
