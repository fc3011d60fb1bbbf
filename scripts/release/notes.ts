/** What is told of a release: the topmost section of the changelog, and the checksums. */
import { createHash } from 'node:crypto';

/** Throws where the topmost section is of another version: it would tell of what is not in the zips. */
export function notesOf(changelog: string, version: string): string {
  const [, section = ''] = changelog.split(/^(?=## )/m);
  const [, named = 'none'] = /^## (\S+)/.exec(section) ?? [];
  if (named !== version) {
    throw new Error(`CHANGELOG.md begins with the version ${named}, but package.json says ${version}.`);
  }
  return `${section.trimEnd()}\n`;
}

/** As `sha256sum --check` reads it, by name. */
export function checksumsOf(files: Readonly<Record<string, Uint8Array | string>>): string {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
    .join('');
}
