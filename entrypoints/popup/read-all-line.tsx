/** What was done with many stories at once, and the way back. */
import { UndoLine } from '../../components/undo-line.tsx';
import { useWords } from '../../components/words.ts';
import type { ReadAll, useReadAll } from './use-read-all.ts';

interface ReadAllLineProps {
  readonly all: ReturnType<typeof useReadAll>;
  readonly done: ReadAll;
}

export function ReadAllLine({ all, done: { key, count } }: ReadAllLineProps) {
  const { t } = useWords();
  const said = t(key, { count });
  if (key === 'bulk.restored' || count === 0) return <p class="line soft">{said}</p>;
  return (
    <UndoLine
      undo={t('story.undo')}
      undoLabel={`${said} ${t('story.undo')}`}
      patienceMs={10_000}
      onUndo={all.restore}
      onOver={all.over}
    >
      {said}
    </UndoLine>
  );
}
