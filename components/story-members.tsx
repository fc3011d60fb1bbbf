/** Who else tells a story, what each adds, and the way to say that it is not the same event. */
import { formatAge } from '../utils/i18n/format.ts';
import type { CardMember, CardStory, StoryEvents } from './card-story.ts';
import { EntryLink } from './entry-link.tsx';
import { Naming } from './naming.tsx';
import { useWords } from './words.ts';

interface StoryMembersProps extends Pick<StoryEvents, 'readerHref' | 'onOpen' | 'onSplit'> {
  readonly story: CardStory;
  readonly now: number;
}

export function StoryMembers({ story, now, onSplit, ...link }: StoryMembersProps) {
  return story.members
    .slice(1)
    .map((member) => (
      <MemberLine
        key={member.entryId}
        member={member}
        now={now}
        onSplit={onSplit && (() => onSplit(story, member))}
        {...link}
      />
    ));
}

interface MemberLineProps extends Pick<StoryEvents, 'readerHref' | 'onOpen'> {
  readonly member: CardMember;
  readonly now: number;
  readonly onSplit: (() => void) | undefined;
}

function MemberLine({ member, now, onSplit, ...link }: MemberLineProps) {
  const { t, locale } = useWords();
  return (
    <li>
      <span class="soft">
        <bdi>{member.sourceTitle}</bdi> · {formatAge(member.published, now, locale)}
      </span>
      <EntryLink entryId={member.entryId} dir="auto" {...link}>
        {member.title}
      </EntryLink>
      {member.adds.length > 0 && (
        <span class="soft">
          <Naming say={(facts) => t('story.adds', { facts })} names={member.adds} between=" · " />
        </span>
      )}
      {onSplit && (
        <button
          type="button"
          class="apart"
          aria-label={t('story.split-of', { title: member.title })}
          onClick={onSplit}
        >
          {t('story.split')}
        </button>
      )}
    </li>
  );
}
