/** Code that a page loads only when it comes to it. */
import { useEffect, useState } from 'preact/hooks';
import { report } from './report.ts';

/** What `load` gives, once it was loaded. `load` must be the same function at every call. */
export function useLater<Loaded>(load: () => Promise<Loaded>): Loaded | undefined {
  const [loaded, setLoaded] = useState<{ readonly it: Loaded }>();
  useEffect(() => {
    load().then((it) => setLoaded({ it }), report);
  }, [load]);
  return loaded?.it;
}
