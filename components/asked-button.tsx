/** A button for what nothing undoes: asks once, in a sentence, before it is done. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Asking } from './asking.tsx';

interface AskedButtonProps {
  readonly label: string;
  readonly question: string;
  /** What it is called to leave all as it is, and to do it. */
  readonly no: string;
  readonly yes: string;
  readonly busy: boolean;
  readonly onYes: () => void;
}

export function AskedButton({ label, question, no, yes, busy, onYes }: AskedButtonProps) {
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
          {label}
        </button>
      </p>
    );
  }
  return (
    <Asking
      question={question}
      no={no}
      yes={yes}
      onNo={close}
      onYes={() => {
        close();
        onYes();
      }}
    />
  );
}
