/** The figures of a story, each a way to its sentence. */
import type { Fact } from '../utils/model.ts';
import { directionOfLanguage } from '../utils/text/direction.ts';
import type { CardStory, Place, StoryEvents } from './card-story.ts';
import { EntryLink } from './entry-link.tsx';
import { FigureText } from './figure-text.tsx';
import { useWords } from './words.ts';

interface StoryFactsProps extends Pick<StoryEvents, 'readerHref' | 'onOpen'> {
  readonly story: CardStory;
}

export function StoryFacts({ story, ...link }: StoryFactsProps) {
  const { t } = useWords();
  const entryId = story.members[0]?.entryId;
  if (story.facts.length === 0 || entryId === undefined) return null;
  return (
    <ul
      class="figures"
      aria-label={t('story.figures')}
      dir={directionOfLanguage(story.language)}
      lang={story.language}
    >
      {story.facts.map((fact) => (
        <li key={fact.key}>
          <EntryLink entryId={entryId} place={placeOf(fact)} dir="auto" {...link}>
            <FigureText {...fact} />
          </EntryLink>
        </li>
      ))}
    </ul>
  );
}

const placeOf = ({ block, at }: Fact): Place | undefined => (block === undefined ? undefined : { block, at });
