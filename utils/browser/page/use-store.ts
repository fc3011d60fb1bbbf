/** The database as a page sees it: opening, there, or why it is not. */
import { useEffect, useState } from 'preact/hooks';
import type { ReadableStore } from '../../store/store.ts';
import { type StorageCode, storageCode } from '../database/opening.ts';
import { report } from './report.ts';

/** After so long the page says that the storage does not answer; it goes on if it answers later. */
const patienceMs = 5000;

export function useStore(opening: Promise<ReadableStore>): ReadableStore | 'opening' | StorageCode {
  const [store, setStore] = useState<ReadableStore | 'opening' | StorageCode>('opening');
  useEffect(() => {
    const timer = setTimeout(() => setStore('storage-broken'), patienceMs);
    opening
      .then(setStore, (error: unknown) => {
        report(error);
        setStore(storageCode(error));
      })
      .finally(() => clearTimeout(timer));
    return () => clearTimeout(timer);
  }, [opening]);
  return store;
}
