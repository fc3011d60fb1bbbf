/** The keys of a page, in a dialog: loaded at the first "?". */
import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../utils/i18n/index.ts';
import { CloseIcon } from './icons.tsx';
import { useWords } from './words.ts';

/** Keys that do the same, and what they do. */
export interface KeyLine {
  readonly keys: readonly string[];
  readonly does: MessageKey;
}

interface KeyHelpProps {
  readonly lines: readonly KeyLine[];
  readonly onClose: () => void;
}

export function KeyHelp({ lines, onClose }: KeyHelpProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <div class="keys-head">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('keys.close')}
          title={t('keys.close')}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </div>
      <dl>
        {lines.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key, index) => (
                <>
                  {index > 0 && ' · '}
                  {key.split(' ').map((one) => (
                    <kbd key={one}>{one}</kbd>
                  ))}
                </>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <p class="soft">{t('keys.off')}</p>
    </dialog>
  );
}
