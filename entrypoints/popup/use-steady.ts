/** What is shown as it was while something goes on that is not over: half of it would only flicker. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** What is told at the end comes a moment after it. */
const restMs = 400;

/** @returns the value, or while it is held, and a moment longer, the one before */
export function useSteady<Value>(value: Value, held: boolean): Value {
  const steady = useRef(value);
  const [free, setFree] = useState(!held);
  useEffect(() => {
    if (held) return setFree(false);
    const timer = setTimeout(() => setFree(true), restMs);
    return () => clearTimeout(timer);
  }, [held]);
  if ((free && !held) || steady.current === undefined) steady.current = value;
  return steady.current;
}
