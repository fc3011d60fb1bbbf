/** The digest's stories in the order given. */
import type { CardStory, StoryEvents } from './card-story.ts';
import { StoryCard } from './story-card.tsx';

interface StoryListProps extends StoryEvents {
  readonly stories: readonly CardStory[];
  readonly now: number;
}

export function StoryList({ stories, now, ...events }: StoryListProps) {
  return (
    <ol class="stories">
      {stories.map((story, index) => (
        <li key={story.id}>
          <StoryCard story={story} lead={index === 0} now={now} {...events} />
        </li>
      ))}
    </ol>
  );
}
