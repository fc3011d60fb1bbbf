/** A list of cards that are at hand. */
import type { CardStory, StoryEvents } from '../../../components/card-story.ts';
import { type Parted, StoryList } from '../../../components/story-list.tsx';

interface CardsProps extends StoryEvents {
  readonly cards: readonly CardStory[];
  readonly parted?: Parted | undefined;
  readonly now: number;
  readonly onEnd?: (() => void) | undefined;
}

export function Cards({ cards, ...list }: CardsProps) {
  return (
    <main>
      <StoryList
        ids={cards.map(({ id }) => id)}
        card={(id) => cards.find((card) => card.id === id)}
        {...list}
      />
    </main>
  );
}
