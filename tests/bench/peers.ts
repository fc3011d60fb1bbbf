/**
 * Lede and the extractors it is measured against, in one visit of a page: the source of
 * `.output/measure/peers.js`, which stands beside `page.js` in the page.
 */
import { defuddleWith } from './defuddle.ts';
import type {} from './page.tsx';
import { readability } from './readability.ts';
import type { Lap, Tool } from './shape.ts';

const defuddle = defuddleWith((html) => new DOMParser().parseFromString(html, 'text/html'));
const clone = () => document.cloneNode(true) as Document;

/** Each on a clone of its own, which is part of its work; Lede makes its own. */
const works: Readonly<Record<Tool, (url: string) => () => string>> = {
  lede: (url) => window.lede.read(document, url),
  readability: (url) => readability(clone(), url),
  defuddle: (url) => defuddle(clone(), url),
};
const tools = Object.keys(works) as Tool[];

/**
 * All of them over and over on this page, taking turns to be first, so that none always finds the page
 * and the machine warmed up, or full of what another left behind.
 *
 * @param turn who begins: count it up from page to page
 */
function race(url: string, rounds: number, turn: number): Readonly<Record<Tool, Lap>> {
  const ms: Record<Tool, number[]> = { lede: [], readability: [], defuddle: [] };
  const texts: Partial<Record<Tool, string>> = {};
  const thrown: Partial<Record<Tool, string>> = {};
  for (let round = 0; round < rounds; round++) {
    for (const at of tools.keys()) {
      const tool = tools[(turn + round + at) % tools.length] ?? 'lede';
      const start = performance.now();
      try {
        const read = works[tool](url);
        ms[tool].push(performance.now() - start);
        texts[tool] ??= read();
      } catch (error) {
        thrown[tool] = String(error);
      }
    }
  }
  const lap = (tool: Tool): Lap => ({ text: texts[tool] ?? '', ms: ms[tool], thrown: thrown[tool] ?? '' });
  return { lede: lap('lede'), readability: lap('readability'), defuddle: lap('defuddle') };
}

declare global {
  interface Window {
    peers: { readonly race: typeof race };
  }
}

window.peers = { race };
