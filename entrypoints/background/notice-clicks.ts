/** What a click on a notice does. */
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { clearNotice, onNotice } from '../../utils/browser/notices.ts';
import { openDigest, openReader, openStories } from '../../utils/browser/reader-tab.ts';
import { readNoticeId } from '../../utils/notify/ledger.ts';
import { changeMark, type MarkWish } from '../../utils/store/marks.ts';
import { entryIdsOf } from '../../utils/store/store.ts';
import { report } from './report.ts';

/** Called in the first turn, and again when the permission comes: until then the namespace is missing. */
export function listenToNotices(marked: () => Promise<void>): void {
  const mark = (id: string, change: MarkWish) => {
    void markStory(id, change).then(marked).catch(report('notice'));
  };
  onNotice({
    onClick: (id) => void open(id).catch(report('notice')),
    onSave: (id) => mark(id, { saved: true }),
    onMute: (id) => mark(id, { hidden: true }),
  });
}

async function open(id: string): Promise<void> {
  const { kind, about } = readNoticeId(id);
  if (kind === 'list') await openStories();
  else if (kind === 'digest') await openDigest(about === '' ? undefined : Number(about));
  else await openReader(about);
  await clearNotice(id);
}

/** The story as it is by now: what joined it meanwhile is hidden with it. */
async function markStory(id: string, change: MarkWish): Promise<void> {
  const { about } = readNoticeId(id);
  const store = await openWritableStore();
  const story = change.hidden ? await store.storyOf(about) : undefined;
  const entryIds = story ? entryIdsOf([story]) : [about];
  await store.mark(entryIds, (mark) => changeMark(mark, change, Date.now()));
  await clearNotice(id);
}
