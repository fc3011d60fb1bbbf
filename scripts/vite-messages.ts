/**
 * Compiles the ICU messages of `locales/*.json` when they are bundled, so that no parser ships.
 * `en.json?only=notice,badge` holds just the messages whose key begins with one of these words, and
 * `?without=…` all others: the background speaks little, and the popup is opened for ten seconds.
 */
import { readFile } from 'node:fs/promises';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

const pattern = /\/locales\/[a-z]+\.json(?:\?(only|without)=([a-z,]+))?$/;

export function messages(): Plugin {
  return {
    name: 'lede-messages',
    enforce: 'pre',
    load: {
      filter: { id: pattern },
      async handler(id) {
        const [, mode, names] = pattern.exec(id) ?? [];
        const named = new Set(names?.split(','));
        const catalogue = JSON.parse(await readFile(id.replace(/\?.*$/, ''), 'utf8')) as Record<
          string,
          string
        >;
        const compiled = Object.entries(catalogue)
          .filter(([key]) => mode === undefined || named.has(key.split('.')[0] ?? '') === (mode === 'only'))
          .map(([key, message]) => [key, compile(message)]);
        return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))};`, moduleType: 'js' };
      },
    },
  };
}
