import { cpSync, existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { output } from './paths.ts';

/** A copy of a build that the tests take as made, so that a build meanwhile pulls nothing away. */
export function built(name: string, command: string): string {
  const folder = output(name);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "${command}" first`);
  const copy = mkdtempSync(path.join(tmpdir(), `lede-${name}-`));
  cpSync(folder, copy, { recursive: true });
  return copy;
}
