/** The database as a page sees it: opening, there, or not answering. */
import { useEffect, useState } from 'preact/hooks';
import type { ReadableStore } from '../../store/store.ts';
import { report } from './report.ts';

/** After so long the page says that the storage does not answer; it goes on if it answers later. */
const patienceMs = 5000;

export function useStore(opening: Promise<ReadableStore>): ReadableStore | 'opening' | 'broken' {
  const [store, setStore] = useState<ReadableStore | 'opening' | 'broken'>('opening');
  useEffect(() => {
    const timer = setTimeout(() => setStore('broken'), patienceMs);
    opening
      .then(setStore, (error: unknown) => {
        report(error);
        setStore('broken');
      })
      .finally(() => clearTimeout(timer));
    return () => clearTimeout(timer);
  }, [opening]);
  return store;
}
