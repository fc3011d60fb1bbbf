/** A browser's end as a system without memory makes it: all its processes, at once, unasked. */
import type { Browser } from 'puppeteer-core';
import { until } from './until.ts';

/** Resolves once all of it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined) throw new Error('the browser has no process');
  const gone = new Promise((resolve) => child.once('exit', resolve));
  // It was started as the head of a group of its own: its children go with it.
  const group = -child.pid;
  process.kill(group, 'SIGKILL');
  await gone;
  // The next one must not meet on its profile what is still dying of this one.
  await until('the end of all its processes', async () => !isAlive(group));
}

/** Whether a process, or one of a group, is there. */
function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}
