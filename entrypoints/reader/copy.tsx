/** The bar's "Copy": a menu of ways to take the article along, and a line that says what came of it. */
import { useRef, useState } from 'preact/hooks';
import { CopyIcon } from '../../components/icons.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useWords } from '../../components/words.ts';
import { copyTexts } from '../../utils/browser/page/hand-out.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useOutcome } from '../../utils/browser/page/use-outcome.ts';
import { cleanAddress } from '../../utils/identify/index.ts';
import type { CopyMenu, CopyMenuProps } from './copy-menu.tsx';
import type { Reading } from './copy-text.ts';
import './copy.css';

interface CopyToolProps {
  readonly reading: Reading;
  /** Whether single keys are heard. */
  readonly keys: boolean;
}

export function CopyTool({ reading, keys }: CopyToolProps) {
  const { t } = useWords();
  const panel = useRef<HTMLDivElement>(null);
  const [Menu, setMenu] = useState<typeof CopyMenu>();
  const [open, setOpen] = useState(false);
  const { said, run } = useOutcome();

  const task: CopyMenuProps['onTask'] = (begin, failed) => {
    panel.current?.hidePopover();
    run(begin, failed);
  };
  const copyLink = () =>
    task(
      () => copyTexts({ 'text/plain': cleanAddress(reading.article.url) }).then(() => t('copy.copied-link')),
      t('copy.refused'),
    );
  const close = () => panel.current?.hidePopover();
  const toggle = (shown: boolean) => {
    setOpen(shown);
    if (!shown || Menu) return;
    import('./copy-menu.tsx').then(({ CopyMenu }) => setMenu(() => CopyMenu), report);
  };
  useKeys({ c: copyLink, e: () => panel.current?.togglePopover() }, keys);

  return (
    <>
      <button
        type="button"
        class="tool"
        popovertarget="copy"
        aria-haspopup="menu"
        aria-label={t('copy.open')}
        title={t('copy.open')}
      >
        <CopyIcon /> <span class="label">{t('copy.label')}</span>
      </button>
      <div
        id="copy"
        ref={panel}
        class="panel"
        popover="auto"
        onToggle={(event) => toggle(event.newState === 'open')}
      >
        {open && Menu && (
          <Menu reading={reading} keys={keys} onCopyLink={copyLink} onTask={task} onLeave={close} />
        )}
      </div>
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="said" role="status">
        {said}
      </p>
    </>
  );
}
