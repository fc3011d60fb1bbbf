/**
 * Which entries tell the same event: cosine of TF-IDF vectors over title (twice) and lead, where names and
 * numbers weigh more, since they are what two newsrooms share. Precision first: a false join hides news.
 */
import type { Entry, Member, Story, Summary } from '../model.ts';
import { fold } from '../text/normalise.ts';
import { contentWords } from '../text/tokens.ts';
import { wordsOf } from '../text/words.ts';

/** Two vectors at least this alike tell the same event. */
const joinAt = 0.24;
/** And they share at least this many terms. */
const leastShared = 2;
/** How far apart two tellings of one event may be. */
export const storyWindowMs = 72 * 3_600_000;
const nameBoost = 1.6;
const leadCharacters = 400;
/** A term is never too common below this many items. */
const commonAt = 60;

type Vector = ReadonlyMap<string, number>;

export interface Told {
  readonly title: string;
  readonly text: string;
  readonly language?: string;
  readonly sourceId: string;
  readonly time: number;
}

/**
 * A label for each item, in order; equal labels tell one event. One member per source and story. The
 * first `settled.length` items have their labels already: only the others are compared.
 */
export function cluster(items: readonly Told[], settled: readonly number[] = []): number[] {
  const vectors = weigh(items);
  const labels: number[] = [...settled];
  const sources = new Map<number, Set<string>>();
  const postings = new Map<string, number[]>();
  let next = Math.max(-1, ...settled) + 1;
  items.forEach((item, i) => {
    const vector = vectors[i] as Vector;
    const label = labels[i] ?? nearest(i, vector) ?? next++;
    labels[i] = label;
    const told = sources.get(label);
    if (told) told.add(item.sourceId);
    else sources.set(label, new Set([item.sourceId]));
    for (const term of vector.keys()) {
      const posting = postings.get(term);
      if (posting) posting.push(i);
      else postings.set(term, [i]);
    }
  });
  return labels;

  /** The label of the most alike item so far that this one may join. */
  function nearest(index: number, vector: Vector): number | undefined {
    const item = items[index] as Told;
    const found = new Map<number, { dot: number; shared: number }>();
    for (const [term, value] of vector) {
      const posting = postings.get(term) ?? [];
      // A word that every tenth item has tells nothing, and would make the work quadratic.
      if (posting.length > Math.max(commonAt, items.length / 10)) continue;
      for (const other of posting) {
        const sum = found.get(other) ?? { dot: 0, shared: 0 };
        sum.dot += value * (vectors[other]?.get(term) ?? 0);
        sum.shared++;
        found.set(other, sum);
      }
    }
    let best: number | undefined;
    let bestLikeness = joinAt;
    for (const [other, { dot, shared }] of found) {
      if (dot <= bestLikeness || shared < leastShared) continue;
      const label = labels[other] as number;
      if (Math.abs((items[other] as Told).time - item.time) > storyWindowMs) continue;
      if (sources.get(label)?.has(item.sourceId)) continue;
      best = label;
      bestLikeness = dot;
    }
    return best;
  }
}

/** Unit vectors; rare terms weigh more, names and numbers more again. */
function weigh(items: readonly Told[]): Vector[] {
  const counted = items.map((item) => countTerms(item));
  const documents = new Map<string, number>();
  for (const terms of counted)
    for (const term of terms.keys()) documents.set(term, (documents.get(term) ?? 0) + 1);
  return counted.map((terms) => {
    const vector = new Map<string, number>();
    let sum = 0;
    for (const [term, weight] of terms) {
      const value = (1 + Math.log(weight)) * Math.log(1 + (items.length + 1) / (documents.get(term) ?? 1));
      vector.set(term, value);
      sum += value * value;
    }
    const norm = Math.sqrt(sum) || 1;
    for (const [term, value] of vector) vector.set(term, value / norm);
    return vector;
  });
}

function countTerms({ title, text, language }: Told): Map<string, number> {
  const terms = new Map<string, number>();
  const add = (words: readonly string[], weight: number, names: ReadonlySet<string>) => {
    for (const word of words) {
      const boost = names.has(word) || /^\p{N}/u.test(word) ? nameBoost : 1;
      terms.set(word, (terms.get(word) ?? 0) + weight * boost);
    }
  };
  const lead = text.slice(0, leadCharacters);
  add(contentWords(title, language), 2, nameWords(title));
  add(contentWords(lead, language), 1, nameWords(lead));
  return terms;
}

/** Capitalised words that do not begin the text. */
function nameWords(text: string): Set<string> {
  const words = wordsOf(text);
  return new Set(words.filter((word, i) => i > 0 && /^\p{Lu}/u.test(word)).map((word) => fold(word)));
}

const memberOf = (entry: Entry): Member => ({
  entryId: entry.id,
  sourceId: entry.sourceId,
  url: entry.url,
  title: entry.title,
  published: entry.published,
});

/**
 * The stories that change when fresh entries come in: joined ones, or new ones of one entry. `known` are
 * the recent stories; `summarise` makes the first summary from an entry's own text.
 */
export function groupEntries(
  fresh: readonly Entry[],
  known: readonly Story[],
  summarise: (entry: Entry) => Summary | undefined,
): Story[] {
  const changed = new Map<string, Story>();
  const stories = [...known].sort((a, b) => a.seenAt - b.seenAt);
  const arriving = [...fresh].sort((a, b) => a.published - b.published);
  const items: Told[] = [
    ...stories.flatMap((story) => story.members.map((member) => toldByMember(story, member))),
    ...arriving.map(toldByEntry),
  ];
  const settled = stories.flatMap((story, label) => story.members.map(() => label));
  const labels = cluster(items, settled);
  const storyOfLabel = new Map(stories.map((story, label) => [label, story.id]));
  const byId = new Map(stories.map((story) => [story.id, story]));
  arriving.forEach((entry, i) => {
    const label = labels[settled.length + i] as number;
    // A source followed again brings entries that a story is named after: they come home to it.
    const storyId = byId.has(entry.id) ? entry.id : storyOfLabel.get(label);
    const story = storyId === undefined ? undefined : byId.get(storyId);
    const next = story ? join(story, entry) : begin(entry, summarise(entry));
    storyOfLabel.set(label, next.id);
    byId.set(next.id, next);
    changed.set(next.id, next);
  });
  return [...changed.values()];
}

const toldByEntry = (entry: Entry): Told => ({
  title: entry.title,
  text: entry.text,
  sourceId: entry.sourceId,
  time: entry.published,
  ...(entry.language ? { language: entry.language } : {}),
});

const toldByMember = (story: Story, member: Member): Told => ({
  title: member.title,
  text: member.entryId === story.id ? (story.summary?.sentences.map((one) => one.text).join(' ') ?? '') : '',
  sourceId: member.sourceId,
  time: member.published,
  ...(story.language ? { language: story.language } : {}),
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
