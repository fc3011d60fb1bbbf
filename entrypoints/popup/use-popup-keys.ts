/** The popup's keys; `key-lines.ts` tells them. */
import type { RefObject } from 'preact';
import type { StoryListHandle } from '../../components/story-list.tsx';
import { useKeys } from '../../components/use-keys.ts';
import type { View } from './views.tsx';

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
  const goTo = (view: View) => {
    onView(view);
    // What had the focus goes with its view.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.views [aria-current]')?.focus());
  };
  useKeys(
    {
      j: () => list.current?.step(1),
      k: () => list.current?.step(-1),
      o: press('h2 a'),
      s: press('[data-does=save]'),
      m: press('[data-does=read]'),
      v: press('[data-does=original]'),
      w: press('[data-does=why]'),
      x: press('[data-does=hide]'),
      u: undoLast,
      A: onMarkAll,
      r: onRefresh,
      'g t': () => goTo('today'),
      'g s': () => goTo('saved'),
      'g o': () => goTo('sources'),
      '?': onHelp,
    },
    on,
  );
}

/** What can be taken back has a button on screen; of several, that of the story one is at, else the last. */
function undoLast(): void {
  const all = [...document.querySelectorAll<HTMLElement>('.undone button, .hidden-story [data-does=undo]')];
  const near = all.findLast((one) => one.closest('[data-story]')?.contains(document.activeElement));
  (near ?? all.at(-1))?.click();
}
