/** Says what has just been done, and takes it back: stays while somebody is about to. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface UndoLineProps {
  readonly children: ComponentChildren;
  readonly undo: string;
  /** For who hears it alone. */
  readonly undoLabel: string;
  readonly onUndo: () => void;
  /** How long it stays while nobody is near it, in milliseconds. */
  readonly patienceMs?: number;
  /** Nobody wants it back. */
  readonly onOver: () => void;
}

export function UndoLine({ children, undo, undoLabel, patienceMs = 20_000, ...on }: UndoLineProps) {
  const { onUndo, onOver } = on;
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState(false);
  const [undoing, setUndoing] = useState(false);
  const held = focused || hovered || undoing;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onOver, patienceMs);
    return () => clearTimeout(timer);
  }, [held, patienceMs, onOver]);
  return (
    <p class="undone soft" onMouseEnter={() => setHovered(true)} onMouseLeave={() => setHovered(false)}>
      {children}{' '}
      <button
        type="button"
        class="link"
        aria-label={undoLabel}
        aria-disabled={undoing}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onClick={() => {
          if (undoing) return;
          setUndoing(true);
          onUndo();
        }}
      >
        {undo}
      </button>
    </p>
  );
}
