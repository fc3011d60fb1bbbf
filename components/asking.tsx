/** Asks once, in a sentence, before something is done that nothing undoes. Escape is a no. */
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface AskingProps {
  readonly question: string;
  /** What it is called to leave all as it is, and to do it. */
  readonly no: string;
  readonly yes: string;
  readonly onNo: () => void;
  readonly onYes: () => void;
}

export function Asking({ question, no, yes, onNo, onYes }: AskingProps) {
  const id = useId();
  const sentence = useRef<HTMLParagraphElement>(null);
  // To the sentence, not to a button: a second Enter must not answer it.
  useLayoutEffect(() => sentence.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in; here one sentence is answered
    <div
      class="asking"
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // What it stands in stays open.
        event.stopPropagation();
        onNo();
      }}
    >
      <p id={id} ref={sentence} tabIndex={-1}>
        {question}
      </p>
      <p class="answers">
        <button type="button" class="button strong" onClick={onNo}>
          {no}
        </button>
        <button type="button" class="button" onClick={onYes}>
          {yes}
        </button>
      </p>
    </div>
  );
}
