/** Workers that group what polls bring, and events for them to be told of. */
import { StoryGroups, storyWindowMs } from '../../../utils/group/index.ts';
import type { Entry } from '../../../utils/model.ts';
import { groupingBy, toldBy } from '../../../utils/pipeline/grouping.ts';
import type { Store } from '../../../utils/store/store.ts';
import { entry, source } from '../make.ts';
import { poll } from './stores.ts';

const first = 'Bra Cal Dor Fen Gul Hax Jor Kel Lum Mav Nor Pol Quin Rus Sil Tor'.split(' ');
const last = 'dane fora gate holm lund mere nost pont rick stad vale wick'.split(' ');
/** Names that only this event has. */
const namesOf = (event: number) =>
  first
    .slice(0, 8)
    .map((_, i) => `${first[(event + i) % first.length]}${last[(event * 5 + i * 3) % last.length]}`);

/** An event in the words of one source: most names of it, each source in another order. */
export function telling(id: string, event: number, sourceId: string, published: number): Entry {
  const names = namesOf(event);
  const at = Number(sourceId.replace(/\D/g, '')) || 0;
  const turned = names.map((_, i) => names[(i + at) % names.length]);
  return entry(id, {
    sourceId,
    url: `https://${sourceId}.example.org/${id}`,
    published,
    seenAt: published,
    language: 'en',
    title: `${turned[0]} with ${turned[1]} and ${turned[2]}`,
    text: `${turned.slice(0, 6).join(' and ')} were named here.`,
  });
}

/** What a worker did that was told something. */
export class Worker {
  readonly heard = { stories: 0, pages: 0 };
  readonly #groups = new StoryGroups();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Stores what a source brought at that time, as a poll does; `breaks` then. */
  async poll(
    sourceId: string,
    entries: readonly Entry[],
    at: number,
    breaks?: 'hearing' | 'queue',
  ): Promise<void> {
    await this.#store.addSource(source(sourceId));
    const grouping = groupingBy(this.#groups, (entry) => toldBy(entry, []), at - storyWindowMs);
    const { heard } = this;
    heard.stories = 0;
    heard.pages = 0;
    const queue = () => {
      if (breaks === 'queue') throw new Error('broken');
      return [];
    };
    const groups = {
      ...grouping,
      learn: (stories: Parameters<typeof grouping.learn>[0]) => {
        heard.stories += stories.length;
        grouping.learn(stories);
      },
      recall: (pages: Parameters<typeof grouping.recall>[0]) => {
        heard.pages += pages.length;
        if (breaks === 'hearing') throw new Error('broken');
        grouping.recall(pages);
      },
    };
    try {
      await this.#store.commitPoll(sourceId, { ...poll(entries), groups, queue });
    } catch (error) {
      this.#groups.forget();
      if (!breaks) throw error;
    }
  }
}

/** Every story's entries, in an order that only depends on them. */
export async function storiesOf(store: Store): Promise<string[]> {
  const stories = await store.stories({ limit: 1000 });
  return stories
    .map(
      ({ id, members }) =>
        `${id}: ${members
          .map(({ entryId }) => entryId)
          .sort()
          .join(' ')}`,
    )
    .sort();
}
