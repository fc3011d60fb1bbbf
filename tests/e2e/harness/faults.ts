/** What is partial, lost or doubled in a store, held against what growing feeds have said. */
import type { Source } from '../../../utils/model.ts';
import { listingKey } from '../../../utils/store/listing.ts';
import { pagesRevision, storiesRevision } from '../../../utils/store/store.ts';
import type { Growing } from './growing.ts';
import type { WholeStore } from './store.ts';

/** In words; none where every poll and every article is there as a whole. */
export function faultsOf(store: WholeStore, growing: Growing): string[] {
  return [...pollFaults(store, growing), ...storyFaults(store), ...articleFaults(store)];
}

/** How far a source says that it was read; undefined where it never was. */
export const editionOf = (source: Source | undefined): number | undefined =>
  source?.validators.etag === undefined ? undefined : Number(JSON.parse(source.validators.etag));

/** A source that says how far it was read has the entries up to there, no more and no less. */
function pollFaults({ sources, entries, facts }: WholeStore, growing: Growing): string[] {
  const followed = new Set(growing.feeds.map(({ url }) => url));
  return sources
    .filter(({ feedUrl }) => followed.has(feedUrl))
    .flatMap((source) => {
      const { id, feedUrl } = source;
      const own = entries.filter(({ sourceId }) => sourceId === id);
      const edition = editionOf(source);
      const said = edition === undefined ? [] : growing.itemsOf(feedUrl, edition);
      return [
        ...differences(
          `${feedUrl} at ${edition}`,
          own.map(({ url }) => url),
          said.map(({ url }) => url),
        ),
        ...differences(
          `the listing of ${feedUrl}`,
          (facts[listingKey(id)] as string[] | undefined) ?? [],
          own.map((one) => one.id),
        ),
      ];
    });
}

function storyFaults({ stories, entries, texts, facts }: WholeStore): string[] {
  return [
    ...differences(
      'members of stories',
      stories.flatMap(({ members }) => members.map(({ entryId }) => entryId)),
      entries.map(({ id }) => id),
    ),
    ...differences(
      'texts to search',
      texts.map(({ id }) => id),
      stories.map(({ id }) => id),
    ),
    ...(facts[pagesRevision] === facts[storiesRevision] ? [] : ['what is compared is of another revision']),
  ];
}

/** What has an article is off the queue and told by it; what is on the queue is there to be read. */
function articleFaults({ articles, pending, entries, stories }: WholeStore): string[] {
  const known = new Set(entries.map(({ id }) => id));
  const read = new Set(articles.map(({ entryId }) => entryId));
  const summed = new Set(
    stories.flatMap(({ summary, members }) => (summary ? members.map(({ entryId }) => entryId) : [])),
  );
  return [
    ...pending.flatMap(({ entryId }) => (known.has(entryId) ? [] : [`${entryId} waits and is not there`])),
    ...pending.flatMap(({ entryId }) => (read.has(entryId) ? [`${entryId} is read and waits`] : [])),
    ...articles.flatMap(({ entryId }) => (known.has(entryId) ? [] : [`${entryId} is read and not there`])),
    ...articles.flatMap(({ entryId }) =>
      summed.has(entryId) ? [] : [`${entryId} is read and not summed up`],
    ),
  ];
}

/** Both ways, and what stands there twice. */
export function differences(what: string, found: readonly string[], wanted: readonly string[]): string[] {
  const [has, wants] = [new Set(found), new Set(wanted)];
  return [
    ...(has.size === found.length ? [] : [`${what}: ${found.length - has.size} twice`]),
    ...wanted.flatMap((one) => (has.has(one) ? [] : [`${what}: ${one} is missing`])),
    ...found.flatMap((one) => (wants.has(one) ? [] : [`${what}: ${one} is too much`])),
  ];
}
