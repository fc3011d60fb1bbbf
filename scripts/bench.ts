/**
 * `npm run bench`: Lede against public test data that lies outside the project (`../shared/corpora` or
 * LEDE_CORPORA), through the measure build. `npm run bench -- ads feeds` runs only those parts;
 * `--worst 15` names the worst pages of the extraction.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { benchAds } from './bench/ads.ts';
import { benchClusters } from './bench/clusters.ts';
import { benchDates } from './bench/dates.ts';
import { benchExtraction } from './bench/extraction.ts';
import { benchFacts } from './bench/facts.ts';
import { benchFeeds } from './bench/feeds.ts';
import { benchPopup } from './bench/popup.ts';
import { benchRules } from './bench/rules.ts';
import { benchSearch } from './bench/search.ts';
import { benchSpeed } from './bench/speed.ts';
import { benchSummaries } from './bench/summaries.ts';
import { formatPart, type Part } from './bench/table.ts';
import { benchWake } from './bench/wake.ts';
import { benchWordings } from './bench/wordings.ts';
import { buildMeasures, root } from './measure-build.ts';

const args = process.argv.slice(2);
const worstAt = args.indexOf('--worst');
const worst = worstAt < 0 ? 0 : Number(args.splice(worstAt, 2)[1]);

const parts: Readonly<Record<string, () => Promise<Part | undefined>>> = {
  extraction: () => benchExtraction(worst),
  ads: benchAds,
  wordings: benchWordings,
  feeds: benchFeeds,
  speed: benchSpeed,
  dates: benchDates,
  summaries: benchSummaries,
  facts: benchFacts,
  clusters: benchClusters,
  wake: benchWake,
  rules: benchRules,
  popup: benchPopup,
  search: benchSearch,
};

const unknown = args.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

const start = performance.now();
await buildMeasures();
const results: Record<string, Part> = {};
for (const [name, run] of Object.entries(parts)) {
  if (args.length > 0 && !args.includes(name)) continue;
  const part = await run();
  if (part) results[name] = part;
  console.log(
    part
      ? `\n${formatPart(part)}`
      : `\n${name}: its test data is not here (../shared/corpora or LEDE_CORPORA)`,
  );
}
const seconds = Math.round((performance.now() - start) / 1000);
mkdirSync(path.join(root, '.output'), { recursive: true });
writeFileSync(
  path.join(root, '.output/bench.json'),
  `${JSON.stringify({ seconds, parts: results }, undefined, 2)}\n`,
);
console.log(`\n${seconds} s; also in .output/bench.json`);
