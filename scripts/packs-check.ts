/**
 * Follows every site of every pack as Lede does, and says what was found. For a maintainer with internet:
 * `npm run packs:check`, and with `-- --write` the sites whose feed was found are marked as checked.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StoryGroups } from '../utils/group/index.ts';
import type { Pack } from '../utils/model.ts';
import { HostQueue } from '../utils/net/by-host.ts';
import { usualPace } from '../utils/poll/index.ts';
import { fail } from '../utils/result.ts';
import { MemoryStore } from '../utils/store/memory.ts';
import { checkPack } from './packs/check.ts';

const root = path.resolve(import.meta.dirname, '..');
const write = process.argv.includes('--write');
const now = () => Date.now();
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const noDom = async () => fail('reading-failed', 'articles are not read here');

let found = 0;
let reached = 0;
let all = 0;
for (const file of globSync('assets/packs/*.json', { cwd: root }).sort()) {
  const pack = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Pack;
  process.stdout.write(`\n${pack.name.en}\n`);
  const checked = await checkPack(pack, {
    store: new MemoryStore(),
    fetch: (url, init) => fetch(url, init),
    allowHttp: () => false,
    online: () => true,
    now,
    wait,
    // Nobody else is here.
    alone: (_, work) => work(),
    hosts: new HostQueue({ now, wait }),
    groups: new StoryGroups(),
    dom: { fromPage: noDom, fromFeed: noDom, whole: noDom },
    mayFetch: async () => true,
    tell: () => undefined,
    names: [],
    reader: 'en',
    pace: usualPace,
  });
  for (const { site, feedUrl, problem } of checked.results) {
    all++;
    if (feedUrl) found++;
    if (problem !== 'unreachable' && problem !== 'timeout') reached++;
    process.stdout.write(`  ${feedUrl ? '✔' : '✖'} ${site.url.padEnd(44)} ${feedUrl ?? problem}\n`);
  }
  if (write && checked.results.some(({ feedUrl }) => feedUrl))
    writeFileSync(path.join(root, file), `${JSON.stringify(checked.pack, null, 2)}\n`);
}
if (reached === 0)
  process.stdout.write(`\nOffline: none of ${all} sites could be reached, and nothing was changed.\n`);
else process.stdout.write(`\n${found} of ${all} sites have a feed${write ? ', and are marked so' : ''}.\n`);
process.exit(found === all ? 0 : 1);
