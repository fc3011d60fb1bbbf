/** Running the corpora's own scorers, which print what they found. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

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

/** A corpus' scorer on a part of its pages: a copy that finds this truth beside it, as the other finds all. */
export function scorerOn(scorer: string, truth: unknown): string {
  const folder = path.join(scratch, String(++files));
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'truth.json.gz'), gzipSync(JSON.stringify(truth)));
  const copy = path.join(folder, path.basename(scorer));
  copyFileSync(scorer, copy);
  return copy;
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
