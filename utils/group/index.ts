/** Which entries tell the same event, and the stories that they make. */
import type { Entry, Member, Story, Summary } from '../model.ts';
import { copyKey } from './copies.ts';
import { Likeness } from './likeness.ts';
import { storyWindowMs } from './match.ts';
import { type Counted, type Told, termsOf } from './terms.ts';

export { storyWindowMs } from './match.ts';
export type { Told } from './terms.ts';

/** A label for each item, in order; equal labels tell one event. One member per source and story, but for updates. */
export function cluster(items: readonly Told[]): number[] {
  const likeness = new Likeness();
  const counted = items.map(termsOf);
  for (const item of counted) likeness.count(item);
  let next = 0;
  return counted.map((item) => {
    const label = likeness.nearest(item).join ?? String(next++);
    likeness.settle(item, label);
    return Number(label);
  });
}

/**
 * The recent stories' words, remembered from poll to poll: reading all stories again for each of a hundred
 * sources would take longer than asking them. It forgets whenever the store has changed without it.
 */
export class StoryGroups {
  #likeness = new Likeness();
  #revision: number | undefined;
  #since = 0;
  #placed: ReadonlyMap<string, string> | undefined;

  /**
   * Which stories have to be read before `group`: all since a time where it remembers none, else the ones
   * that the fresh entries join.
   * @param revision of the stories in the store
   */
  wants(fresh: readonly Entry[], revision: number, since: number): { since: number } | { ids: string[] } {
    this.#placed = undefined;
    const isOld = since - this.#since > storyWindowMs;
    if (this.#revision !== revision || isOld) {
      this.#revision = revision;
      this.#since = since;
      this.#likeness = new Likeness();
      return { since };
    }
    this.#placed = this.#place(fresh, since);
    const begun = new Set(fresh.map(({ id }) => id));
    return { ids: [...new Set(this.#placed.values())].filter((id) => !begun.has(id)) };
  }

  /**
   * The stories that change when fresh entries come in: joined ones, or new ones of one entry.
   * @param known those that `wants` named, and those named after a fresh entry
   * @param summarise makes the first summary from an entry's own text
   */
  group(
    fresh: readonly Entry[],
    known: readonly Story[],
    summarise: (entry: Entry) => Summary | undefined,
  ): Story[] {
    const placed = this.#placed ?? this.#learnAndPlace(fresh, known);
    const byId = new Map(known.map((story) => [story.id, story]));
    const changed = new Map<string, Story>();
    for (const entry of inOrder(fresh)) {
      // A source followed again brings entries that a story is named after: they come home to it.
      const id = byId.has(entry.id) ? entry.id : (placed.get(entry.id) ?? entry.id);
      const story = byId.get(id);
      const next = story ? join(story, entry) : begin(entry, summarise(entry));
      byId.set(next.id, next);
      changed.set(next.id, next);
    }
    this.#revision = (this.#revision ?? 0) + 1;
    return [...changed.values()];
  }

  /** For when what it was told did not reach the store. */
  forget(): void {
    this.#revision = undefined;
  }

  #learnAndPlace(fresh: readonly Entry[], known: readonly Story[]): Map<string, string> {
    const stories = [...known].sort((a, b) => a.seenAt - b.seenAt);
    const members = stories.flatMap((story) =>
      story.members.map((member) => [story, termsOf(toldByMember(story, member))] as const),
    );
    for (const [, counted] of members) this.#likeness.count(counted);
    for (const [story, counted] of members) this.#likeness.settle(counted, story.id);
    return this.#place(fresh, this.#since);
  }

  /**
   * The story each entry belongs to; its own id where it begins one. What is older than the window is no
   * news to anybody and is not compared: it stays a story of its own.
   */
  #place(fresh: readonly Entry[], since: number): Map<string, string> {
    const recent = fresh.filter((entry) => entry.published >= since);
    const arriving = inOrder(recent).map((entry): [Entry, Counted] => [entry, termsOf(toldByEntry(entry))]);
    for (const [, counted] of arriving) this.#likeness.count(counted);
    const placed = new Map<string, string>();
    for (const [entry, counted] of arriving) {
      const isHome = this.#likeness.knows(entry.id);
      const label = (isHome ? undefined : this.#likeness.nearest(counted).join) ?? entry.id;
      this.#likeness.settle(counted, label);
      placed.set(entry.id, label);
    }
    return placed;
  }
}

const inOrder = (entries: readonly Entry[]) => [...entries].sort((a, b) => a.published - b.published);

const copyOf = ({ title, text }: Entry) => {
  const copy = copyKey(title, text);
  return copy ? { copy } : {};
};

const toldByEntry = (entry: Entry): Told => ({
  title: entry.title,
  text: entry.text,
  sourceId: entry.sourceId,
  time: entry.published,
  ...(entry.language ? { language: entry.language } : {}),
  ...copyOf(entry),
});

const toldByMember = (story: Story, member: Member): Told => ({
  title: member.title,
  text: member.entryId === story.id ? (story.summary?.sentences.map((one) => one.text).join(' ') ?? '') : '',
  sourceId: member.sourceId,
  time: member.published,
  ...(story.language ? { language: story.language } : {}),
  ...(member.copy ? { copy: member.copy } : {}),
});

const memberOf = (entry: Entry): Member => ({
  entryId: entry.id,
  sourceId: entry.sourceId,
  url: entry.url,
  title: entry.title,
  published: entry.published,
  ...copyOf(entry),
});

function begin(entry: Entry, summary: Summary | undefined): Story {
  return {
    id: entry.id,
    headline: entry.title,
    members: [memberOf(entry)],
    latest: entry.published,
    seenAt: entry.seenAt,
    leftOut: 0,
    backlog: entry.backlog,
    ...(entry.language ? { language: entry.language } : {}),
    ...(summary ? { summary } : {}),
    ...(entry.image ? { image: entry.image } : {}),
  };
}

function join(story: Story, entry: Entry): Story {
  return {
    ...story,
    members: [...story.members, memberOf(entry)],
    latest: Math.max(story.latest, entry.published),
    backlog: story.backlog && entry.backlog,
    ...(story.image === undefined && entry.image ? { image: entry.image } : {}),
  };
}
