/** A guide that names what is not there misleads: every path and command that the docs name exists. */
import { globSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { exists, filesIn, read, root } from './source.ts';

const guides = ['README.md', ...filesIn('docs', '**/*.md')];
const tops = [
  ...['.ci', 'assets', 'components', 'docs', 'entrypoints', 'locales', 'public', 'scripts', 'tests', 'utils'],
];
/** Written by the build. */
const built = ['manifest.json'];
const files = /^[\w.-]+\.(?:json|ts|mjs|md)$|^LICENSE$/;

/** What is named in backticks and looks like a path of ours, and what is linked to. */
function pathsIn(guide: string, text: string): string[] {
  const quoted = [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code.trim());
  const named = quoted.filter((code) => tops.some((top) => code.startsWith(`${top}/`)) || files.test(code));
  const links = [...text.matchAll(/\]\(([^)\s]+)(?:\s"[^"]*")?\)|<img[^>]+src="([^"]+)"/g)]
    .map(([, link, image]) => link ?? image ?? '')
    .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
    .map((link) => path.posix.join(path.posix.dirname(guide), link.replace(/#.*$/, '')));
  return [...named, ...links];
}

/** `{a,b}`, `*` and `<…>` or NNNN stand for names: one match is enough. */
function isThere(named: string): boolean {
  if (exists(named) || built.includes(named)) return true;
  const pattern = named.replace(/<[^>]+>|NNNN|…/g, '*');
  if (/[*{]/.test(pattern)) return globSync(pattern, { cwd: root }).length > 0;
  // A file of a guide's own folder, or one whose folder is clear from the text round it.
  return files.test(named) && globSync(`{${tops.join(',')}}/**/${named}`, { cwd: root }).length > 0;
}

describe('the guides', () => {
  it('are there', () => {
    expect(exists('README.md')).toBe(true);
    expect(exists('docs/ARCHITECTURE.md')).toBe(true);
  });

  it.each(guides.filter(exists))('%s names only paths that exist', (guide) => {
    expect(pathsIn(guide, read(guide)).filter((named) => !isThere(named))).toEqual([]);
  });

  it.each(guides.filter(exists))('%s names only commands that exist', (guide) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(guide).matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('are read as written', () => {
    const text = 'See `utils/nowhere.ts`, [this](../gone.md), `npm test` and `utils/*.ts`.';
    const found = pathsIn('docs/sample.md', text);
    expect(found).toEqual(['utils/nowhere.ts', 'utils/*.ts', 'gone.md']);
    expect(found.filter((named) => !isThere(named))).toEqual(['utils/nowhere.ts', 'gone.md']);
  });
});
