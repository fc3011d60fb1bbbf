/**
 * Word from the background to open pages that the store has changed. A BroadcastChannel reaches every
 * context of the extension and needs no listener on the other side; a page that misses one reads the
 * store anyway when it opens.
 */
export type Change =
  | { readonly kind: 'stories' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'marks' }
  /** Of telling: what was decided, told, or held. */
  | { readonly kind: 'notices' }
  /** Everything: what a page still shows or keeps is no more. */
  | { readonly kind: 'deleted' }
  | { readonly kind: 'article'; readonly entryId: string }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number };

const channelName = 'lede-changes';

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

/** Returns how to stop listening. */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<Change>) => listener(event.data);
  return () => channel.close();
}
