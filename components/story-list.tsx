/** The digest's stories in the order given. */
import { useEffect, useRef } from 'preact/hooks';
import type { CardStory, StoryEvents } from './card-story.ts';
import { Naming } from './naming.tsx';
import { StoryCard } from './story-card.tsx';
import { UndoLine } from './undo-line.tsx';
import { useWords } from './words.ts';

/** A telling that has just been parted from a story. */
export interface Parted {
  /** The story it left. */
  readonly storyId: string;
  readonly sourceTitle: string;
  readonly onUndo: () => void;
  readonly onOver: () => void;
}

interface StoryListProps extends StoryEvents {
  readonly stories: readonly CardStory[];
  readonly parted?: Parted | undefined;
  readonly now: number;
}

export function StoryList({ stories, parted, now, ...events }: StoryListProps) {
  const list = useRef<HTMLOListElement>(null);
  const place = useRef(-1);
  const undone = useRef(false);
  useEffect(() => {
    const focus = (at: number, what: string) => {
      // Only what was pressed and is gone leaves the focus with nobody.
      if (document.activeElement === document.body)
        list.current?.children[at]?.querySelector<HTMLElement>(what)?.focus();
    };
    if (parted) {
      place.current = stories.findIndex(({ id }) => id === parted.storyId);
      focus(place.current, '.undone button');
    } else if (undone.current) focus(place.current, 'h2 a');
    undone.current = false;
  }, [parted]);
  const undo = ({ onUndo, ...line }: Parted): Parted => ({
    ...line,
    onUndo: () => {
      undone.current = true;
      onUndo();
    },
  });
  return (
    <ol class="stories" ref={list}>
      {stories.map((story, index) => (
        <li key={story.id}>
          <StoryCard story={story} lead={index === 0} now={now} {...events} />
          {parted?.storyId === story.id && <PartedLine {...undo(parted)} />}
        </li>
      ))}
    </ol>
  );
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
