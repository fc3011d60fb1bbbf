/** A button, and what it opens: a list of things to do. Arrows, Home and End go through it; Escape closes it. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface MenuItem {
  readonly label: string;
  /** Absent for a way to another page. */
  readonly onChoose?: () => void;
  readonly href?: string;
}

interface MenuProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What the button shows. */
  readonly children: ComponentChildren;
  /** Before it is seen. */
  readonly onOpen?: () => void;
}

export function Menu({ id, label, items, children, onOpen }: MenuProps) {
  const panel = useRef<HTMLDivElement>(null);
  const entries = () => [...(panel.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const move = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = {
      ArrowDown: all[(at + 1) % all.length],
      ArrowUp: all[(at - 1 + all.length) % all.length],
      Home: all[0],
      End: all.at(-1),
    }[event.key];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <>
      <button
        type="button"
        class="icon-button"
        popovertarget={id}
        aria-haspopup="menu"
        aria-label={label}
        title={label}
        onClick={onOpen}
      >
        {children}
      </button>
      <div
        ref={panel}
        id={id}
        class="menu"
        popover="auto"
        role="menu"
        aria-label={label}
        onKeyDown={move}
        onToggle={(event) => {
          if (event.newState === 'open') entries()[0]?.focus();
        }}
      >
        {items.map(({ label: name, onChoose, href }) =>
          href === undefined ? (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                panel.current?.hidePopover();
                onChoose?.();
              }}
            >
              {name}
            </button>
          ) : (
            <a key={name} role="menuitem" tabIndex={-1} href={href} target="_blank" rel="noopener">
              {name}
            </a>
          ),
        )}
      </div>
    </>
  );
}
