/** The focus stays at a rule whose form has closed, or that has moved: what had it is drawn anew. */
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Wish {
  readonly ruleId: string;
  readonly doing: 'change' | 'up' | 'down';
  readonly at: number;
}

/** The settings come back in less; whoever has gone elsewhere since is not called back. */
const soonMs = 1500;

export function useRuleFocus(): (ruleId: string, doing: Wish['doing']) => void {
  const wish = useRef<Wish | undefined>(undefined);
  useLayoutEffect(() => {
    if (!wish.current || document.activeElement !== document.body) return;
    const { ruleId, doing, at } = wish.current;
    if (performance.now() - at > soonMs) {
      wish.current = undefined;
      return;
    }
    const row = [...document.querySelectorAll<HTMLElement>('[data-rule]')].find(
      ({ dataset }) => dataset.rule === ruleId,
    );
    const target = row?.querySelector<HTMLElement>(`[data-do="${doing}"]`);
    // What was put back is drawn a moment later.
    if (!target) return;
    wish.current = undefined;
    target.focus();
  });
  return (ruleId, doing) => {
    wish.current = { ruleId, doing, at: performance.now() };
  };
}
