/**
 * Readability ships as CommonJS and full of debug messages. As a module it needs no wrapper, and what
 * does not use it leaves it out; the messages, which are off in every release, weigh half a kilobyte, and
 * the methods and patterns that Lede never reaches a whole one. All of it counts in a content script that
 * may weigh 24 kB. Nothing else is changed.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** What `grab.ts` goes round or replaces. */
const unused = [
  'parse',
  '_postProcessContent',
  '_fixRelativeUris',
  '_simplifyNestedElements',
  '_cleanClasses',
  '_cleanStyles',
  '_fixLazyImages',
  '_getArticleTitle',
  '_getArticleMetadata',
  '_getJSONLD',
  '_unescapeHtmlEntities',
  '_unwrapNoscriptImages',
  '_isSingleImage',
  '_removeScripts',
  '_isProbablyVisible',
  '_isElementWithoutContent',
  '_getLinkDensity',
  '_isUrl',
  '_findNode',
];

/** What of it is called nevertheless: `grab.ts` puts its own in place, and a test sees that it does. */
export const replaced = [
  '_cleanStyles',
  '_fixLazyImages',
  '_isProbablyVisible',
  '_isElementWithoutContent',
  '_getLinkDensity',
];

/** Readability's own names for its parts, each with a short one: half a kilobyte of what is left is such names. */
export function shortNames(source: string): (code: string) => string {
  const names = [...new Set(source.match(/(?<=\bthis\.)_[a-zA-Z]{3,}\b/g))].sort();
  const short = new Map(names.map((name, i) => [name, `_${i.toString(36)}`]));
  return (code) => code.replace(/\b_[a-zA-Z]{3,}\b/g, (name) => short.get(name) ?? name);
}

const source = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
const shorten = shortNames(source);

/** The same names in the one module that calls them. */
export function readabilityCalls(): Plugin {
  return {
    name: 'lede-readability-calls',
    enforce: 'pre',
    transform: {
      filter: { id: /utils\/extract\/grab\.ts$/ },
      handler: (code) => ({ code: shorten(code), map: null }),
    },
  };
}

export function readabilityAsModule(): Plugin {
  return {
    name: 'lede-readability',
    transform: {
      filter: { id: /@mozilla\/readability\/Readability\.js$/ },
      handler(source) {
        const [code, ...rest] = source.split('if (typeof module === "object")');
        if (code === undefined || rest.length !== 1)
          throw new Error('Readability.js ends differently: look at it again');
        // Formatted code: a statement ends where a line ends in `);`.
        const quiet = code
          .replace(/^( *)this\.log\([\s\S]*?\);$/gm, '$1;')
          .replace(/if \(this\._debug\) \{[\s\S]*?\} else \{\s*this\.log = function \(\) \{\};\s*\}/, '')
          .replace(/errs\.push\(\s*`[^`]*`\s*\);/g, 'errs.push(1);')
          .replace(/^ {6}if \(this\._debug\) \{\s*;\s*\}$/gm, '')
          // The direction of the text is its language's.
          .replace(/^ {8}\/\/ Find out text direction[\s\S]*?^ {8}\}\);$/m, '')
          // Trying again, which `grab.ts` never wants: nothing is too short for it.
          .replace(/^ {6}if \(textLength < this\._charThreshold\) \{\n[\s\S]*?^ {6}\}$/m, '');
        if (/this\.log|errs\.push\(`|pageCacheHtml;|var articleDir/.test(quiet))
          throw new Error('Readability.js logs or tries again in another way: look at it again');
        const short = unused.reduce((kept, name) => {
          const parts = kept.split(new RegExp(`^  ${name}\\([\\s\\S]*?^  \\},$`, 'm'));
          if (parts.length !== 2) throw new Error(`Readability.js has no ${name}: look at it again`);
          return parts.join('');
        }, quiet);
        const missed = unused.filter(
          (name) => !replaced.includes(name) && new RegExp(`this\\.${name}\\b`).test(short),
        );
        if (missed.length > 0) throw new Error(`Readability.js needs ${missed}: look at it again`);
        const lean = short
          .replace(/^ {4}(\w+):\s+\/.*\/[a-z]*,$/gm, (pattern, name: string) =>
            short.includes(`REGEXPS.${name}`) ? pattern : '',
          )
          .replace(/^ {2}([A-Z_]{6,}): [[{]\n[\s\S]*?^ {2}[\]}],$/gm, (constant, name: string) =>
            name === 'REGEXPS' || short.includes(`this.${name}`) ? constant : '',
          );
        return { code: `${shorten(lean)}export default Readability;\n`, map: null };
      },
    },
  };
}
