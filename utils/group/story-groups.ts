/**
 * The recent stories' words, remembered from poll to poll, and kept in pages for the worker that comes after:
 * reading all stories again for each of a hundred sources would take longer than asking them.
 */
import type { Entry, Story, TellingsPage, TermCounts } from '../model.ts';
import { Likeness } from './likeness.ts';
import { storyWindowMs } from './match.ts';
import { hourOf, type Placed, pageOf, placedIn } from './pages.ts';
import { begin, join, type Telling, toldByEntry, toldByMember } from './tellings.ts';
import { withLeaving } from './term-counts.ts';
import { type Counted, termsOf } from './terms.ts';

/** What has to be kept for the worker that comes after. */
export interface Kept {
  readonly pages: readonly TellingsPage[];
  /** Absent where they are as they were. */
  readonly counts?: readonly TermCounts[];
  /** Pages of earlier hours go; all others than these where it is `all`. */
  readonly drop: number | 'all';
}

export class StoryGroups {
  #likeness = new Likeness();
  #revision: number | undefined;
  #since = 0;
  #counts: readonly TermCounts[] = [];
  /** As they are kept. */
  readonly #pages = new Map<number, TellingsPage>();
  /** What came since, by the hour. */
  readonly #fresh = new Map<number, Placed[]>();
  #isRebuilt = false;
  #placed: ReadonlyMap<string, Joining> = new Map();

  /**
   * What it has to be told before it can place entries: nothing, the pages that it left, or these and the
   * stories since that time.
   * @param revision of the stories in the store
   * @param pagesRevision the one that the pages were written at; undefined where there are none
   */
  needs(revision: number, pagesRevision: number | undefined, since: number): 'nothing' | 'pages' | 'stories' {
    const isOld = since - this.#since > storyWindowMs;
    if (this.#revision === revision && !isOld) return 'nothing';
    this.#revision = revision;
    this.#since = since;
    this.#pages.clear();
    this.#fresh.clear();
    this.#isRebuilt = pagesRevision !== revision;
    return this.#isRebuilt ? 'stories' : 'pages';
  }

  /** Before pages or stories are told: what was common in earlier windows. */
  recallCounts(counts: readonly TermCounts[]): void {
    this.#counts = counts;
    this.#likeness = new Likeness(counts);
  }

  /** May be told in parts. */
  recall(pages: readonly TellingsPage[]): void {
    for (const page of pages) {
      const isRecent = page.hour >= hourOf(this.#since);
      // Stories tell anew what is recent; what has left the window since is still to be counted.
      if (isRecent && this.#isRebuilt) continue;
      this.#pages.set(page.hour, page);
      if (isRecent)
        for (const { counted, storyId } of placedIn(page)) this.#likeness.recall(counted, storyId);
    }
  }

  /** May be told in parts. */
  learn(stories: readonly Story[]): void {
    const first = hourOf(this.#since);
    for (const story of stories) {
      for (const member of story.members) {
        // It left the window with its page, and is counted there.
        if (hourOf(member.published) < first) continue;
        const counted = termsOf(toldByMember(story, member));
        this.#likeness.recall(counted, story.id);
        this.#page({ entryId: member.entryId, storyId: story.id, counted });
      }
    }
  }

  /**
   * The stories that the fresh entries join. What is older than the window is no news to anybody and is not
   * compared: it stays a story of its own.
   */
  place(fresh: readonly Entry[], since: number): string[] {
    const recent = fresh.filter((entry) => entry.published >= since);
    const arriving = inOrder(recent).map((entry): [Entry, Counted] => [entry, termsOf(toldByEntry(entry))]);
    for (const [, counted] of arriving) this.#likeness.count(counted);
    const placed = new Map<string, Joining>();
    for (const [{ id }, counted] of arriving) {
      const isHome = this.#likeness.knows(id);
      const { join, also } = isHome ? { also: [] } : this.#likeness.nearest(counted);
      const storyId = join ?? id;
      this.#likeness.settle(counted, storyId);
      placed.set(id, { storyId, also, counted });
    }
    this.#placed = placed;
    const begun = new Set(fresh.map(({ id }) => id));
    return [...new Set([...placed.values()].map(({ storyId }) => storyId))].filter((id) => !begun.has(id));
  }

  /**
   * The stories that change when the entries come in that were placed: joined ones, or new ones of one entry.
   * @param known those that `place` named, and those named after a fresh entry
   * @param tell what an entry's own text tells
   */
  group(fresh: readonly Entry[], known: readonly Story[], tell: (entry: Entry) => Telling): Story[] {
    const byId = new Map(known.map((story) => [story.id, story]));
    const changed = new Map<string, Story>();
    let isElsewhere = false;
    for (const entry of inOrder(fresh)) {
      const place = this.#placed.get(entry.id);
      // A source followed again brings entries that a story is named after: they come home to it.
      const id = byId.has(entry.id) ? entry.id : (place?.storyId ?? entry.id);
      const story = byId.get(id);
      const next =
        story && mayJoin(story, entry) ? join(story, entry, tell(entry)) : begin(entry, tell(entry));
      const also = [...new Set([...(next.also ?? []), ...(place?.also ?? [])])].filter(
        (one) => one !== next.id,
      );
      const told = also.length > 0 ? { ...next, also: also.slice(0, mostAlso) } : next;
      byId.set(told.id, told);
      changed.set(told.id, told);
      if (place) this.#page({ entryId: entry.id, storyId: told.id, counted: place.counted });
      if (place && place.storyId !== told.id) isElsewhere = true;
    }
    // What was settled elsewhere than where it went is read again.
    this.#revision = isElsewhere ? undefined : (this.#revision ?? 0) + 1;
    return [...changed.values()];
  }

  /** What changed since the last time. */
  toKeep(since: number): Kept {
    const first = hourOf(since);
    const pages: TellingsPage[] = [];
    for (const [hour, placed] of this.#fresh) pages.push(pageOf(hour, placed, this.#pages.get(hour)));
    this.#fresh.clear();
    for (const page of pages) this.#pages.set(page.hour, page);
    const leaving = [...this.#pages.values()].filter(({ hour }) => hour < first);
    for (const { hour } of leaving) this.#pages.delete(hour);
    const drop = this.#isRebuilt ? 'all' : first;
    this.#isRebuilt = false;
    if (leaving.length === 0) return { pages, drop };
    this.#counts = withLeaving(
      this.#counts,
      leaving.flatMap(placedIn).map(({ counted }) => counted),
    );
    return { pages, drop, counts: this.#counts };
  }

  /** For when what it was told did not reach the store. */
  forget(): void {
    this.#revision = undefined;
  }

  #page(placed: Placed): void {
    const hour = hourOf(placed.counted.time);
    const page = this.#fresh.get(hour);
    if (page) page.push(placed);
    else this.#fresh.set(hour, [placed]);
  }
}

interface Joining {
  readonly storyId: string;
  readonly also: readonly string[];
  readonly counted: Counted;
}

const mostAlso = 3;
/** A story of more members is no event, but somebody's trick with titles. */
const mostMembers = 60;

/** One that bears the entry's own name takes it in any case: beginning anew would lose its members. */
const mayJoin = ({ id, members, apart }: Story, entry: Entry): boolean =>
  id === entry.id || (members.length < mostMembers && !apart?.includes(entry.id));

const inOrder = (entries: readonly Entry[]) => [...entries].sort((a, b) => a.published - b.published);
