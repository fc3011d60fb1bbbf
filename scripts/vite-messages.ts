/**
 * Compiles the ICU messages of `locales/*.json` when they are bundled, so that no parser ships.
 * `en.json?only=notice` holds just the messages whose key begins with `notice.`: the background speaks
 * little, and starts fifty times a day.
 */
import { readFile } from 'node:fs/promises';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

const pattern = /\/locales\/[a-z]+\.json(?:\?only=([a-z]+))?$/;

export function messages(): Plugin {
  return {
    name: 'lede-messages',
    enforce: 'pre',
    load: {
      filter: { id: pattern },
      async handler(id) {
        const only = pattern.exec(id)?.[1];
        const catalogue = JSON.parse(await readFile(id.replace(/\?.*$/, ''), 'utf8')) as Record<
          string,
          string
        >;
        const compiled = Object.entries(catalogue)
          .filter(([key]) => only === undefined || key.startsWith(`${only}.`))
          .map(([key, message]) => [key, compile(message)]);
        return { code: `export default ${JSON.stringify(Object.fromEntries(compiled))};`, moduleType: 'js' };
      },
    },
  };
}
