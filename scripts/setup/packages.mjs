/** The npm packages: installed exactly as the lockfile says, when what is there is not that. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { onPath } from '../find-browser.mjs';
import { run, tail, timed } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} Locked */

/** Whether node_modules holds what the lockfile says; npm notes there what it has installed.
 * @param {string} root */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  for (const [name, { version, integrity, optional }] of Object.entries(wanted)) {
    if (name === '') continue;
    const found = present[name];
    // What another platform needs is in the lockfile only.
    if (!found && optional) continue;
    if (!found || found.version !== version || found.integrity !== integrity) return false;
  }
  return Object.keys(present).every((name) => name in wanted);
}

/** @param {string} file @returns {Record<string, Locked> | undefined} */
function readPackages(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {string} root @returns {Promise<string | undefined>} what went wrong */
export async function installPackages(root) {
  if (isInstalled(root)) return undefined;
  // The machine's own Node: the one that came with node_modules is about to be replaced.
  const node = process.env.npm_node_execpath ?? process.execPath;
  const npm = process.env.npm_execpath;
  const args = [
    'ci',
    '--prefix',
    root,
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--include=optional',
    '--include=dev',
  ];
  const [command, all] = npm?.endsWith('.js') ? [node, [npm, ...args]] : [onPath('npm') ?? 'npm', args];
  const attempt = () => run(command, all, { timeoutMs: 10 * 60_000 });
  const { code, output } = await timed('installing the npm packages', async () => {
    const first = await attempt();
    return first.code === 0 ? first : attempt();
  });
  return code === 0 ? undefined : `npm ci failed (${code}):\n${tail(output)}`;
}
