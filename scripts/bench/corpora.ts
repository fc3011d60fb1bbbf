/** The test data outside the project: where it lies, and its pages. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../measure-build.ts';

const folder = process.env.LEDE_CORPORA ?? path.join(root, '../shared/corpora');

/** A path in the corpora; undefined where it is missing. */
export function corpus(...parts: readonly string[]): string | undefined {
  const file = path.join(folder, ...parts);
  return existsSync(file) ? file : undefined;
}

/** What a truth file says of a page; only the part that is read here. */
export interface Page {
  readonly id: string;
  readonly url: string;
  /** The page it was made of, where ads were put into one. */
  readonly src?: string;
}

export function readJson<T>(file: string): T {
  const bytes = readFileSync(file);
  return JSON.parse((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as T;
}

export function pagesOf(truthFile: string): Page[] {
  const truth = readJson<Record<string, Omit<Page, 'id'>>>(truthFile);
  return Object.entries(truth).map(([id, { url, src }]) => ({ id, url, ...(src ? { src } : {}) }));
}

export const readHtml = (file: string): string => gunzipSync(readFileSync(file)).toString('utf8');

/** A third of the pages that no rule may be made for. */
export function isHeldOut(id: string): boolean {
  const hash = createHash('sha1').update(id).digest('hex');
  return BigInt(`0x${hash}`) % 3n === 0n;
}
