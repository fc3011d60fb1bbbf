/** The popup's keys, and where they are told. */
import type { RefObject } from 'preact';
import type { KeyLine } from '../../components/key-help.tsx';
import type { StoryListHandle } from '../../components/story-list.tsx';
import { useKeys } from '../../components/use-keys.ts';
import type { View } from './views.tsx';

export const keyLines: readonly KeyLine[] = [
  { keys: ['j'], does: 'keys.next' },
  { keys: ['k'], does: 'keys.previous' },
  { keys: ['o', 'Enter'], does: 'keys.open' },
  { keys: ['s'], does: 'keys.save' },
  { keys: ['m'], does: 'keys.read' },
  { keys: ['v'], does: 'keys.original' },
  { keys: ['x'], does: 'keys.hide' },
  { keys: ['u'], does: 'keys.undo' },
  { keys: ['A'], does: 'keys.all-read' },
  { keys: ['r'], does: 'keys.refresh' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['g t'], does: 'view.today' },
  { keys: ['g s'], does: 'view.saved' },
  { keys: ['g o'], does: 'view.sources' },
  { keys: ['?'], does: 'keys.help' },
];

interface PopupKeys {
  readonly on: boolean;
  readonly list: RefObject<StoryListHandle | null>;
  readonly onView: (view: View) => void;
  readonly onRefresh: () => void;
  readonly onMarkAll: (() => void) | undefined;
  readonly onHelp: () => void;
}

export function usePopupKeys({ on, list, onView, onRefresh, onMarkAll, onHelp }: PopupKeys): void {
  const press = (part: string) => () => {
    // The buttons are what a pointer presses: whatever they do, the key does.
    const item = list.current?.current();
    const story = [...document.querySelectorAll<HTMLElement>('[data-story]')].find(
      ({ dataset }) => dataset.story === item,
    );
    story?.querySelector<HTMLElement>(part)?.click();
  };
  useKeys(
    {
      j: () => list.current?.step(1),
      k: () => list.current?.step(-1),
      o: press('h2 a'),
      s: press('[data-does=save]'),
      m: press('[data-does=read]'),
      v: press('[data-does=original]'),
      x: press('[data-does=hide]'),
      u: undoLast,
      A: onMarkAll,
      r: onRefresh,
      'g t': () => onView('today'),
      'g s': () => onView('saved'),
      'g o': () => onView('sources'),
      '?': onHelp,
    },
    on,
  );
}

/** What can be taken back has a button on screen; of several, that of the story one is at, else the last. */
function undoLast(): void {
  const all = [...document.querySelectorAll<HTMLElement>('.undone button, .hidden-story [data-does=undo]')];
  const near = all.find((one) => one.closest('[data-story]')?.contains(document.activeElement));
  (near ?? all.at(-1))?.click();
}
