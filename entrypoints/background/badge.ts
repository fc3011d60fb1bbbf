/** The number on the toolbar button: recounted from the store each time, never added to. */
import { setBadge } from '../../utils/browser/badge.ts';
import { openStore } from '../../utils/browser/database/index.ts';
import { countUnread } from '../../utils/store/store.ts';

/** The digest's day. */
const dayMs = 24 * 3_600_000;

export async function showBadge(): Promise<void> {
  await setBadge(await countUnread(await openStore(), Date.now() - dayMs));
}
