/** Alarm → round. One round at a time; what is asked for meanwhile gets a round of its own after it. */
import { closeOffscreen } from '../../utils/browser/dom.ts';
import { makeDue, type RoundReport, runRound } from '../../utils/pipeline.ts';
import { showBadge } from './badge.ts';
import { showNotices } from './notices.ts';
import { openPorts } from './ports.ts';

let last: Promise<unknown> = Promise.resolve();

/** Runs after whatever runs now, also when that failed. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

let waiting: Promise<RoundReport> | undefined;

/** What the alarm asks for. A round that has not begun yet serves all who ask meanwhile. */
export function refreshDue(): Promise<RoundReport> {
  waiting ??= inTurn(async () => {
    waiting = undefined;
    const report = await runRound(await openPorts());
    await afterwards();
    await closeOffscreen();
    return report;
  });
  return waiting;
}

/** What the user asks for. */
export async function refreshNow(sourceIds: readonly string[] | 'all'): Promise<RoundReport> {
  await makeDue(sourceIds, await openPorts());
  return refreshDue();
}

/** After anything that may have brought stories: tell the watcher, count again. */
export async function afterwards(): Promise<void> {
  await showNotices();
  await showBadge();
}
