/** Where the tests find what the builds made, and leave their pictures. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');
export const output = (name: string): string => path.join(root, '.output', name);

const shots = output('screens');

/** A file for a screenshot; the folder is made when it is missing. */
export function shotPath(name: string): string {
  mkdirSync(shots, { recursive: true });
  return path.join(shots, `${name}.png`);
}
