/** "More": its button, and the place where `more-items.tsx` is shown. */
import { useRef, useState } from 'preact/hooks';
import { OptionsIcon } from '../../components/icons.tsx';
import { useWords } from '../../components/words.ts';
import { MoreItems } from './later.tsx';
import type { MoreItemsProps } from './more-items.tsx';

export function MoreMenu(items: Omit<MoreItemsProps, 'onClose'>) {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget="more"
        aria-haspopup="menu"
        aria-label={t('header.more')}
        title={t('header.more')}
      >
        <OptionsIcon />
      </button>
      <div
        id="more"
        ref={panel}
        class="more"
        popover="auto"
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && <MoreItems {...items} onClose={() => panel.current?.hidePopover()} />}
      </div>
    </>
  );
}
