/** Running another program: no stdin, a time-out, and its output kept for when it fails. */
import { spawn } from 'node:child_process';

/** How long a program has to clean up behind itself: a test run ends the browsers it started. */
const graceMs = 8000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<{ code: number, output: string }>} never rejects; a time-out has the code 124
 */
export function run(command, args, { timeoutMs, env = process.env }) {
  return new Promise((resolve) => {
    // A group of its own, so that its children end with it.
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: hasGroups });
    running.add(child);
    /** @type {string[]} */
    const lines = [];
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      end(child);
    }, timeoutMs);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      running.delete(child);
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

const hasGroups = process.platform !== 'win32';

/** @param {import('node:child_process').ChildProcess} child @param {NodeJS.Signals} signal */
function tell(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(hasGroups ? -child.pid : child.pid, signal);
  } catch {
    // It has ended by itself meanwhile.
  }
}

/** Asks a program to end, and ends it when it does not. @param {import('node:child_process').ChildProcess} child */
function end(child) {
  tell(child, 'SIGTERM');
  setTimeout(() => tell(child, 'SIGKILL'), graceMs).unref();
}

/** Ctrl-C ends whatever was started here before it ends us. */
export function endChildrenOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      for (const child of running) end(child);
      const stop = () => process.exit(signal === 'SIGINT' ? 130 : 143);
      setTimeout(stop, graceMs + 500);
      setInterval(() => {
        if (running.size === 0) stop();
      }, 50);
    });
  }
}

/** The end of a program's output, as much as helps. @param {string} output */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

/**
 * Says what begins, does it, and says how long it took where that was long.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(what, work) {
  const start = Date.now();
  say(`· ${what} …`);
  const result = await work();
  const seconds = (Date.now() - start) / 1000;
  if (seconds >= 3) say(`  (${seconds.toFixed(0)} s)`);
  return result;
}
