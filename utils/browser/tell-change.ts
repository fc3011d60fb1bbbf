/** The word that `changes.ts` hears: from the background, and from a page that puts a backup back. */
import { type Change, channelName } from './changes.ts';

let outgoing: BroadcastChannel | undefined;

/** A page reads the store again at such a word: for a round over a hundred sources twice a second is enough. */
const atMostEveryMs = 500;
/** The last word of its kind that waits; absent while none may wait. */
const waiting = new Map<Change['kind'], Change | undefined>();

/** The first word of a kind goes out at once; of those that follow too soon only the last, a little later. */
export function tellChange(change: Change): void {
  if (change.kind === 'article') post(change);
  else if (waiting.has(change.kind)) waiting.set(change.kind, change);
  else send(change);
}

function send(change: Change): void {
  post(change);
  waiting.set(change.kind, undefined);
  setTimeout(() => {
    const next = waiting.get(change.kind);
    waiting.delete(change.kind);
    if (next) send(next);
  }, atMostEveryMs);
}

function post(change: Change): void {
  outgoing ??= new BroadcastChannel(channelName);
  outgoing.postMessage(change);
}
