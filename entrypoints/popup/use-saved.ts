/** The stories that the user keeps. While they are on show none leaves its place. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Source } from '../../utils/model.ts';
import { savedStories } from '../../utils/store/saved.ts';
import { entryIdsOf, type ReadableStore } from '../../utils/store/store.ts';
import { type Digest, plainList } from './digest.ts';

/**
 * @param onShow whether the reader looks at them now; until they do, they are only counted
 * @param known how many they were, before the store is there
 * @param sources those that are followed; when one comes or goes, so do its stories
 */
export function useSaved(
  store: ReadableStore | undefined,
  onShow: boolean,
  known: number,
  sources: readonly Source[] | undefined,
) {
  const [digest, setDigest] = useState<Digest>();
  const [count, setCount] = useState(known);

  const load = useCallback(
    async (stories?: Digest['stories']) => {
      if (!store) return;
      const kept = await savedStories(store);
      setCount(kept.length);
      if (!onShow) return setDigest(undefined);
      const shown = stories ?? kept;
      setDigest(plainList(shown, await store.marks(entryIdsOf(shown))));
    },
    [store, onShow],
  );

  useEffect(() => {
    load().catch(report);
  }, [load]);

  const followed = sources?.map(({ id }) => id).join(' ');
  const before = useRef(followed);
  useEffect(() => {
    if (before.current !== undefined && before.current !== followed) load().catch(report);
    before.current = followed;
  }, [followed, load]);

  useEffect(
    () =>
      onChange((change) => {
        if (change.kind === 'marks') load(digest?.stories).catch(report);
      }),
    [load, digest],
  );
  return { saved: digest, savedCount: count };
}
