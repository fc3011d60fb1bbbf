/** Whether what is stored can only be read: a newer Lede has written it. */
import { useEffect, useState } from 'preact/hooks';
import type { ReadableStore } from '../../store/store.ts';
import { report } from './report.ts';

/** @param store once it is there */
export function useReadOnly(store: ReadableStore | string): boolean {
  const [readOnly, setReadOnly] = useState(false);
  useEffect(() => {
    if (typeof store === 'object') store.isNewer().then(setReadOnly).catch(report);
  }, [store]);
  return readOnly;
}
