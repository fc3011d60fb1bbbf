import { existsSync } from 'node:fs';
import { output } from './paths.ts';

/** The folder of a build that the tests take as made; a missing one is said plainly. */
export function built(name: string, command: string): string {
  const folder = output(name);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "${command}" first`);
  return folder;
}
