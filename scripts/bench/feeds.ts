/** Feeds of five other parsers' suites, with the values they expect. */
import path from 'node:path';
import { measureFolder } from '../measure-build.ts';
import { corpus } from './corpora.ts';
import { groupsOf, runNode } from './run.ts';
import type { Part } from './table.ts';

export async function benchFeeds(): Promise<Part | undefined> {
  const runner = corpus('feeds', 'run.mjs');
  if (!runner) return undefined;
  const output = await runNode(runner, path.join(measureFolder, 'lede.mjs'), path.dirname(runner));
  const pattern =
    /feeds: (?<right>\d+)\/(?<all>\d+) = (?<share>[\d.]+)% +threw (?<threw>\d+) +fields: .*= (?<fields>[\d.]+)%/;
  const { right, all, share, threw, fields } = groupsOf(pattern, output);
  return {
    title: 'Feeds',
    rows: [
      {
        name: 'Lede',
        cells: {
          'wholly right': `${share} %`,
          feeds: `${right} of ${all}`,
          'fields right': `${fields} %`,
          threw: Number(threw),
        },
      },
    ],
    notes: [/failed fields .*/.exec(output)?.[0] ?? ''],
  };
}
