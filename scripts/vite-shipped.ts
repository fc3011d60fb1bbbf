/** Which packages' code is in a build: what the bundler has put there, not what package.json says. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** The package a module is of, by its key in package-lock.json; nothing for our own modules and the bundler's. */
export function packageOf(module: string, from = root): string | undefined {
  const inside = path.relative(from, module.replace(/^\0/, '')).split(path.sep).join('/');
  return /^(?:node_modules\/(?:@[^/]+\/)?[^/]+(?:\/|$))+/.exec(inside)?.[0].replace(/\/$/, '');
}

/**
 * A plugin that notes them for all bundles of one build, and `write`, which puts them into a file beside the
 * build's folder: the bill of materials and a house rule stand on it.
 */
export function shippedPackages(): { plugin: () => Plugin; write: (folder: string) => void } {
  const found = new Set<string>();
  const plugin = (): Plugin => ({
    name: 'lede-shipped-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const [module, { renderedLength }] of Object.entries(chunk.modules)) {
          const name = renderedLength > 0 ? packageOf(module) : undefined;
          if (name !== undefined) found.add(name);
        }
      }
    },
  });
  const write = (folder: string): void =>
    writeFileSync(`${folder}.packages.json`, `${JSON.stringify([...found].sort(), null, 2)}\n`);
  return { plugin, write };
}
