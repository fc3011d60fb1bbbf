/**
 * `npm test`: every check of the project, two at a time, all of them even if one fails. The set-up has run
 * before (`pretest`). Names as arguments run only those steps: `npm test -- biome types`.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findChromium, findFirefox } from './find-browser.mjs';
import { endChildrenOnSignals, run, say } from './setup/run.mjs';
import { type Counts, countStep, countTests, inWords, sum } from './test/results.ts';
import { resultsOf, type Step, steps } from './test/steps.ts';

process.chdir(path.resolve(import.meta.dirname, '..'));
endChildrenOnSignals();

const strict = Boolean(process.env.CI);
const start = Date.now();
const asked = process.argv.slice(2);
const browsers = { chromium: findChromium(), firefox: findFirefox() };
const atOnce = Math.max(1, Math.min(2, os.availableParallelism()));

// Browsers leave their profiles where temporary files go.
const scratch = mkdtempSync(path.join(os.tmpdir(), 'lede-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));
rmSync('.output/test', { recursive: true, force: true });
mkdirSync('.output/test', { recursive: true });
const counts = await runAll(asked.length > 0 ? steps.filter(({ name }) => asked.includes(name)) : steps);
say(`\nAll in ${seconds(start)}.`);
const total = sum(counts);
say(inWords(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);

/** Runs the steps in their order, as many at once as the machine has cores for, two at most. */
async function runAll(chosen: readonly Step[]): Promise<Counts[]> {
  const waiting = [...chosen];
  const open = new Set(chosen.map(({ name }) => name));
  const results: Counts[] = [];
  const running = new Set<Promise<void>>();
  const isReady = ({ after = [] }: Step) => after.every((name) => !open.has(name));
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < atOnce ? waiting.findIndex(isReady) : -1;
    const [step] = next < 0 ? [] : waiting.splice(next, 1);
    if (!step) {
      await Promise.race(running);
      continue;
    }
    const one = runStep(step).then((result) => {
      results.push(result);
      open.delete(step.name);
      running.delete(one);
    });
    running.add(one);
  }
  return results;
}

async function runStep(step: Step): Promise<Counts> {
  if (step.needs && !browsers[step.needs]) return leaveOut(step.name, step.needs);
  const began = Date.now();
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const { code, output } = await run(process.execPath, step.run, {
    timeoutMs: (step.minutes ?? 5) * 60_000,
    env: { ...process.env, ...color, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
  });
  const ok = code === 0;
  const result = step.project ? countTests(resultsOf(step.project), ok) : countStep(ok);
  const tests = step.project ? `: ${inWords(result)}` : '';
  say(`${ok ? '✔' : '✖'} ${step.name}${tests} (${seconds(began)})`);
  for (const name of result.leftOut) say(`    left out: ${name}`);
  if (!ok) say(`${indent(output)}\n    ${code === 124 ? 'ended by its time-out' : `exit code ${code}`}`);
  return result;
}

function leaveOut(name: string, browser: string): Counts {
  say(`${strict ? '✖' : '–'} ${name}: left out, there is no ${browser} on this machine`);
  return { passed: 0, failed: strict ? 1 : 0, skipped: strict ? 0 : 1, leftOut: [] };
}

function indent(text: string): string {
  return text.trimEnd().replace(/^/gm, '    ');
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
