/** One story of the digest: who says so, the headline, a few sentences, and what can be done with it. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatAge } from '../utils/i18n/format.ts';
import type { CardStory, FeedPlace, StoryEvents } from './card-story.ts';
import { EntryLink } from './entry-link.tsx';
import { Naming } from './naming.tsx';
import { StoryActions } from './story-actions.tsx';
import { StoryFacts } from './story-facts.tsx';
import { StoryImage } from './story-image.tsx';
import { StoryMembers } from './story-members.tsx';
import { StorySummary } from './story-summary.tsx';
import { useWords } from './words.ts';

export interface StoryCardProps extends StoryEvents {
  readonly story: CardStory;
  /** The first story, set larger. */
  readonly lead: boolean;
  readonly place: FeedPlace;
  /** A line under it: in a feed nothing stands beside its articles. */
  readonly foot?: ComponentChildren;
  readonly now: number;
}

export function StoryCard({ story, lead, place, foot, now, ...events }: StoryCardProps) {
  const { t, locale } = useWords();
  const [showsMembers, setShowsMembers] = useState(false);
  const [showsWhy, setShowsWhy] = useState(false);
  const [wasShown] = useState(!story.hidden);
  const membersId = useId();
  const whyId = useId();
  const titleId = useId();
  const { watched, highlighted } = story;
  const first = story.members[0];
  if (!first) return null;
  const others = story.members.slice(1);
  if (story.hidden) return <>{events.hidden(story, place, wasShown)}</>;

  return (
    <article
      class={lead ? 'story lead' : 'story'}
      data-read={story.read}
      data-highlighted={highlighted.length > 0}
      aria-labelledby={titleId}
      aria-posinset={place.at}
      aria-setsize={place.of}
    >
      <div class="meta">
        {!story.read && (
          <span class="dot">
            <span class="unseen">{t('story.unread')}</span>
          </span>
        )}
        <bdi class="source">{first.sourceTitle}</bdi>
        {others.length > 0 && (
          <button
            type="button"
            class="more-sources"
            aria-expanded={showsMembers}
            aria-controls={membersId}
            onClick={() => setShowsMembers(!showsMembers)}
          >
            {t('story.more-sources', { count: others.length })}
          </button>
        )}
        {watched.length + highlighted.length > 0 && (
          <span class="watched">
            <span aria-hidden="true">
              {[...watched, ...highlighted].map((word, index) => [
                index > 0 && ' · ',
                <bdi key={word}>{word}</bdi>,
              ])}
            </span>
            <span class="unseen">
              {watched.length > 0 && (
                <Naming say={(words) => t('story.watched', { words })} names={watched} />
              )}{' '}
              {highlighted.length > 0 && (
                <Naming say={(words) => t('story.highlighted', { words })} names={highlighted} />
              )}
            </span>
          </span>
        )}
        <span class="when">
          {story.saved && <span class="saved">{t('story.saved')} · </span>}
          <time dateTime={new Date(story.latest).toISOString()}>{formatAge(story.latest, now, locale)}</time>
        </span>
      </div>
      <h2 id={titleId} class="headline" dir="auto" lang={story.language}>
        <EntryLink entryId={first.entryId} {...events}>
          {story.headline}
        </EntryLink>
      </h2>
      <StoryActions
        story={story}
        original={first.url}
        whyId={whyId}
        showsWhy={showsWhy}
        onWhy={() => setShowsWhy(!showsWhy)}
        onMark={events.onMark}
        onOriginal={events.onOriginal}
      />
      {story.image && <StoryImage src={story.image} load={events.loadImage} />}
      {story.summary.length > 0 && (
        <StorySummary sentences={story.summary} language={story.language} headline={story.headline} />
      )}
      {story.stub && <p class="stub soft">{t('story.stub')}</p>}
      <StoryFacts story={story} {...events} />
      {story.news.length > 0 && (
        <p class="news">
          <Naming say={(facts) => t('story.new-since', { facts })} names={story.news} between=" · " />
        </p>
      )}
      {others.length > 0 && (
        <ul class="members" id={membersId} hidden={!showsMembers}>
          <StoryMembers story={story} now={now} {...events} />
        </ul>
      )}
      {showsWhy && (
        <div class="why" id={whyId}>
          {events.why(story)}
        </div>
      )}
      {foot}
    </article>
  );
}
