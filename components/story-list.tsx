/** Stories in the order given, as a feed (ARIA): of thousands only those in sight are drawn. */

import type { RefObject } from 'preact';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'preact/hooks';
import type { CardStory, StoryEvents } from './card-story.ts';
import { Naming } from './naming.tsx';
import { StoryCard } from './story-card.tsx';
import { UndoLine } from './undo-line.tsx';
import { offsetIn, useHeldStory } from './use-held-story.ts';
import { useWindow } from './use-window.ts';
import { useWords } from './words.ts';

/** A telling that has just been parted from a story. */
export interface Parted {
  /** The story it left. */
  readonly storyId: string;
  readonly sourceTitle: string;
  readonly onUndo: () => void;
  readonly onOver: () => void;
}

/** What keys and a returning reader do with the list. */
export interface StoryListHandle {
  /** The story that has the focus, or had it last. */
  current(): string | undefined;
  /** To the next one, or the one before. */
  step(by: 1 | -1): void;
  focus(storyId: string): void;
  /** The first story in sight, and how far its top lies under the list's, in pixels. */
  place(): Place | undefined;
  goTo(place: Place): void;
}

export interface Place {
  readonly storyId: string;
  readonly offset: number;
}

interface StoryListProps extends StoryEvents {
  readonly ids: readonly string[];
  readonly card: (id: string) => CardStory | undefined;
  /** What is written above a story: where another day begins, say. */
  readonly heads?: ReadonlyMap<string, string> | undefined;
  readonly parted?: Parted | undefined;
  readonly now: number;
  readonly handle?: RefObject<StoryListHandle | null> | undefined;
  /** The end came near: what is older is wanted. Absent where the list is all there is. */
  readonly onEnd?: (() => void) | undefined;
}

const storyOf = (element: Element | null | undefined): string | undefined =>
  element?.closest<HTMLElement>('[data-story]')?.dataset.story;

export function StoryList({ ids, card, heads, parted, now, handle, onEnd, ...events }: StoryListProps) {
  const list = useRef<HTMLDivElement>(null);
  const { chunks, after, ends, draw } = useWindow(list, ids.length);
  const last = useRef<string | undefined>(undefined);
  const drawn = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-story]') ?? [])];
  const itemOf = (id: string) => drawn().find(({ dataset }) => dataset.story === id);
  const focusSoon = useWhenDrawn(itemOf, ids, draw, (item) => {
    const target = item.querySelector<HTMLElement>('h2 a, .hidden-story button');
    if (!target) return false;
    target.focus({ preventScroll: true });
    // Its whole card, not only its headline.
    item.scrollIntoView?.({ block: 'nearest' });
  });
  const offset = useRef(0);
  const goSoon = useWhenDrawn(itemOf, ids, draw, (item) => {
    const scroller = item.closest('main');
    if (scroller) scroller.scrollTop += offsetIn(scroller, item) - offset.current;
  });
  const goTo = (place: Place) => {
    offset.current = place.offset;
    goSoon(place.storyId);
  };
  useImperativeHandle(handle ?? null, () => ({
    current: () => storyOf(document.activeElement) ?? last.current,
    step(by) {
      const at = ids.indexOf(storyOf(document.activeElement) ?? last.current ?? '');
      const next = ids[at < 0 ? 0 : at + by];
      if (next !== undefined) focusSoon(next);
    },
    focus: focusSoon,
    place() {
      const scroller = list.current?.closest('main');
      const item = scroller && drawn().find((one) => offsetIn(scroller, one) + one.offsetHeight > 1);
      const storyId = item?.dataset.story;
      return item && storyId !== undefined ? { storyId, offset: offsetIn(scroller, item) } : undefined;
    },
    goTo,
  }));
  useHeldStory(list, ids, { focus: focusSoon, goTo });

  useEffect(() => {
    if (ends) onEnd?.();
  }, [ends, ids.length, onEnd]);

  const undo = useFocusOfParting(parted, itemOf);
  return (
    <div
      class="stories"
      role="feed"
      ref={list}
      onFocusIn={({ target }) => {
        last.current = storyOf(target as Element) ?? last.current;
      }}
    >
      {chunks.flatMap(({ chunk, from, to, room }) => [
        room > 0 && <div key={`to-${chunk}`} style={{ blockSize: `${room}px` }} />,
        <div key={chunk} data-chunk={chunk}>
          {ids.slice(from, to).map((id, i) => {
            const story = card(id);
            const head = heads?.get(id);
            return (
              story && (
                <div key={id} class="item" data-story={id}>
                  {head !== undefined && <p class="story-head">{head}</p>}
                  <StoryCard
                    story={story}
                    lead={from + i === 0}
                    place={{ at: from + i + 1, of: onEnd ? -1 : ids.length }}
                    now={now}
                    foot={parted?.storyId === id && <PartedLine {...undo(parted)} />}
                    {...events}
                  />
                </div>
              )
            );
          })}
        </div>,
      ])}
      {after > 0 && <div style={{ blockSize: `${after}px` }} />}
    </div>
  );
}

/**
 * Does something with a story's item as soon as it is drawn, before the list looks again what is in sight: by the
 * next frame others may be drawn, and a page behind others gets none.
 * @param act returns false where it cannot yet: it is tried again when more is drawn
 */
function useWhenDrawn(
  itemOf: (id: string) => HTMLElement | undefined,
  ids: readonly string[],
  draw: (index: number) => void,
  act: (item: HTMLElement) => unknown,
) {
  const wanted = useRef('');
  const tryNow = () => {
    const at = ids.indexOf(wanted.current);
    const item = itemOf(wanted.current);
    // Asked once more where the list has looked meanwhile.
    if (at >= 0 && !item) draw(at);
    else if (!item || act(item) !== false) wanted.current = '';
  };
  useLayoutEffect(tryNow);
  return (id: string) => {
    wanted.current = id;
    tryNow();
  };
}

/** What was pressed to part a telling, or to take that back, is gone: what stands in its place gets the focus. */
function useFocusOfParting(
  parted: Parted | undefined,
  itemOf: (id: string) => HTMLElement | undefined,
): (parted: Parted) => Parted {
  const place = useRef('');
  const undone = useRef(false);
  useEffect(() => {
    const focus = (id: string, what: string) => {
      // Only what was pressed and is gone leaves the focus with nobody.
      if (document.activeElement === document.body) itemOf(id)?.querySelector<HTMLElement>(what)?.focus();
    };
    if (parted) {
      place.current = parted.storyId;
      focus(parted.storyId, '.undone button');
    } else if (undone.current) focus(place.current, 'h2 a');
    undone.current = false;
  }, [parted]);
  return ({ onUndo, ...line }) => ({
    ...line,
    onUndo: () => {
      undone.current = true;
      onUndo();
    },
  });
}

function PartedLine({ sourceTitle: title, onUndo, onOver }: Parted) {
  const { t } = useWords();
  return (
    <UndoLine
      undo={t('story.undo')}
      undoLabel={t('story.undo-of', { title })}
      onUndo={onUndo}
      onOver={onOver}
    >
      <Naming say={(name) => t('story.parted', { title: name })} names={[title]} />
    </UndoLine>
  );
}
