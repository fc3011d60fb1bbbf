/** Where a source was until a moment ago: says that it is gone, and puts it back. */
import { useEffect, useState } from 'preact/hooks';
import { Naming } from './naming.tsx';
import { useWords } from './words.ts';

interface RemovedLineProps {
  readonly title: string;
  readonly onUndo: () => void;
  /** Nobody wants it back. */
  readonly onOver: () => void;
}

const patienceMs = 20_000;

export function RemovedLine({ title, onUndo, onOver }: RemovedLineProps) {
  const { t } = useWords();
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const held = focused || hovered || undoing;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onOver, patienceMs);
    return () => clearTimeout(timer);
  }, [held, onOver]);
  return (
    <p class="source-gone soft" onMouseEnter={() => setHovered(true)} onMouseLeave={() => setHovered(false)}>
      <Naming say={(name) => t('source.removed', { title: name })} names={[title]} />{' '}
      <button
        type="button"
        class="link"
        aria-label={t('source.undo-of', { title })}
        aria-disabled={undoing}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onClick={() => {
          if (undoing) return;
          setUndoing(true);
          onUndo();
        }}
      >
        {t('source.undo')}
      </button>
    </p>
  );
}
