/** Which stories to tell of is decided in `utils/notify/`; here they are shown, once each. */

import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { fewWords } from '../../utils/browser/few-words.ts';
import { onNoticeClick, showNotice } from '../../utils/browser/notices.ts';
import { hasNotifications } from '../../utils/browser/permissions.ts';
import { openReader } from '../../utils/browser/reader-tab.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import type { Mark } from '../../utils/model.ts';
import { dueNotices, toldSince } from '../../utils/notify/index.ts';
import { wanted } from '../../utils/pipeline/front-page.ts';
import { watchedWords } from '../../utils/rules/watch.ts';
import { entryIdsOf } from '../../utils/store/store.ts';
import { report } from './report.ts';

/** A story older than this is no news. */
const dayMs = 24 * 3_600_000;

let last: Promise<unknown> = Promise.resolve();

/** One after the other: polling and enriching may both have come to their end. */
export function showNotices(): Promise<void> {
  const next = last.then(tellDue, tellDue);
  last = next;
  return next;
}

async function tellDue(): Promise<void> {
  const settings = await readSettings();
  if (!settings.notifications || settings.watchWords.length === 0 || !(await hasNotifications())) return;
  const store = await openWritableStore();
  const recent = await store.stories({ since: Date.now() - dayMs, limit: 500 });
  // What was on show before the word was watched for is no news.
  const stories = recent.filter((story) => story.seenAt >= settings.watchedSince);
  const marks = await store.marks(entryIdsOf(stories));
  const due = dueNotices(wanted(stories, marks, settings.mutedWords), marks, (story) => {
    const summary = story.summary?.sentences.map((sentence) => sentence.text).join(' ') ?? '';
    return watchedWords(`${story.headline} . ${summary}`, settings.watchWords);
  });
  const now = Date.now();
  const told = (mark: Mark): Mark => ({ ...mark, notifiedAt: now });
  const joined = toldSince(stories, marks);
  if (joined.length > 0) await store.mark(joined, told);
  if (due.length === 0) return;
  const t = fewWords(settings.language);
  for (const notice of due) {
    // Marked before it is shown: a worker killed in between tells nobody, rather than everybody twice.
    await store.mark(notice.entryIds, told);
    const source = await store.source(notice.sourceId);
    await showNotice({
      id: notice.entryId,
      title: source?.title ?? 'Lede',
      message: notice.headline,
      context: t('notice.context', { words: notice.words.join(', ') }),
    });
  }
}

/** Called in the first turn, and again when the permission comes: until then the namespace is missing. */
export function listenToNotices(): void {
  onNoticeClick((entryId) => void openReader(entryId).catch(report('notice')));
}
