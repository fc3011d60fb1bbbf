/** What is shown as it was while something goes on that is not over: half of it would only flicker. */
import { useRef } from 'preact/hooks';

/** @returns the value, or while it is held the one before */
export function useSteady<Value>(value: Value, held: boolean): Value {
  const steady = useRef(value);
  if (!held || steady.current === undefined) steady.current = value;
  return steady.current;
}
