/**
 * Alarm → round. Two lines of work that do not wait for each other: polling, one round at a time, and
 * enriching, which pauses between the pages of a host and may take minutes. Each step of either is one
 * transaction, so they may cross.
 */
import { expectDeath, survived } from '../../utils/browser/alarms.ts';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { closeOffscreen } from '../../utils/browser/dom.ts';
import { enrich, hasRoom, makeDue, nothingPolled, pollDue, type RoundReport } from '../../utils/pipeline.ts';
import { expire } from './expire.ts';
import { showFirst } from './first-look.ts';
import { keepMirror } from './mirror.ts';
import { showNotices } from './notices.ts';
import { openPorts } from './ports.ts';
import { report } from './report.ts';
import { keepSnapshots } from './snapshot.ts';

let last: Promise<unknown> = Promise.resolve();

/** Runs after whatever polls now, also when that failed. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work);
  last = next;
  return next;
}

let waiting: Promise<RoundReport> | undefined;
let everything = false;

/**
 * What the alarm asks for. A round that has not begun yet serves all who ask meanwhile.
 * @param all set where somebody waits: what is due is polled to the last, not a part at each alarm
 */
export function refreshDue({ all = false } = {}): Promise<RoundReport> {
  everything ||= all;
  waiting ??= inTurn(async () => {
    const isAll = everything;
    waiting = undefined;
    everything = false;
    await expectDeath();
    // What is left over goes on at the same alarm that would pick up after this worker's death.
    let left = 0;
    let full = false;
    try {
      const round = await pollDue(await openPorts(), { all: isAll });
      ({ left, full } = round);
      return round;
    } finally {
      if (left === 0) await survived();
      await afterwards(full);
      void enrichSoon().catch(report('enriching'));
    }
  });
  return waiting;
}

/**
 * What the user asks for. After a round that is under way: it has asked already, and what it stores would put
 * the source off again.
 */
export async function refreshNow(sourceIds: readonly string[] | 'all'): Promise<RoundReport> {
  const isDue = await inTurn(() => hasRoom(async () => makeDue(sourceIds, await openPorts())));
  if (isDue) return refreshDue({ all: true });
  await inTurn(() => afterwards(true));
  return { ...nothingPolled, full: true };
}

let enriching: Promise<void> | undefined;
let more = false;

/** Works the queue off; what comes onto it meanwhile is done in the same go. */
function enrichSoon(): Promise<void> {
  more = true;
  enriching ??= (async () => {
    while (more) {
      more = false;
      const { full } = await enrich(await openPorts());
      await afterwards(full);
    }
    await closeOffscreen();
  })().finally(() => {
    enriching = undefined;
    // What came while the parser was being closed.
    if (more) void enrichSoon().catch(report('enriching'));
  });
  return enriching;
}

/** After anything that may have brought stories: tell the watcher, count again. */
async function afterwards(full: boolean): Promise<void> {
  await showNotices().catch(report('notices'));
  await showFirst().catch(report('badge'));
  await forgetRemoved().catch(report('what was removed'));
  await keepMirror().catch(report('mirror'));
  await keepSnapshots().catch(report('snapshots'));
  await expire(full).catch(report('what is too old'));
}

/** So long a removed source can be put back. */
const undoMs = 3_600_000;
const forgetRemoved = async () => (await openWritableStore()).forgetRemoved(Date.now() - undoMs);
