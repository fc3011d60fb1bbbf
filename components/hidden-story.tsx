/** In the place of a story that has just been hidden: what it was, the way back, and what else to hear less of. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CardStory, FeedPlace, StoryEvents } from './card-story.ts';
import { useWords } from './words.ts';
import './hidden-story.css';

interface HiddenStoryProps extends Pick<StoryEvents, 'onMark'> {
  readonly story: CardStory;
  readonly place: FeedPlace;
  /** Whether it was hidden from here; else it has come into sight as it is, and nobody's focus is its own. */
  readonly fromHere: boolean;
  /** Draws what can be muted of it, once it is asked for. */
  readonly less: (story: CardStory) => ComponentChildren;
}

export function HiddenStory({ story, place, fromHere, onMark, less }: HiddenStoryProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const titleId = useId();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The button that hid it is gone, and the focus with it.
    if (fromHere && document.activeElement === document.body) undo.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article
      class="story hidden-story"
      aria-labelledby={titleId}
      aria-posinset={place.at}
      aria-setsize={place.of}
    >
      <p class="hidden-title soft" id={titleId}>
        {t('story.hidden')}{' '}
        <bdi lang={story.language} dir="auto">
          {story.headline}
        </bdi>
      </p>
      <p>
        <button
          ref={undo}
          type="button"
          class="link"
          data-does="undo"
          onClick={() => onMark(story, { hidden: false })}
        >
          {t('story.undo')}
        </button>
        <button
          type="button"
          class="link"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {t('story.less-like')}
        </button>
      </p>
      {open && (
        <div class="why" id={id}>
          {less(story)}
        </div>
      )}
    </article>
  );
}
