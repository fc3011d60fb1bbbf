/** What "More" offers: what is done seldom, and the other pages. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { GroupedMenu, MenuItem } from '../../components/menu-groups.tsx';
import { useWords } from '../../components/words.ts';
import { canOpenPanel, leave, openPanel } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import { request } from '../../utils/browser/requests.ts';
import { readSettings, updateSettings } from '../../utils/browser/settings.ts';
import { formatClock } from '../../utils/i18n/format.ts';
import type { NotifyWish } from '../../utils/notify/decision.ts';
import { loud, silentFor, silentUntil } from '../../utils/notify/silence.ts';
import { lastRead } from '../../utils/pipeline/read-all.ts';
import type { ReadableStore } from '../../utils/store/store.ts';

export interface MoreItemsProps {
  /** Absent while there is nothing to read. */
  readonly store: ReadableStore | undefined;
  /** Absent where no stories are on show. */
  readonly onMarkAll?: (() => void) | undefined;
  readonly onMarkOlder: () => void;
  readonly onRestore: () => void;
  readonly onKeys: () => void;
  readonly onClose: () => void;
}

interface Known {
  /** How many stories were marked as read the last time. */
  readonly last: number;
  readonly hasPanel: boolean;
  /** Absent where nothing is announced. */
  readonly notify: NotifyWish | undefined;
}

export function MoreItems({ store, onMarkAll, onMarkOlder, onRestore, onKeys, onClose }: MoreItemsProps) {
  const { t, locale } = useWords();
  const [known, setKnown] = useState<Known>();
  useEffect(() => {
    const look = async () => {
      const [last, hasPanel, settings] = await Promise.all([
        store && lastRead(store, Date.now()),
        canOpenPanel(),
        readSettings(),
      ]);
      setKnown({
        last: last?.stories.length ?? 0,
        hasPanel,
        notify: settings.notifications ? settings.notify : undefined,
      });
    };
    look().catch(report);
  }, [store]);
  // All at once: what comes late would move what is about to be pressed.
  if (!known) return null;
  const item = (label: string, act: () => void) => (
    <MenuItem
      label={label}
      onPick={() => {
        onClose();
        act();
      }}
    />
  );
  const options = () => {
    browser.runtime.openOptionsPage().then(leave).catch(report);
  };
  const day = () => {
    browser.tabs
      .create({ url: new URL('digest.html', location.href).href })
      .then(leave)
      .catch(report);
  };
  const tell = (make: (wish: NotifyWish) => NotifyWish) => {
    const write = async () => {
      const { notify } = await updateSettings((now) => ({ notify: make(now.notify) }));
      setKnown({ ...known, notify });
      // When to look again is another moment now.
      await request('recount', {});
    };
    write().catch(report);
  };
  const hush = (span: 'hour' | 'day') => tell((wish) => silentFor(wish, span, Date.now()));
  const until = known.notify && silentUntil(known.notify, Date.now());
  return (
    <GroupedMenu label={t('header.more')} onLeave={onClose}>
      {onMarkAll && item(t('bulk.mark-all'), onMarkAll)}
      {store && item(t('bulk.mark-older'), onMarkOlder)}
      {known.last > 0 && item(t('bulk.restore', { count: known.last }), onRestore)}
      {known.notify && (
        // The menu stays, and the item in its place says what holds now and takes it back.
        <MenuItem
          label={
            until === undefined
              ? t('bulk.hush-hour')
              : t('bulk.loud', { time: formatClock(until, Date.now(), locale) })
          }
          onPick={() => (until === undefined ? hush('hour') : tell(loud))}
        />
      )}
      {known.notify && until === undefined && (
        <MenuItem label={t('bulk.hush-day')} onPick={() => hush('day')} />
      )}
      {item(t('digest.share-day'), day)}
      {known.hasPanel && item(t('here.panel'), () => void openPanel().then(leave, report))}
      {item(t('header.keys'), onKeys)}
      {item(t('header.options'), options)}
    </GroupedMenu>
  );
}
