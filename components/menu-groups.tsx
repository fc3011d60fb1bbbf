/**
 * A longer menu, in groups, which has the focus as it opens: walked with the arrows, the first letter of an item, Home
 * and End; Tab leaves it.
 */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import './menu-groups.css';

interface GroupedMenuProps {
  readonly label: string;
  /** The focus went elsewhere. */
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
}

export function GroupedMenu({ label, onLeave, children }: GroupedMenuProps) {
  const leave = ({ relatedTarget, currentTarget }: FocusEvent) => {
    const inside = currentTarget instanceof Node && currentTarget.contains(relatedTarget as Node | null);
    if (relatedTarget && !inside) onLeave();
  };
  const menu = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const focus = () => menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    focus();
    // Closed and opened again in one breath, the browser tells of the opening alone, and this is drawn still.
    const panel = menu.current?.closest('[popover]');
    panel?.addEventListener('toggle', focus);
    return () => panel?.removeEventListener('toggle', focus);
  }, []);
  return (
    <div ref={menu} role="menu" aria-label={label} tabIndex={-1} onKeyDown={walk} onFocusOut={leave}>
      {children}
    </div>
  );
}

interface MenuGroupProps {
  readonly label?: string;
  readonly children: ComponentChildren;
}

export function MenuGroup({ label, children }: MenuGroupProps) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
    <div role="group" class="menu-group" aria-labelledby={label && id}>
      {label && (
        <p id={id} class="menu-title" role="presentation">
          {label}
        </p>
      )}
      {children}
    </div>
  );
}

interface MenuItemProps {
  readonly label: string;
  readonly onPick: () => void;
  /** The key that does the same. */
  readonly keyHint?: string | undefined;
}

export function MenuItem({ label, onPick, keyHint }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      class="menu-item"
      tabIndex={-1}
      aria-keyshortcuts={keyHint}
      onClick={onPick}
    >
      <span>{label}</span>
      {keyHint && (
        <span class="menu-key" aria-hidden="true">
          {keyHint}
        </span>
      )}
    </button>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Letters are the menu's while it is open, also where none of its items begins with one. */
function walk(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.currentTarget instanceof HTMLElement)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const next = nextOf(event.key, items, at);
  if (next === undefined) return;
  event.preventDefault();
  items.at(next)?.focus();
}

function nextOf(key: string, items: readonly HTMLElement[], at: number): number | undefined {
  const step = steps[key];
  if (step !== undefined) return (Math.max(at, step > 0 ? -1 : 0) + step) % items.length;
  if (key === 'Home') return 0;
  if (key === 'End') return -1;
  if (key.length !== 1 || key === ' ') return undefined;
  const begins = (item: HTMLElement) =>
    item.textContent?.toLowerCase().startsWith(key.toLowerCase()) ?? false;
  const after = items.findIndex((item, index) => index > at && begins(item));
  const found = after >= 0 ? after : items.findIndex(begins);
  return found >= 0 ? found : at < 0 ? undefined : at;
}
