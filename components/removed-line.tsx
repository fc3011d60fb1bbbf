/** Where a source was until a moment ago: says that it is gone, and puts it back. */
import { Naming } from './naming.tsx';
import { UndoLine } from './undo-line.tsx';
import { useWords } from './words.ts';

interface RemovedLineProps {
  readonly title: string;
  readonly onUndo: () => void;
  /** Nobody wants it back. */
  readonly onOver: () => void;
}

export function RemovedLine({ title, ...line }: RemovedLineProps) {
  const { t } = useWords();
  return (
    <UndoLine undo={t('source.undo')} undoLabel={t('source.undo-of', { title })} {...line}>
      <Naming say={(name) => t('source.removed', { title: name })} names={[title]} />
    </UndoLine>
  );
}
