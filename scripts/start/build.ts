/** The demo's build of the extension, made when what is there is older than its sources or for another site. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { run, tail } from '../setup/run.mjs';

export const root = path.resolve(import.meta.dirname, '../..');
const sources = [
  'entrypoints',
  'components',
  'utils',
  'locales',
  'assets',
  'public',
  'scripts/vite-messages.ts',
  'wxt.config.ts',
  'package-lock.json',
];

/** @param origin of a real site to follow, such as `https://*.example.com` */
export function isBuilt(folder: string, origin: string | undefined): boolean {
  const manifest = path.join(folder, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const { host_permissions: hosts = [] } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    host_permissions?: string[];
  };
  const others = hosts.filter((host) => !host.includes('.newsroom.test'));
  if (others.join() !== (origin ? `${origin}/*` : '')) return false;
  const built = statSync(manifest).mtimeMs;
  return sources.every((name) => newestIn(path.join(root, name)) < built);
}

/** A folder counts as well: its time is when something in it was taken away. */
function newestIn(file: string): number {
  const own = statSync(file);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(file).map((name) => newestIn(path.join(file, name))));
}

/** @returns what went wrong, if anything did */
export async function build(
  browser: 'chrome' | 'firefox',
  origin: string | undefined,
): Promise<string | undefined> {
  const { LEDE_DEMO_ORIGIN: _, ...rest } = process.env;
  const { code, output } = await run(
    process.execPath,
    [path.join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', root, '-b', browser, '--mode', 'e2e'],
    { timeoutMs: 120_000, env: { ...rest, ...(origin ? { LEDE_DEMO_ORIGIN: origin } : {}) } },
  );
  return code === 0 ? undefined : tail(output, 30);
}
