/** Following a list in a click. */
import type { Outline } from '../../model.ts';
import { ok, type Result } from '../../result.ts';
import { askFor } from '../permissions.ts';
import { request } from '../requests.ts';
import { report } from './report.ts';

/** What "all sites" stands for in a permission. */
export const allSites = ['https://*/*'] as const;

export interface ListFollowed {
  /** Feeds that were not followed before. */
  readonly added: number;
  /** Milliseconds it took, without the time the browser's question stood open. */
  readonly took: number;
}

/**
 * MUST be called directly in a click handler: it asks for permission before it awaits anything. The list is
 * followed whatever the answer; what may not be read says so, with a button to allow it.
 */
export async function followList(
  outlines: readonly Outline[],
  origins: readonly string[],
): Promise<Result<ListFollowed>> {
  const id = crypto.randomUUID();
  const intent = { id, addresses: [], list: JSON.stringify(outlines), origins: [], at: Date.now() };
  // One pattern that a browser does not take fails the question; the list loses nothing by it.
  await askFor(intent, origins).catch(report);
  const began = performance.now();
  const done = await request('import-list', { id });
  if (!done.ok) return done;
  return ok({ added: done.value?.added ?? outlines.length, took: performance.now() - began });
}
