/** What "More" offers: what is done seldom, and the other pages. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { GroupedMenu, MenuItem } from '../../components/menu-groups.tsx';
import { useWords } from '../../components/words.ts';
import { canOpenPanel, leave, openPanel } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
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

export function MoreItems({ store, onMarkAll, onMarkOlder, onRestore, onKeys, onClose }: MoreItemsProps) {
  const { t } = useWords();
  const [known, setKnown] = useState<{ readonly last: number; readonly hasPanel: boolean }>();
  useEffect(() => {
    const look = async () => {
      const [last, hasPanel] = await Promise.all([store && lastRead(store, Date.now()), canOpenPanel()]);
      setKnown({ last: last?.stories.length ?? 0, hasPanel });
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
  return (
    <GroupedMenu label={t('header.more')} onLeave={onClose}>
      {onMarkAll && item(t('bulk.mark-all'), onMarkAll)}
      {store && item(t('bulk.mark-older'), onMarkOlder)}
      {known.last > 0 && item(t('bulk.restore', { count: known.last }), onRestore)}
      {item(t('digest.share-day'), day)}
      {known.hasPanel && item(t('here.panel'), () => void openPanel().then(leave, report))}
      {item(t('header.keys'), onKeys)}
      {item(t('header.options'), options)}
    </GroupedMenu>
  );
}
