/** Headlines that tell the same event, in draws of the size of a digest. */
import path from 'node:path';
import { measureFolder } from '../measure-build.ts';
import { corpus } from './corpora.ts';
import { groupsOf, runNode } from './run.ts';
import type { Part } from './table.ts';

export async function benchClusters(): Promise<Part | undefined> {
  const runner = corpus('clusters', 'run.mjs');
  if (!runner) return undefined;
  const output = await runNode(runner, path.join(measureFolder, 'lede.mjs'), 'dev');
  const figures = /B3 P (?<p>[\d.]+) R (?<r>[\d.]+) F1 (?<f1>[\d.]+)/.source;
  const row = (name: string, pattern: RegExp) => {
    const { p, r, f1 } = groupsOf(pattern, output);
    return { name, cells: { 'B3 P': p ?? '', R: r ?? '', F1: f1 ?? '' } };
  };
  return {
    title: 'Stories',
    rows: [
      row('digest-like draws', new RegExp(`digest-like: ${figures}`)),
      row('all at once', new RegExp(`all \\d+: ${figures}`)),
    ],
    notes: [/[\d.]+ ms\/item/.exec(output)?.[0] ?? ''],
  };
}
