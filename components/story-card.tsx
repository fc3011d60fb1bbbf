/** One story of the digest: who says so, the headline, a few sentences, and what can be done with it. */
import { useId, useState } from 'preact/hooks';
import { formatAge } from '../utils/i18n/format.ts';
import type { CardStory, StoryEvents } from './card-story.ts';
import { Naming } from './naming.tsx';
import { StoryActions } from './story-actions.tsx';
import { StoryImage } from './story-image.tsx';
import { StorySummary } from './story-summary.tsx';
import { useWords } from './words.ts';

export interface StoryCardProps extends StoryEvents {
  readonly story: CardStory;
  /** The first story, set larger. */
  readonly lead: boolean;
  readonly now: number;
}

export function StoryCard({ story, lead, now, ...events }: StoryCardProps) {
  const { t, locale } = useWords();
  const [showsMembers, setShowsMembers] = useState(false);
  const membersId = useId();
  const first = story.members[0];
  if (!first) return null;
  const others = story.members.slice(1);

  return (
    <article class={lead ? 'story lead' : 'story'} data-read={story.read}>
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
        {story.watched.length > 0 && (
          <span class="watched">
            <span aria-hidden="true">
              {story.watched.map((word, index) => [index > 0 && ' · ', <bdi key={word}>{word}</bdi>])}
            </span>
            <span class="unseen">
              <Naming say={(words) => t('story.watched', { words })} names={story.watched} />
            </span>
          </span>
        )}
        <span class="when">
          {story.saved && <span class="saved">{t('story.saved')} · </span>}
          <time dateTime={new Date(story.latest).toISOString()}>{formatAge(story.latest, now, locale)}</time>
        </span>
      </div>
      <h2 class="headline" dir="auto" lang={story.language}>
        <EntryLink entryId={first.entryId} {...events}>
          {story.headline}
        </EntryLink>
      </h2>
      {story.image && <StoryImage src={story.image} load={events.loadImage} />}
      {story.summary.length > 0 && (
        <StorySummary sentences={story.summary} language={story.language} headline={story.headline} />
      )}
      <ul class="members" id={membersId} hidden={!showsMembers}>
        {story.members.map((member) => (
          <li key={member.entryId}>
            <span class="soft">
              <bdi>{member.sourceTitle}</bdi> · {formatAge(member.published, now, locale)}
            </span>
            <EntryLink entryId={member.entryId} dir="auto" {...events}>
              {member.title}
            </EntryLink>
          </li>
        ))}
      </ul>
      <StoryActions story={story} original={first.url} onMark={events.onMark} />
    </article>
  );
}

interface EntryLinkProps extends Pick<StoryEvents, 'readerHref' | 'onOpen'> {
  readonly entryId: string;
  readonly dir?: 'auto';
  readonly children: preact.ComponentChildren;
}

function EntryLink({ entryId, dir, readerHref, onOpen, children }: EntryLinkProps) {
  return (
    <a
      href={readerHref(entryId)}
      dir={dir}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(entryId);
      }}
    >
      {children}
    </a>
  );
}
