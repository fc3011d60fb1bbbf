/** Says that a newer Lede has written what is stored: it can be read, and nothing of it changed. */
import { useReadOnly } from '../../utils/browser/page/use-read-only.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { Problem } from './later.tsx';

export function ReadOnlyLine({ store }: { readonly store: ReadableStore }) {
  if (!useReadOnly(store)) return null;
  return (
    <p class="line">
      <Problem said={{ key: 'problem.storage-newer' }} />
    </p>
  );
}
