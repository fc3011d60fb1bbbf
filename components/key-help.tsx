/** The keys of a page, in a dialog: loaded at the first "?". */
import { useEffect, useRef, useState } from 'preact/hooks';
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
  /** Switches single keys on; present where they are off. */
  readonly onSwitchOn?: (() => void) | undefined;
  readonly onClose: () => void;
}

export function KeyHelp({ lines, onSwitchOn, onClose }: KeyHelpProps) {
  const { t } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef<HTMLButtonElement>(null);
  const [wasOff] = useState(onSwitchOn !== undefined);
  useEffect(() => dialog.current?.showModal(), []);
  const switchOn = () => {
    // The button goes when it is pressed.
    close.current?.focus();
    onSwitchOn?.();
  };
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={onClose}>
      <div class="keys-head">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <button
          ref={close}
          type="button"
          class="icon-button"
          aria-label={t('keys.close')}
          title={t('keys.close')}
          onClick={() => dialog.current?.close()}
        >
          <CloseIcon />
        </button>
      </div>
      {wasOff && (
        <p class="keys-state" role="status">
          {t(onSwitchOn ? 'keys.are-off' : 'keys.are-on')}{' '}
          {onSwitchOn && (
            <button type="button" class="link" onClick={switchOn}>
              {t('keys.switch-on')}
            </button>
          )}
        </p>
      )}
      <dl data-off={onSwitchOn !== undefined}>
        {lines.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              {keys.map((key, index) => (
                <>
                  {index > 0 && ' · '}
                  {key.split(' ').map((one) => (
                    <kbd key={one}>{one === 'Enter' ? t('keys.enter') : one}</kbd>
                  ))}
                </>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      {!wasOff && <p class="soft">{t('keys.off')}</p>}
    </dialog>
  );
}
