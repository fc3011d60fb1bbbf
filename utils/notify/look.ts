/** Whether one story is to be told of, by itself: not yet when, and beside which others. */
import type { Mark, Story } from '../model.ts';
import { factsBeside } from '../text/new-facts.ts';
import type { Judged, NotifyWish, Outcome, Telling, Untold } from './decision.ts';

const hourMs = 3_600_000;
/** So long a story that has just come waits for its article: what mutes it, or tells more, may stand there. */
const articleMs = 90_000;
/** A story that was published earlier is no news, however long it waited. */
export const newsForMs = 72 * hourMs;

interface Looked {
  readonly telling?: Telling;
  readonly outcome?: Outcome;
  /** Entries that count as told from now on. */
  readonly joined?: readonly string[];
  /** When its article is not waited for any longer. */
  readonly unfinishedUntil?: number;
}

export function look(
  story: Story,
  marks: ReadonlyMap<string, Mark>,
  { watched, muted, mayBeMuted, read, hidden, unfinished, sources }: Judged,
  wish: NotifyWish,
  now: number,
): Looked {
  const wasTold = ({ entryId }: Story['members'][number]) => marks.get(entryId)?.notifiedAt !== undefined;
  const anyTold = story.members.some(wasTold);
  const others = story.members.filter((member) => !wasTold(member));
  const not = (why: Untold, reasons = watched): Looked => ({
    outcome: { story, reasons, what: 'not-told', why },
    // What joins a told story is told with it, or its notice would come again once the told one is gone; and what
    // the user had before their eyes is no news when it is marked unread.
    ...(anyTold || why === 'read' || why === 'hidden'
      ? { joined: others.map(({ entryId }) => entryId) }
      : {}),
  });
  if (anyTold && others.length === 0) return {};
  // What was on show before the rule, or before anybody wanted to be told, is no news.
  const since = pastOf(Math.max(wish.since, Math.min(...watched.map((reason) => reason.since))), now);
  // What joined it since counts as well: the first to name what is watched for may be a later one.
  const seen = anyTold ? now : Math.max(story.seenAt, Math.min(story.latest, now));
  if (muted && !story.backlog && story.seenAt >= wish.since) return not('muted', [muted]);
  if (watched.length === 0 || story.backlog || seen < since) {
    return anyTold ? { joined: others.map(({ entryId }) => entryId) } : {};
  }
  if (hidden) return not('hidden');
  if (read) return not('read');
  if (story.latest < now - newsForMs) return not('too-old');
  const known = ({ entryId }: Story['members'][number]) => {
    const mark = marks.get(entryId);
    return mark?.notifiedAt !== undefined || mark?.readAt !== undefined;
  };
  const news = factsBeside(story, known);
  if (unfinished) {
    if (anyTold && news.length === 0) return {};
    const until = story.seenAt + articleMs;
    if (mayBeMuted && story.seenAt <= now && now < until) return { unfinishedUntil: until };
  }
  if (anyTold && news.length === 0) return not('nothing-new');
  if (sources < wish.leastSources) {
    return { outcome: { story, reasons: watched, what: 'held', why: 'few-sources' } };
  }
  return { telling: { story, reasons: watched, sources, news: news.map(({ text }) => text) } };
}

/** Of a clock that was set back since then: or nothing would be told until it has come round again. */
const pastOf = (since: number, now: number): number => (since > now ? now - hourMs : since);

export const untold = ({ members }: Story, marks: ReadonlyMap<string, Mark>): string[] =>
  members.map(({ entryId }) => entryId).filter((id) => marks.get(id)?.notifiedAt === undefined);
