/** The store without a browser: for tests, measurements, and wherever nothing should outlive the process. */
import type { Entry, Mark, SearchText, Source, StoredArticle, Story, TellingsPage } from '../model.ts';
import { figureKeys } from '../text/figure-keys.ts';
import { searchText } from '../text/search-text.ts';
import { listed, listingKey } from './listing.ts';
import { hoursOf, relabelled } from './relabel.ts';
import { marksToStayRead, type RemovedRow, withoutSource, withSource } from './removal.ts';
import {
  entryIdsOf,
  type Grouping,
  homelessStories,
  newerFirst,
  type Pending,
  type PollCommit,
  pagesRevision,
  readHere,
  revisionOf,
  type Store,
  type StoriesQuery,
  saidBefore,
  siteMemoryKey,
  storiesRevision,
  termCounts,
  termCountsOf,
  withoutHomeless,
} from './store.ts';
import type { ArticleOf } from './teller.ts';

export class MemoryStore implements Store {
  readonly #sources = new Map<string, Source>();
  readonly #entries = new Map<string, Entry>();
  readonly #articles = new Map<string, StoredArticle>();
  readonly #stories = new Map<string, Story>();
  readonly #pending = new Map<string, Pending>();
  readonly #marks = new Map<string, Mark>();
  readonly #facts = new Map<string, unknown>();
  readonly #pages = new Map<number, TellingsPage>();
  #removed: RemovedRow[] = [];

  async isNewer() {
    return false;
  }

  async sources() {
    return [...this.#sources.values()].sort((a, b) => a.addedAt - b.addedAt);
  }

  async source(id: string) {
    return this.#sources.get(id);
  }

  async addSource(source: Source) {
    if (this.#sources.has(source.id)) return false;
    this.#sources.set(source.id, source);
    return true;
  }

  async addSources(sources: readonly Source[]) {
    const before = this.#sources.size;
    for (const source of sources) if (!this.#sources.has(source.id)) this.#sources.set(source.id, source);
    return this.#sources.size - before;
  }

  async updateSource(id: string, update: (source: Source) => Source) {
    const source = this.#sources.get(id);
    if (!source) return undefined;
    const next = update(source);
    this.#sources.set(id, next);
    return next;
  }

  async updateSources(update: (source: Source) => Source) {
    const changed = [...this.#sources.values()].map(update);
    for (const source of changed) this.#sources.set(source.id, source);
  }

  /** Who remembers the stories' members has to forget them. */
  #countRevision(): void {
    this.#facts.set(storiesRevision, revisionOf(this.#facts.get(storiesRevision)) + 1);
  }

  async removeSource(id: string, at: number) {
    const source = this.#sources.get(id);
    if (!source) return;
    this.#countRevision();
    // Of a source that was removed twice, the last time counts.
    this.#removed = this.#removed.filter((one) => one.sourceId !== id);
    const keep = { sourceId: id, at };
    this.#removed.push({ ...keep, table: 'sources', row: source });
    this.#sources.delete(id);
    for (const entry of this.#entries.values()) {
      if (entry.sourceId !== id) continue;
      const article = this.#articles.get(entry.id);
      const pending = this.#pending.get(entry.id);
      this.#removed.push({ ...keep, table: 'entries', row: entry });
      const isSaved = this.#marks.get(entry.id)?.savedAt !== undefined;
      if (article && !isSaved) this.#removed.push({ ...keep, table: 'articles', row: article });
      if (pending) this.#removed.push({ ...keep, table: 'pending', row: pending });
      this.#pending.delete(entry.id);
      if (isSaved) this.#entries.set(entry.id, { ...entry, sourceId: readHere });
      else this.#deleteEntry(entry.id);
    }
    for (const story of this.#stories.values()) {
      const next = withoutSource(story, id, (entryId) => this.#articles.get(entryId));
      if (next === story) continue;
      for (const mark of marksToStayRead(story, next, this.#marks)) this.#marks.set(mark.entryId, mark);
      this.#removed.push({ ...keep, table: 'stories', row: story });
      if (next) this.#stories.set(story.id, next);
      else this.#stories.delete(story.id);
    }
  }

  async restoreSource(id: string) {
    const rows = this.#removed.filter((one) => one.sourceId === id);
    if (rows.length === 0 || this.#sources.has(id)) return false;
    this.#countRevision();
    const old: Story[] = [];
    for (const { table, row } of rows) {
      if (table === 'sources') this.#sources.set(row.id, row);
      else if (table === 'entries') this.#entries.set(row.id, row);
      else if (table === 'articles') this.#articles.set(row.entryId, row);
      else if (table === 'pending') this.#pending.set(row.entryId, row);
      else old.push(row);
    }
    for (const story of old) {
      const isFree = (entryId: string) =>
        this.#entries.has(entryId) && (this.#holder(entryId)?.id ?? story.id) === story.id;
      const next = withSource(story, this.#stories.get(story.id), isFree, (entryId) =>
        this.#articles.get(entryId),
      );
      if (next) this.#stories.set(next.id, next);
    }
    this.#removed = this.#removed.filter((one) => one.sourceId !== id);
    return true;
  }

  async forgetRemoved(before: number) {
    const gone = this.#removed.filter((one) => one.at < before);
    this.#removed = this.#removed.filter((one) => one.at >= before);
    // Followed again meanwhile, it is the same site.
    for (const { sourceId } of gone) {
      if (this.#sources.has(sourceId)) continue;
      this.#facts.delete(siteMemoryKey(sourceId));
      this.#facts.delete(listingKey(sourceId));
    }
  }

  async expireStories(
    stories: readonly Pick<Story, 'id' | 'members'>[],
    stays: (story: Story, marks: ReadonlyMap<string, Mark>) => boolean,
  ) {
    let gone = 0;
    for (const { id, members } of stories) {
      const story = this.#stories.get(id);
      if (!story || story.members.length !== members.length) continue;
      if (stays(story, await this.marks(entryIdsOf([story])))) continue;
      for (const { entryId } of members) this.#deleteEntry(entryId);
      this.#stories.delete(id);
      this.#facts.set(homelessStories, withoutHomeless(this.#facts.get(homelessStories), id));
      gone += 1;
    }
    return gone;
  }

  async expireLoose(sourceId: string, before: number) {
    const loose = [...this.#entries.values()].filter(
      (entry) =>
        entry.sourceId === sourceId &&
        entry.seenAt < before &&
        this.#marks.get(entry.id)?.savedAt === undefined &&
        !this.#holder(entry.id),
    );
    for (const { id } of loose) this.#deleteEntry(id);
    return loose.length;
  }

  #deleteEntry(id: string): void {
    this.#entries.delete(id);
    this.#articles.delete(id);
    this.#pending.delete(id);
  }

  async entry(id: string) {
    return this.#entries.get(id);
  }

  async entriesAt(address: string) {
    const there = [...this.#entries.values()].filter((entry) => entry.address === address);
    return [...this.#sources.keys()]
      .map((id) => there.filter(({ sourceId }) => sourceId === id))
      .filter(({ length }) => length === 1)
      .flat();
  }

  async article(entryId: string) {
    return this.#articles.get(entryId);
  }

  async story(id: string) {
    return this.#stories.get(id);
  }

  async storyOf(entryId: string) {
    return this.#holder(entryId);
  }

  #holder(entryId: string) {
    return [...this.#stories.values()].find((story) => story.members.some((one) => one.entryId === entryId));
  }

  async storiesWith(figures: readonly string[]) {
    return [...this.#stories.values()].filter((story) =>
      figureKeys(story).some((key) => figures.includes(key)),
    );
  }

  async stories({ since = 0, after, limit }: StoriesQuery) {
    return [...this.#stories.values()]
      .filter((story) => story.latest >= since && (!after || newerFirst(after, story) < 0))
      .sort(newerFirst)
      .slice(0, limit);
  }

  async searchTexts(visit: (part: readonly SearchText[]) => boolean) {
    visit([...this.#stories.values()].map(searchText));
  }

  async articleIds() {
    return [...this.#articles.keys()];
  }

  async scanArticles(
    entryIds: readonly string[],
    visit: (part: readonly StoredArticle[]) => Promise<boolean>,
  ) {
    for (const id of entryIds) {
      const article = this.#articles.get(id);
      if (article && !(await visit([article]))) return;
    }
  }

  async commitPoll(sourceId: string, commit: PollCommit) {
    // Nothing is awaited, as nothing else runs within a transaction.
    const source = this.#sources.get(sourceId);
    if (!source) return [];
    const there = [...this.#entries.values()].filter((entry) => entry.sourceId === sourceId);
    const fresh: Entry[] = [];
    // What was left of it when it was removed, saved as it is, comes home with its first poll.
    const isKnown = (id: string) => there.length > 0 && this.#entries.has(id);
    for (const entry of commit.entries) {
      if (isKnown(entry.id) || saidBefore(entry, there) || saidBefore(entry, fresh)) continue;
      fresh.push(entry);
    }
    const isStored = (id: string) => this.#entries.has(id) || fresh.some((one) => one.id === id);
    const list = listed(commit.entries, (entry) =>
      isStored(entry.id) ? entry.id : saidBefore(entry, [...there, ...fresh])?.id,
    );
    const revision = revisionOf(this.#facts.get(storiesRevision));
    // All that may throw comes before the first write, as in a transaction.
    const stories = fresh.length > 0 ? this.#group(fresh, commit.groups, revision) : [];
    const kept = fresh.length > 0 ? commit.groups.toKeep() : undefined;
    const queue = fresh.length > 0 ? commit.queue(fresh) : [];
    const updated = commit.update(source);
    if (kept) {
      this.#keep(kept);
      for (const fact of [storiesRevision, pagesRevision]) this.#facts.set(fact, revision + 1);
    }
    for (const story of stories) this.#stories.set(story.id, story);
    for (const entry of fresh) this.#entries.set(entry.id, entry);
    for (const item of queue) this.#pending.set(item.entryId, item);
    if (list.length > 0) this.#facts.set(listingKey(sourceId), list);
    this.#sources.set(sourceId, updated);
    return fresh;
  }

  #group(fresh: readonly Entry[], groups: Grouping, revision: number): readonly Story[] {
    const { since } = groups;
    const needs = groups.needs(revision, this.#facts.get(pagesRevision) as number | undefined);
    if (needs !== 'nothing') groups.recallCounts(termCountsOf(this.#facts.get(termCounts)));
    if (needs !== 'nothing') groups.recall([...this.#pages.values()]);
    if (needs === 'stories') {
      const recent = [...this.#stories.values()].filter((story) => story.latest >= since);
      groups.learn(recent.sort((a, b) => a.latest - b.latest));
    }
    const ids = [...groups.place(fresh), ...fresh.map((entry) => entry.id)];
    const known = ids.flatMap((id) => this.#stories.get(id) ?? []);
    return groups.group(fresh, [...new Set(known)]);
  }

  #keep({ pages, counts, drop }: ReturnType<Grouping['toKeep']>): void {
    for (const hour of this.#pages.keys()) if (drop === 'all' || hour < drop) this.#pages.delete(hour);
    for (const page of pages) this.#pages.set(page.hour, page);
    if (counts) this.#facts.set(termCounts, counts);
  }

  async pending() {
    return [...this.#pending.values()].sort((a, b) => b.published - a.published);
  }

  async putPending(items: readonly Pending[]) {
    for (const item of items) this.#pending.set(item.entryId, item);
  }

  async commitArticle(entryId: string, article: StoredArticle | undefined, improve: (story: Story) => Story) {
    const story = await this.storyOf(entryId);
    const improved = story && !this.#articles.has(entryId) ? improve(story) : undefined;
    if (article && this.#entries.has(entryId) && !this.#articles.has(entryId))
      this.#articles.set(entryId, article);
    if (improved) this.#stories.set(improved.id, improved);
    this.#pending.delete(entryId);
  }

  async updateArticle(
    entryId: string,
    update: (article: StoredArticle) => StoredArticle,
    retell: (story: Story, before: StoredArticle, after: StoredArticle) => Story,
  ) {
    const before = this.#articles.get(entryId);
    if (!before) return undefined;
    const after = update(before);
    const story = this.#holder(entryId);
    const retold = story && retell(story, before, after);
    this.#articles.set(entryId, after);
    if (retold) this.#stories.set(retold.id, retold);
    return after;
  }

  async regroup(
    entryIds: readonly string[],
    change: (stories: readonly Story[], articleOf: ArticleOf) => readonly Story[] | undefined,
  ) {
    const found = new Set(entryIds.flatMap((entryId) => this.#holder(entryId) ?? []));
    const changed = change([...found], (entryId) => this.#articles.get(entryId));
    if (!changed) return [];
    for (const { id } of found) this.#stories.delete(id);
    for (const story of changed) this.#stories.set(story.id, story);
    for (const hour of hoursOf(changed)) {
      const page = this.#pages.get(hour);
      if (page) this.#pages.set(hour, relabelled(page, changed));
    }
    const isInStep = this.#facts.get(pagesRevision) === this.#facts.get(storiesRevision);
    this.#countRevision();
    if (isInStep) this.#facts.set(pagesRevision, this.#facts.get(storiesRevision));
    return changed;
  }

  async commitPage(entry: Entry, article: StoredArticle) {
    if (!this.#entries.has(entry.id)) this.#entries.set(entry.id, entry);
    this.#articles.set(entry.id, article);
  }

  async marks(entryIds: readonly string[]) {
    const found = new Map<string, Mark>();
    for (const id of entryIds) {
      const mark = this.#marks.get(id);
      if (mark) found.set(id, mark);
    }
    return found;
  }

  async savedEntries() {
    return [...this.#marks.values()]
      .filter((mark) => mark.savedAt !== undefined)
      .sort((a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0))
      .map((mark) => mark.entryId);
  }

  async mark(entryIds: readonly string[], change: (mark: Mark) => Mark) {
    const changed = entryIds.map((entryId) => change(this.#marks.get(entryId) ?? { entryId }));
    for (const mark of changed) this.#marks.set(mark.entryId, mark);
  }

  async markAndNote(
    entryIds: readonly string[],
    change: (mark: Mark) => Mark,
    key: string,
    note: (fact: unknown) => unknown,
  ) {
    const fact = note(this.#facts.get(key));
    await this.mark(entryIds, change);
    this.#facts.set(key, fact);
  }

  async fact(key: string) {
    return this.#facts.get(key);
  }

  async changeFact(key: string, change: (value: unknown) => unknown) {
    this.#facts.set(key, change(this.#facts.get(key)));
  }
}
