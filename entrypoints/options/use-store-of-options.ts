/** The store as the options have it: opened anew once everything is deleted, which also ends what was wrong with it. */
import { useEffect, useState } from 'preact/hooks';
import { onChange } from '../../utils/browser/changes.ts';
import { openStore } from '../../utils/browser/database/index.ts';
import type { StorageCode } from '../../utils/browser/database/opening.ts';
import { useReadOnly } from '../../utils/browser/page/use-read-only.ts';
import { useStore } from '../../utils/browser/page/use-store.ts';
import type { ReadableStore } from '../../utils/store/store.ts';

export function useStoreOfOptions(first: Promise<ReadableStore>) {
  const [opening, setOpening] = useState(first);
  useEffect(() => onChange(({ kind }) => kind === 'deleted' && setOpening(openStore())), []);
  const store = useStore(opening);
  const isReadOnly = useReadOnly(store);
  /** Why nothing can be shown, or nothing changed. */
  let trouble: StorageCode | undefined;
  if (store !== 'opening' && typeof store === 'string') trouble = store;
  else if (isReadOnly) trouble = 'storage-newer';
  return { store, trouble };
}
