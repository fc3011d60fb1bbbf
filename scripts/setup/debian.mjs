/** Browsers, fonts and a screen on Debian, where we are root. Everywhere else the user is told. */
import { existsSync } from 'node:fs';
import { findChromium, findFirefox, onPath } from '../find-browser.mjs';
import { run, say, tail, timed } from './run.mjs';

const minute = 60_000;
const fonts = '/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf';

export const canInstall = () =>
  existsSync('/etc/debian_version') && process.getuid?.() === 0 && onPath('apt-get') !== undefined;

/** Debian's names of what is missing.
 * @param {boolean} forTests */
export function missingPackages(forTests) {
  const wanted = forTests
    ? [
        ['chromium', findChromium()],
        ['firefox-esr', findFirefox()],
        ['xvfb', onPath('Xvfb')],
        ['xdotool', onPath('xdotool')],
      ]
    : [['chromium', findChromium() ?? findFirefox()]];
  return [...wanted, ['fonts-noto-core', existsSync(fonts)]].flatMap(([name, there]) =>
    there ? [] : [String(name)],
  );
}

/** @param {readonly string[]} packages @returns {Promise<void>} what could not be had is said, and not thrown */
export async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
  const attempt = async () => {
    const update = await run('apt-get', [...options, 'update'], { timeoutMs: 4 * minute, env });
    if (update.code !== 0) return update;
    const args = [...options, 'install', '-y', '--no-install-recommends', ...packages];
    return run('apt-get', args, { timeoutMs: 10 * minute, env });
  };
  await timed(`installing ${packages.join(', ')} with apt`, async () => {
    const first = await attempt();
    const last = first.code === 0 ? first : await attempt();
    if (last.code !== 0) say(`  apt failed (${last.code}):\n${tail(last.output, 6)}`);
  });
}
