/**
 * `npm run proof`: what takes too long for `npm test`, one after the other, so that what is timed has the
 * machine to itself. Names as arguments run only those. Each is a test file that does more under LEDE_PROOF.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

interface Proof {
  readonly name: string;
  readonly project: 'unit' | 'chromium' | 'firefox';
  readonly files: readonly string[];
  /** Beside LEDE_PROOF=1. */
  readonly env?: Readonly<Record<string, string>>;
}

const proofs: readonly Proof[] = [
  { name: '10,000 mutated feeds', project: 'unit', files: ['tests/unit/feed/mutated.test.ts'] },
  { name: '10,000 mutated articles', project: 'unit', files: ['tests/unit/article/mutated.test.ts'] },
  { name: 'ten polite days', project: 'unit', files: ['tests/unit/pipeline/politeness.test.ts'] },
  { name: 'a round of 100 feeds', project: 'chromium', files: ['tests/e2e/chromium/round.test.ts'] },
  { name: 'a list of 2,000 feeds', project: 'chromium', files: ['tests/e2e/chromium/opml.test.ts'] },
  { name: 'two release builds', project: 'unit', files: ['tests/unit/scripts/two-releases.test.ts'] },
  { name: 'chaos', project: 'chromium', files: ['tests/e2e/chromium/chaos.test.ts'] },
  { name: 'chaos in Firefox', project: 'firefox', files: ['tests/e2e/firefox/chaos.test.ts'] },
  { name: '50 growing feeds', project: 'unit', files: ['tests/unit/pipeline/growing.test.ts'] },
  {
    name: '50 growing feeds and kills',
    project: 'chromium',
    files: ['tests/e2e/chromium/growing.test.ts'],
  },
  { name: 'hostile pages in Chromium', project: 'chromium', files: ['tests/e2e/chromium/hostile.test.ts'] },
  { name: 'hostile pages in Firefox', project: 'firefox', files: ['tests/e2e/firefox/hostile.test.ts'] },
  { name: 'notices and badge', project: 'chromium', files: ['tests/e2e/chromium/notices.test.ts'] },
  { name: '200 kills', project: 'chromium', files: ['tests/e2e/chromium/kills.test.ts'] },
  { name: '20 SIGKILLs', project: 'chromium', files: ['tests/e2e/chromium/sigkill.test.ts'] },
  { name: 'restores cut off', project: 'chromium', files: ['tests/e2e/chromium/restore-kills.test.ts'] },
  { name: '20 SIGKILLs of Firefox', project: 'firefox', files: ['tests/e2e/firefox/sigkill.test.ts'] },
  { name: 'pages that are gone', project: 'chromium', files: ['tests/e2e/chromium/closing.test.ts'] },
  { name: 'lost updates', project: 'chromium', files: ['tests/e2e/chromium/lost-updates.test.ts'] },
];

process.chdir(path.resolve(import.meta.dirname, '..'));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(
    `no such proof: ${unknown.join(', ')}; there are ${proofs.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

let failed = 0;
const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
const chosen = proofs.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (chosen.some(({ project }) => project !== 'unit')) {
  for (const browser of ['chrome', 'firefox'])
    run('node_modules/wxt/bin/wxt.mjs', 'build', '-b', browser, '--mode', 'e2e');
}
for (const { name, project, files, env } of chosen) {
  const start = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...files],
    { stdio: 'inherit', env: { ...process.env, ...env, LEDE_PROOF: '1' } },
  );
  if (status !== 0) failed++;
  console.log(`${status === 0 ? '✔' : '✖'} ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}
console.log(`${chosen.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
