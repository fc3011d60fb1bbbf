/** "More": what is done seldom, and the other pages. */
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { OptionsIcon } from '../../components/icons.tsx';
import { Menu } from '../../components/menu.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { lastRead } from '../../utils/pipeline/read-all.ts';
import type { Store } from '../../utils/store/store.ts';

interface MoreMenuProps {
  readonly store: Store | undefined;
  /** Absent where no stories are on show. */
  readonly onMarkAll?: (() => void) | undefined;
  readonly onMarkOlder: () => void;
  readonly onRestore: () => void;
  readonly onKeys: () => void;
}

export function MoreMenu({ store, onMarkAll, onMarkOlder, onRestore, onKeys }: MoreMenuProps) {
  const { t } = useWords();
  const [last, setLast] = useState(0);
  const options = () => {
    browser.runtime
      .openOptionsPage()
      .then(() => window.close())
      .catch(report);
  };
  return (
    <Menu
      id="more"
      label={t('header.more')}
      onOpen={() => {
        if (store) lastRead(store).then((one) => setLast(one?.stories ?? 0), report);
      }}
      items={[
        ...(onMarkAll ? [{ label: t('header.mark-all'), onChoose: onMarkAll }] : []),
        ...(store ? [{ label: t('header.mark-older'), onChoose: onMarkOlder }] : []),
        ...(last > 0 ? [{ label: t('header.restore', { count: last }), onChoose: onRestore }] : []),
        { label: t('digest.share-day'), href: 'digest.html' },
        { label: t('header.keys'), onChoose: onKeys },
        { label: t('header.options'), onChoose: options },
      ]}
    >
      <OptionsIcon />
    </Menu>
  );
}
