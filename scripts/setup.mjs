/**
 * Makes a fresh machine ready: npm packages, browsers and, with `--test`, all that the tests need. Runs
 * before anything is installed, so it is plain JavaScript for Node 20 with Node's own modules only.
 */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './find-browser.mjs';
import { aptInstall, canInstall, missingPackages } from './setup/debian.mjs';
import { installPackages } from './setup/packages.mjs';
import { endChildrenOnSignals, run, say, tail, timed } from './setup/run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const forTests = process.argv.includes('--test');

endChildrenOnSignals();

const problem = (await installPackages(root)) ?? nodeProblem() ?? (forTests ? await prepare() : undefined);
if (problem) {
  say(problem);
  if (forTests) say('0 passed, 1 failed');
  process.exit(1);
}
await getBrowsers();

/** The build needs Node 22; it comes as a package, where npm has one for this platform. */
function nodeProblem() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (bundledNode() || major > 22 || (major === 22 && minor >= 18)) return undefined;
  return `There is no Node 22 package for ${process.platform}-${process.arch}: install Node 22.18 or newer and run this again.`;
}

/** @returns {string | undefined} */
function bundledNode() {
  const windows = process.platform === 'win32';
  const platform = `${windows ? 'win' : process.platform}-${process.arch}`;
  return [`node-${platform}`, `node-bin-${platform}`]
    .map((name) => path.join(root, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node'))
    .find((file) => existsSync(file));
}

/** The types that wxt writes: tsconfig.json stands on them. */
async function prepare() {
  const made = path.join(root, '.wxt', 'tsconfig.json');
  const newer = (/** @type {string} */ file) => statSync(file).mtimeMs > statSync(made).mtimeMs;
  const sources = ['wxt.config.ts', 'package-lock.json'].map((name) => path.join(root, name));
  if (existsSync(made) && !sources.some(newer)) return undefined;
  const node = bundledNode() ?? process.execPath;
  const wxt = path.join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const { code, output } = await timed('preparing the types', () =>
    run(node, [wxt, 'prepare', root], { timeoutMs: 120_000 }),
  );
  return code === 0 ? undefined : `wxt prepare failed (${code}):\n${tail(output)}`;
}

async function getBrowsers() {
  const missing = missingPackages(forTests);
  if (missing.length > 0 && canInstall()) await aptInstall(missing);
  const chromium = findChromium();
  const firefox = findFirefox();
  say(`· browsers: ${[chromium, firefox].filter(Boolean).join(', ') || 'none'}`);
  if (!chromium && (forTests || !firefox)) {
    say('  No Chromium, Chrome or Edge was found: install one, or set CHROME_PATH to its program file.');
    // The tests then say what they leave out; a demo without a browser is none.
    if (!forTests) process.exit(1);
  }
  if (!firefox && forTests) {
    say('  No Firefox was found: install it, or set FIREFOX_PATH to its program file.');
  }
}
