/** Running another program: no stdin, a time-out, and its output kept for when it fails. */
import { spawn } from 'node:child_process';

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number, output: string }>} never rejects; a time-out has the code 124
 */
export function run(command, args, { timeoutMs, env = process.env }) {
  return new Promise((resolve) => {
    // A group of its own, so that a time-out ends its children too.
    const group = process.platform !== 'win32';
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: group });
    /** @type {string[]} */
    const lines = [];
    let late = false;
    const end = () => {
      if (child.pid === undefined) return;
      try {
        process.kill(group ? -child.pid : child.pid, 'SIGKILL');
      } catch {
        // It has ended by itself meanwhile.
      }
    };
    const timer = setTimeout(() => {
      late = true;
      end();
    }, timeoutMs);
    process.once('exit', end);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('exit', end);
      resolve({ code: late ? 124 : code, output: lines.join('') });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => lines.push(text));
    }
    child.once('error', (error) => {
      lines.push(`${error.message}\n`);
      finish(127);
    });
    child.once('close', (code, signal) => finish(code ?? (signal ? 128 : 1)));
  });
}

/** The end of a program's output, as much as helps.
 * @param {string} output */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/** Says what begins, does it, and says how long it took where that was long.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} */
export async function timed(what, work) {
  const start = Date.now();
  say(`· ${what} …`);
  const result = await work();
  const seconds = (Date.now() - start) / 1000;
  if (seconds >= 3) say(`  (${seconds.toFixed(0)} s)`);
  return result;
}
