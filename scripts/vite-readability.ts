/**
 * Readability ships as CommonJS. As a module it needs no wrapper, and what does not use it leaves it out;
 * both count in a content script that may weigh 20 kB.
 */
import type { Plugin } from 'vite';

export function readabilityAsModule(): Plugin {
  return {
    name: 'lede-readability',
    transform: {
      filter: { id: /@mozilla\/readability\/Readability\.js$/ },
      handler(source) {
        const [code, ...rest] = source.split('if (typeof module === "object")');
        if (code === undefined || rest.length !== 1)
          throw new Error('Readability.js ends differently: look at it again');
        return { code: `${code}export default Readability;\n`, map: null };
      },
    },
  };
}
