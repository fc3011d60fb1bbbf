/** The number on the toolbar button: recounted from the store each time, never added to. */
import { setBadge } from '../../utils/browser/badge.ts';
import { openStore } from '../../utils/browser/database/index.ts';
import { fewWords } from '../../utils/browser/few-words.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import { startOfDay } from '../../utils/i18n/format.ts';
import { countUnread } from '../../utils/store/store.ts';

/** What is unread of today, as the popup counts it. */
export async function showBadge(): Promise<void> {
  const count = await countUnread(await openStore(), startOfDay(Date.now()));
  const t = fewWords((await readSettings()).language);
  await setBadge(count, count === 0 ? t('app.name') : t('badge.title', { count }));
}
