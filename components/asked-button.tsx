/** A button for what nothing undoes: asks once, in a sentence, before it is done. */
import { Asking } from './asking.tsx';
import { useAsking } from './use-asking.ts';

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
  const { asking, button, ask, close } = useAsking();
  if (!asking) {
    return (
      <p>
        <button ref={button} type="button" class="button" aria-disabled={busy} onClick={() => !busy && ask()}>
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
