/** What can be done with a story. Out of sight until the pointer or the keyboard is on it. */

import type { CardStory, StoryEvents } from './card-story.ts';
import { HideIcon, OriginalIcon, ReadIcon, SaveIcon, WhyIcon } from './icons.tsx';
import { useWords } from './words.ts';

interface StoryActionsProps extends Pick<StoryEvents, 'onMark' | 'onOriginal'> {
  readonly story: CardStory;
  readonly original: string;
  readonly whyId: string;
  readonly showsWhy: boolean;
  readonly onWhy: () => void;
}

export function StoryActions({
  story,
  original,
  whyId,
  showsWhy,
  onWhy,
  onMark,
  onOriginal,
}: StoryActionsProps) {
  const { t } = useWords();
  const readLabel = t(story.read ? 'story.mark-unread' : 'story.mark-read');
  const saveLabel = t(story.saved ? 'story.unsave' : 'story.save');
  return (
    <div class="actions">
      <button
        type="button"
        class="icon-button"
        data-does="read"
        aria-label={readLabel}
        title={readLabel}
        onClick={() => onMark(story, { read: !story.read })}
      >
        <ReadIcon read={story.read} />
      </button>
      <button
        type="button"
        class="icon-button"
        data-does="save"
        aria-label={saveLabel}
        title={saveLabel}
        onClick={() => onMark(story, { saved: !story.saved })}
      >
        <SaveIcon saved={story.saved} />
      </button>
      <a
        class="icon-button"
        href={original}
        onClick={() => onOriginal(original)}
        onAuxClick={() => onOriginal(original)}
        target="_blank"
        rel="noopener noreferrer"
        data-does="original"
        aria-label={t('story.original')}
        title={t('story.original')}
      >
        <OriginalIcon />
      </a>
      <button
        type="button"
        class="icon-button"
        data-does="why"
        aria-label={t('story.why')}
        title={t('story.why')}
        aria-expanded={showsWhy}
        aria-controls={showsWhy ? whyId : undefined}
        onClick={onWhy}
      >
        <WhyIcon />
      </button>
      <button
        type="button"
        class="icon-button"
        data-does="hide"
        aria-label={t('story.hide')}
        title={t('story.hide')}
        onClick={() => onMark(story, { hidden: true })}
      >
        <HideIcon />
      </button>
    </div>
  );
}
