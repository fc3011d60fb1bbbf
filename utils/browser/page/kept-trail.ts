/** The way from story to story, in the tab's own memory: another tab goes its own. */
import { remember } from './remembered.ts';

const key = 'trail';

export function readTrail(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

export function writeTrail(ids: readonly string[]): void {
  remember(key, JSON.stringify(ids), sessionStorage);
}
