/** Compiles the ICU messages of `locales/*.json` when they are bundled, so that no parser ships. */
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

export function messages(): Plugin {
  return {
    name: 'lede-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /\/locales\/[a-z]+\.json$/ },
      handler(source) {
        const catalogue = JSON.parse(source) as Record<string, string>;
        const compiled = Object.fromEntries(
          Object.entries(catalogue).map(([key, message]) => [key, compile(message)]),
        );
        return { code: `export default ${JSON.stringify(compiled)};`, map: null, moduleType: 'js' };
      },
    },
  };
}
