// @vitest-environment node
/** What the build cuts out of Readability is never called, or has another in its place. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readabilityAsModule, replaced, shortNames } from '../../../scripts/vite-readability.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const source = read('node_modules/@mozilla/readability/Readability.js');

function built(code: string): string {
  const { transform } = readabilityAsModule();
  if (typeof transform !== 'object') throw new Error('the plugin is built in another way');
  const made: unknown = Reflect.apply(transform.handler, {}, [code, '']);
  if (typeof made !== 'object' || made === null || !('code' in made)) throw new Error('nothing was made');
  return String(made.code);
}

it('what is called after the cuts is put in place before the search', () => {
  const assigned = [...read('utils/extract/grab.ts').matchAll(/search\.(_\w+) = /g)].map(([, name]) => name);
  expect(assigned).toEqual(expect.arrayContaining(replaced));
});

it('the search of this release calls nothing else that was cut', () => {
  expect(built(source)).toContain('export default Readability;');
});

it('a release that does stops the build', () => {
  const next = source.replace('_prepDocument() {', '_prepDocument() {\n    this._removeScripts(this._doc);');
  expect(next).not.toBe(source);
  expect(() => built(next)).toThrow('Readability.js needs _removeScripts');
});

it('every name of its parts that Lede calls is the short one that they have', () => {
  const shorten = shortNames(source);
  expect(shorten(read('utils/extract/grab.ts'))).not.toMatch(/\b_[a-zA-Z]{3,}/);
  const [, own = ''] = /\n {2}(\w+)\(page\) \{/.exec(shorten(source)) ?? [];
  expect(shorten('_grabArticle')).toBe(own);
});
