/** Where the user was when the popup closed: it opens there again for a while. */
import { remember } from '../../utils/browser/page/remembered.ts';

export interface Kept {
  readonly view: 'today' | 'saved' | 'sources';
  readonly topics: readonly string[];
  /** What was being searched for; absent where nothing was. */
  readonly query?: string | undefined;
  /** The story at the top of the list, and how far from there. */
  readonly place?: { readonly storyId: string; readonly offset: number } | undefined;
}

const key = 'popup';
/** Later than this somebody comes for what is new, not back to where they were. */
const keepMs = 15 * 60_000;

/** Synchronous, so that it is there before the first paint and is kept as the popup closes. */
export function kept(now: number): Kept | undefined {
  const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as (Kept & { at: number }) | null;
  return stored && now - stored.at < keepMs ? stored : undefined;
}

export function keep(where: Kept, now: number): void {
  remember(key, JSON.stringify({ ...where, at: now }));
}
