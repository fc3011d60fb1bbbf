/** What to tell is decided in `utils/notify/`; here it is written down, then shown, once each. */
import { setNoticeAlarm } from '../../utils/browser/alarms.ts';
import { clock } from '../../utils/browser/clock.ts';
import { openWritableStore } from '../../utils/browser/database/writing.ts';
import { fewWords } from '../../utils/browser/few-words.ts';
import { isLookedAt } from '../../utils/browser/looking.ts';
import {
  areNoticesLetThrough,
  createNotice,
  type NoticeButtons,
  noticesOnShow,
} from '../../utils/browser/notices.ts';
import { hasNotifications } from '../../utils/browser/permissions.ts';
import type { TestAnswer } from '../../utils/browser/requests.ts';
import { readSettings, type Settings } from '../../utils/browser/settings.ts';
import { tellChange } from '../../utils/browser/tell-change.ts';
import { isHeldBack } from '../../utils/notify/decide.ts';
import {
  entered,
  ledgerKey,
  ledgerOf,
  noticeId,
  type Outgoing,
  readNoticeId,
  refused,
  shown,
} from '../../utils/notify/ledger.ts';
import { newsForMs } from '../../utils/notify/look.ts';
import { decideNow } from '../../utils/pipeline/telling.ts';
import type { Store } from '../../utils/store/store.ts';
import { noticePicture } from './notice-picture.ts';
import { outgoingOf, ruleNames } from './notice-texts.ts';
import { report } from './report.ts';

let last: Promise<unknown> = Promise.resolve();

/** One after the other: polling and enriching may both have come to their end. */
export function showNotices(): Promise<void> {
  const next = last.then(tell, tell);
  last = next;
  return next;
}

async function tell(): Promise<void> {
  const settings = await readSettings();
  if (!settings.notifications || !(await hasNotifications())) {
    await setNoticeAlarm(undefined);
    return;
  }
  const [store, now, looking] = await Promise.all([openWritableStore(), clock(), isLookedAt()]);
  const { state } = ledgerOf(await store.fact(ledgerKey));
  const { rules, notify } = settings;
  const names = await ruleNames(store, settings);
  const decision = await decideNow(store, { rules, notify, ...names }, state, { now, looking });
  const outgoing = await outgoingOf(store, settings, decision, now, state.digestAt);
  // Marks and what is to be shown at once: whoever dies after this tells it all the same, and tells it once.
  await store.markAndNote(
    decision.told,
    (mark) => ({ ...mark, notifiedAt: now }),
    ledgerKey,
    (fact) => entered(ledgerOf(fact), decision, outgoing, now),
  );
  if (decision.outcomes.length > 0) tellChange({ kind: 'notices' });
  // What waits here although it was decided earlier was left by a worker that died.
  if (!isHeldBack(notify, { now, looking })) await show(store, settings, now);
  await setNoticeAlarm(decision.wakeAt === undefined ? undefined : decision.wakeAt - now);
}

/** Shows what was written down, and takes it out of the book once it is on show. */
async function show(store: Store, settings: Settings, now: number): Promise<void> {
  const { outbox } = ledgerOf(await store.fact(ledgerKey));
  if (outbox.length === 0) return;
  const t = fewWords(settings.language);
  const buttons = { save: t('notice.save'), mute: t('notice.mute') };
  // Shown, and the worker died before it could write so.
  const onShow = await noticesOnShow();
  const isOver = await overIn(store, outbox, settings, now);
  for (const one of outbox) {
    const done = onShow.has(one.id) || isOver(one) || (await showOne(one, buttons));
    const after = done ? shown : refused;
    await store.changeFact(ledgerKey, (fact) => after(ledgerOf(fact), one.id));
  }
}

/** What need not be shown any more: it is old, of another time that notifications were on, or was read meanwhile. */
async function overIn(
  store: Store,
  outbox: readonly Outgoing[],
  { notify }: Settings,
  now: number,
): Promise<(one: Outgoing) => boolean> {
  const entryOf = ({ id }: Outgoing) => readNoticeId(id).about;
  const marks = await store.marks(outbox.filter(({ kind }) => kind === 'story').map(entryOf));
  return (one) => {
    const mark = marks.get(entryOf(one));
    const isSeen = mark?.readAt !== undefined || mark?.hiddenAt !== undefined;
    // Told apart by sameness: a clock that was set back makes what came later the earlier.
    return now - one.at >= newsForMs || one.since !== notify.since || isSeen;
  };
}

/** @returns whether the system took it */
async function showOne(one: Outgoing, buttons: NoticeButtons): Promise<boolean> {
  const picture = one.image && (await noticePicture(one.image));
  const created = (drawn?: string) =>
    createNotice(one, buttons, drawn).then(
      () => true,
      (error: unknown) => {
        report('showing a notice')(error);
        return false;
      },
    );
  // A picture that the system cannot draw must not take the story along.
  return (picture ? await created(picture) : false) || created();
}

/** A notice of no story. Whether the system draws it, only the user can see. */
export async function testNotice(): Promise<TestAnswer> {
  if (!(await hasNotifications())) return 'not-allowed';
  if ((await areNoticesLetThrough()) === false) return 'blocked';
  const { language } = await readSettings();
  const t = fewWords(language);
  const id = noticeId('list', 'test', Date.now());
  const said = { id, kind: 'list' as const, title: t('app.name'), message: t('notice.test') };
  return createNotice(said, { save: '', mute: '' }).then(
    () => 'shown' as const,
    (error: unknown) => {
      report('test notice')(error);
      return 'refused' as const;
    },
  );
}
