/** Running the corpora's own scorers, which print what they found. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const exec = promisify(execFile);
const scratch = mkdtempSync(path.join(tmpdir(), 'lede-bench-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

let files = 0;

/** A scratch file with the value as JSON; gone when the run ends. */
export function jsonFile(value: unknown): string {
  const file = path.join(scratch, `${++files}.json`);
  writeFileSync(file, JSON.stringify(value));
  return file;
}

export async function runNode(script: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await exec(process.execPath, [script, ...args], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** The groups of a pattern in a scorer's output; a scorer that speaks otherwise is a bug here. */
export function groupsOf(pattern: RegExp, output: string): Readonly<Record<string, string>> {
  const groups = pattern.exec(output)?.groups;
  if (!groups) throw new Error(`the scorer said something else than ${pattern}: ${output.slice(0, 300)}`);
  return groups;
}
