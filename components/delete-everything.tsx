/** Asks once, in a sentence, before everything is deleted. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Asking } from './asking.tsx';
import { useWords } from './words.ts';

interface DeleteEverythingProps {
  readonly busy: boolean;
  readonly onDelete: () => void;
}

export function DeleteEverything({ busy, onDelete }: DeleteEverythingProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  useLayoutEffect(() => {
    if (answered.current) first.current?.focus();
    answered.current = false;
  }, [asking]);
  const close = () => {
    answered.current = true;
    setAsking(false);
  };
  if (!asking) {
    return (
      <p>
        <button
          ref={first}
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() => !busy && setAsking(true)}
        >
          {t('data.delete')}
        </button>
      </p>
    );
  }
  return (
    <Asking
      question={t('data.delete-question')}
      no={t('data.keep')}
      yes={t('data.delete-now')}
      onNo={close}
      onYes={() => {
        close();
        onDelete();
      }}
    />
  );
}
