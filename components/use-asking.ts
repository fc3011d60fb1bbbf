/** A button that gives its place to a question: once that is answered, the keyboard is on the button again. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export function useAsking() {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const answered = useRef(false);
  useLayoutEffect(() => {
    if (answered.current) button.current?.focus();
    answered.current = false;
  }, [asking]);
  return {
    asking,
    /** For the button. */
    button,
    ask: () => setAsking(true),
    /** It is no question any more, and the keyboard is elsewhere. */
    drop: () => setAsking(false),
    close: () => {
      answered.current = true;
      setAsking(false);
    },
  };
}
