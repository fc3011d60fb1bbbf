/**
 * Word from the background to open pages that the store has changed. A BroadcastChannel reaches every
 * context of the extension and needs no listener on the other side; a page that misses one reads the
 * store anyway when it opens.
 */
import type { ProblemCode } from '../result.ts';

export type Change =
  | { readonly kind: 'stories' }
  | { readonly kind: 'sources' }
  | { readonly kind: 'marks' }
  /** Of telling: what was decided, told, or held. */
  | { readonly kind: 'notices' }
  /** Everything: what a page still shows or keeps is no more. */
  | { readonly kind: 'deleted' }
  /** What somebody wished could not be stored, and why. */
  | { readonly kind: 'refused'; readonly code: ProblemCode }
  | { readonly kind: 'article'; readonly entryId: string }
  | { readonly kind: 'progress'; readonly done: number; readonly total: number };

export const channelName = 'lede-changes';

/** Returns how to stop listening. */
export function onChange(listener: (change: Change) => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (event: MessageEvent<Change>) => listener(event.data);
  return () => channel.close();
}
