/** Asks once, in a sentence, before everything is deleted. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './words.ts';

interface DeleteEverythingProps {
  readonly busy: boolean;
  readonly onDelete: () => void;
}

export function DeleteEverything({ busy, onDelete }: DeleteEverythingProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const cancelled = useRef(false);
  useEffect(() => {
    // To the sentence, not to a button: a second Enter must not answer it.
    if (asking) question.current?.focus();
    else if (cancelled.current) first.current?.focus();
    cancelled.current = false;
  }, [asking]);
  const close = () => {
    cancelled.current = true;
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
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in; here one sentence is answered
    <div
      class="asking"
      role="group"
      aria-labelledby="delete-question"
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <p id="delete-question" ref={question} tabIndex={-1}>
        {t('data.delete-question')}
      </p>
      <p class="answers">
        <button type="button" class="button strong" onClick={close}>
          {t('data.keep')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            close();
            onDelete();
          }}
        >
          {t('data.delete-now')}
        </button>
      </p>
    </div>
  );
}
