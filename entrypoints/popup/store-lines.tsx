/** What is to be said of the store itself: that a newer Lede has written it, or that it had been lost. */
import { lazily } from '../../components/lazily.tsx';
import { useReadOnly } from '../../utils/browser/page/use-read-only.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { follow, Problem } from './later.tsx';

const BroughtBackLine = lazily(async () => (await import('./brought-back.tsx')).BroughtBackLine, follow);

export function StoreLines({ store }: { readonly store: ReadableStore }) {
  const isReadOnly = useReadOnly(store);
  return (
    <>
      {isReadOnly && (
        <p class="line">
          <Problem said={{ key: 'problem.storage-newer' }} />
        </p>
      )}
      <BroughtBackLine />
    </>
  );
}
