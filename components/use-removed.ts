/** Sources that were removed a moment ago: their lines stay where they were, so that they can be put back. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Source } from '../utils/model.ts';

interface Removed {
  readonly source: Source;
  /** Whether it is wanted back, or was seen to be gone: if it is there after that, it came back. */
  readonly mayReturn: boolean;
}

export function useRemoved(sources: readonly Source[]) {
  const [all, setAll] = useState<readonly Removed[]>([]);
  const there = new Set(sources.map(({ id }) => id));
  const removed = all.filter(({ source, mayReturn }) => !(mayReturn && there.has(source.id)));
  useEffect(() => {
    const ids = new Set(sources.map(({ id }) => id));
    setAll((before) =>
      before
        .filter(({ source, mayReturn }) => !(mayReturn && ids.has(source.id)))
        .map((one) => ({ ...one, mayReturn: one.mayReturn || !ids.has(one.source.id) })),
    );
  }, [sources]);
  const drop = useCallback(
    (id: string) => setAll((before) => before.filter(({ source }) => source.id !== id)),
    [],
  );
  return {
    removed: removed.map(({ source }) => source),
    add(source: Source) {
      setAll((before) => [
        ...before.filter((one) => one.source.id !== source.id),
        { source, mayReturn: false },
      ]);
    },
    wantBack(id: string) {
      setAll((before) => before.map((one) => (one.source.id === id ? { ...one, mayReturn: true } : one)));
    },
    drop,
  };
}
