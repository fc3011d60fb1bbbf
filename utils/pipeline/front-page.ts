/** What the digest opens with. The same for the popup and for the background, which keeps the top of it at hand. */
import { rank } from '../group/rank.ts';
import type { Mark, Source, Story } from '../model.ts';
import { entryIdsOf, isHidden, type ReadableStore } from '../store/store.ts';
import { interestOf } from './interest.ts';
import type { Judge } from './judge.ts';

/** Of so many stories of today the best stand first; what is more follows by its time. */
const rankedAtMost = 300;
/** What stands in for a day that has none yet. */
const newestAtMost = 30;

export interface FrontPage {
  /** In the order to show them. */
  readonly stories: readonly Story[];
  readonly marks: ReadonlyMap<string, Mark>;
  /** How many of them, from the first, came since the user last looked; none where nothing else is there. */
  readonly fresh: number;
  /** False where nothing is from today, and the newest stand in. */
  readonly today: boolean;
  /** Stories of this span that the user wants to hear nothing of. */
  readonly muted: number;
  /** Where the older ones begin; absent where there is none at all. */
  readonly end?: Pick<Story, 'id' | 'latest'>;
}

export interface FrontPageWish {
  readonly now: number;
  /** Midnight before it, where the user is. */
  readonly midnight: number;
  readonly sources: readonly Source[];
  readonly judge: Judge;
  /** When the user last looked; absent the first time. */
  readonly lookedAt?: number | undefined;
  /** Lets others have a turn, where somebody looks on: between reading and ordering. */
  readonly pause?: (() => Promise<void>) | undefined;
}

export async function frontPage(store: ReadableStore, wish: FrontPageWish): Promise<FrontPage> {
  const found = await store.stories({ since: wish.midnight, limit: rankedAtMost });
  const today = found.length > 0;
  const all = today ? found : await store.stories({ limit: newestAtMost });
  await wish.pause?.();
  const marks = await store.marks(entryIdsOf(all));
  await wish.pause?.();
  const shown = wanted(all, marks, wish.judge);
  const { stories, fresh } = inOrder(shown, marks, wish);
  const end = all.at(-1);
  return { stories, marks, fresh, today, muted: all.length - shown.length, ...(end ? { end } : {}) };
}

/** Some stories of a day, and what the user did with them. */
export type DayPart = Pick<FrontPage, 'stories' | 'marks' | 'today'>;

/** The stories of today that are too many to be ranked. */
export async function restOfDay(
  store: ReadableStore,
  page: FrontPage,
  { midnight, judge }: Pick<FrontPageWish, 'midnight' | 'judge'>,
): Promise<DayPart[]> {
  const isWhole = page.stories.length + page.muted < rankedAtMost;
  const parts: DayPart[] = [];
  let after = page.today && !isWhole ? page.end : undefined;
  while (after) {
    const found = await store.stories({ since: midnight, limit: rankedAtMost, after });
    const marks = await store.marks(entryIdsOf(found));
    parts.push({ stories: wanted(found, marks, judge), marks, today: true });
    after = found.length < rankedAtMost ? undefined : found.at(-1);
  }
  return parts;
}

/** Those that the user has neither hidden nor muted. */
export function wanted(stories: readonly Story[], marks: ReadonlyMap<string, Mark>, judge: Judge): Story[] {
  return stories.filter((story) => !isHidden(story, marks) && !judge(story).muted);
}

/** What came since the user last looked and is unread, then the rest; each by importance. */
export function inOrder(
  stories: readonly Story[],
  marks: ReadonlyMap<string, Mark>,
  { sources, judge, lookedAt, now }: FrontPageWish,
): Pick<FrontPage, 'stories' | 'fresh'> {
  const interest = interestOf(sources, judge, marks);
  const ranked = rank(stories, interest, now);
  if (lookedAt === undefined) return { stories: ranked, fresh: 0 };
  const isFresh = (story: Story) =>
    Math.max(story.seenAt, story.latest) > lookedAt && !interest.isRead(story);
  const fresh = ranked.filter(isFresh);
  const rest = ranked.filter((story) => !isFresh(story));
  return { stories: [...fresh, ...rest], fresh: rest.length > 0 ? fresh.length : 0 };
}
