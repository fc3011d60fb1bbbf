/** What `npm test` runs: each step with what it must wait for. */
import path from 'node:path';

export interface Step {
  readonly name: string;
  /** A program of node_modules or a script, and its arguments. */
  readonly run: readonly string[];
  /** Steps that must have ended, well or not. */
  readonly after?: readonly string[];
  /** Set where the tests it runs are counted one by one; else the step counts as one. */
  readonly project?: string;
  /** Left out where there is no such browser. */
  readonly needs?: 'chromium' | 'firefox';
  readonly minutes?: number;
}

/** Biome looks at neither the terminal nor NO_COLOR. */
const colors = process.stdout.isTTY ? [] : ['--colors=off'];
const wxt = 'node_modules/wxt/bin/wxt.mjs';
const builds = ['zip for Chrome', 'zip for Firefox', 'test build for Chrome', 'test build for Firefox'];

const calm = ['types', 'knip', 'tests: unit', 'size budget', 'web-ext lint', 'tests: house'];

/** Where vitest writes the results of a project. */
export const resultsOf = (project: string): string => path.join('.output', 'test', `${project}.json`);

function vitest(project: string, more: Omit<Step, 'name' | 'run' | 'project'> = {}): Step {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${resultsOf(project)}`];
  const run = ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters];
  return { name: `tests: ${project}`, run, project, ...more };
}

export const steps: readonly Step[] = [
  { name: 'zip for Chrome', run: [wxt, 'zip'] },
  { name: 'biome', run: ['node_modules/@biomejs/biome/bin/biome', 'ci', ...colors, '.'] },
  { name: 'zip for Firefox', run: [wxt, 'zip', '-b', 'firefox'], after: ['zip for Chrome'] },
  { name: 'test build for Chrome', run: [wxt, 'build', '--mode', 'e2e'], after: ['zip for Firefox'] },
  {
    name: 'test build for Firefox',
    run: [wxt, 'build', '-b', 'firefox', '--mode', 'e2e'],
    after: ['test build for Chrome'],
  },
  // The builds write .wxt/, which tsconfig.json stands on.
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '--noEmit'], after: builds },
  { name: 'knip', run: ['node_modules/knip/bin/knip.js', '--no-progress'], after: builds },
  vitest('unit', { after: builds, minutes: 10 }),
  { name: 'size budget', run: ['scripts/size-budget.ts'], after: builds },
  { name: 'web-ext lint', run: ['scripts/lint-addon.ts'], after: builds },
  vitest('house', { after: builds }),
  // Alone, one after the other: what is timed in a browser should not wait for a compiler.
  vitest('chromium', { after: calm, needs: 'chromium', minutes: 35 }),
  vitest('firefox', { after: ['tests: chromium'], needs: 'firefox', minutes: 20 }),
];
