/** A long list, drawn little by little: thousands of rows at once would stop the page for seconds. */
import { useEffect, useState } from 'preact/hooks';

const atFirst = 12;
const step = 12;

/** The beginning of `list`, growing by a few at a time up to `most`. */
export function useGradually<T>(list: readonly T[], most: number): readonly T[] {
  const [shown, setShown] = useState(atFirst);
  const wanted = Math.min(list.length, most);
  useEffect(() => {
    if (shown >= wanted) return undefined;
    const timer = setTimeout(() => setShown(shown + step), 30);
    return () => clearTimeout(timer);
  }, [shown, wanted]);
  return list.length <= shown ? list : list.slice(0, Math.min(shown, most));
}
