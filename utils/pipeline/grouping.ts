/** Who groups entries to stories, as the store asks it, and what an entry tells before its article is read. */
import { factsOf } from '../facts/index.ts';
import type { StoryGroups, Telling } from '../group/index.ts';
import type { Entry, Source } from '../model.ts';
import type { Grouping } from '../store/store.ts';
import { teaser } from '../summarise/index.ts';
import type { Ports } from './ports.ts';
import { toldFacts } from './stored-article.ts';

/** Who remembers the stories, as the store asks it. */
export const groupingBy = (
  groups: StoryGroups,
  tell: (entry: Entry) => Telling,
  since: number,
): Grouping => ({
  since,
  needs: (revision, written) => groups.needs(revision, written, since),
  recallCounts: (counts) => groups.recallCounts(counts),
  recall: (pages) => groups.recall(pages),
  learn: (stories) => groups.learn(stories),
  place: (fresh) => groups.place(fresh, since),
  group: (fresh, known) => groups.group(fresh, known, tell),
  toKeep: () => groups.toKeep(since),
});

/**
 * What entries tell that are likely new, some at a time: five hundred of a first poll, read while they are
 * stored, would be one long task.
 */
export async function tellingsOf(
  entries: readonly Entry[],
  { health }: Source,
  ports: Ports,
): Promise<(entry: Entry) => Telling> {
  const told = new Map<string, Telling>();
  for (const entry of entries) {
    if (entry.published <= (health.lastOkAt ?? Number.NEGATIVE_INFINITY)) continue;
    if (told.size > 0 && told.size % tellingsAtOnce === 0) await ports.wait(0);
    told.set(entry.id, toldBy(entry, ports.names));
  }
  return (entry) => told.get(entry.id) ?? toldBy(entry, ports.names);
}

const tellingsAtOnce = 20;

/** What an entry tells before its article is read. */
export function toldBy({ title, text, language }: Entry, names: readonly string[]): Telling {
  const summary = teaser(text, title);
  const facts = toldFacts(factsOf(`${title}\n${text.slice(0, mostTeaser)}`, language, names));
  return { facts, ...(summary ? { summary } : {}) };
}

const mostTeaser = 1000;
