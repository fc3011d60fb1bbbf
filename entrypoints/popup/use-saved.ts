/** The stories that the user keeps. While they are on show none leaves its place. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import { type Store, savedStories } from '../../utils/store/store.ts';
import type { Digest } from './digest.ts';

/** @param onShow whether the reader looks at them now */
export function useSaved(store: Store, onShow: boolean): Digest | undefined {
  const [digest, setDigest] = useState<Digest>();

  const load = useCallback(
    async (stories?: Digest['stories']) => {
      const shown = stories ?? (await savedStories(store));
      const ids = shown.flatMap((story) => story.members.map((member) => member.entryId));
      setDigest({ stories: shown, marks: await store.marks(ids), today: true });
    },
    [store],
  );

  useEffect(() => {
    load().catch(report);
  }, [load, onShow]);

  useEffect(
    () =>
      onChange((change) => {
        if (change.kind === 'marks') load(onShow ? digest?.stories : undefined).catch(report);
      }),
    [load, onShow, digest],
  );
  return digest;
}
