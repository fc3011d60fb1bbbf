/**
 * What every page shares in one file instead of five of a few hundred bytes each: what a file of its own costs in
 * compression alone is more than a page saves by leaving out one of them.
 */
import type { Plugin } from 'vite';

const shared =
  /\/utils\/(?:store\/store|text\/(?:new-facts|figure-keys|direction)|browser\/(?:changes|first-screen))\.ts$/;

export function smallChunks(): Plugin {
  return {
    name: 'lede-small-chunks',
    apply: 'build',
    outputOptions(options) {
      // Workers and content scripts are one file each.
      if (options.format !== 'es' || options.codeSplitting === false) return;
      return {
        ...options,
        codeSplitting: { groups: [{ name: 'shared', test: shared }], includeDependenciesRecursively: false },
      };
    },
  };
}
