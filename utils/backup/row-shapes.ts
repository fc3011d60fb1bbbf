/** What each row of a backup must look like before it is stored: anybody may have written the file. */
import type { Kept, SiteMemory } from '../clean/site-memory.ts';
import {
  type Entry,
  type HeadlinePattern,
  type Mark,
  type Member,
  type Pause,
  removalRules,
  type Source,
  type Story,
  sourceLimits,
} from '../model.ts';
import { type AllowHttp, checkAddress } from '../net/address.ts';
import { fields, flag, listOf, number, oneOf, optional, type Shape, text } from '../shape.ts';
import { siteMemoryKey } from '../store/store.ts';
import { address, addressOrNone, article, facts, id, moment, summary, words } from './article-shapes.ts';

/** A fact of the export: what was learnt of a site. */
export interface FactRow {
  readonly key: string;
  readonly value: SiteMemory;
}

/** What a file has of a source: how its polls went is found out anew. */
const sourceOf = (allowHttp: AllowHttp): Shape<Source> => {
  const feed: Shape<string> = (value): value is string => address(value) && checkAddress(value, allowHttp).ok;
  const anything: Shape<never> = (_value): _value is never => true;
  return fields<Source>({
    id,
    feedUrl: feed,
    siteUrl: addressOrNone,
    title: words,
    language: optional(text(100)),
    addedAt: moment,
    images: flag,
    folder: listOf(text(400), 5),
    fullText: flag,
    weight: optional(oneOf('more', 'less')),
    interval: optional(oneOf(...sourceLimits.intervals)),
    page: optional(
      fields<HeadlinePattern>({ by: oneOf('json-ld', 'sitemap', 'links'), shape: optional(text(4096)) }),
    ),
    paused: optional(fields<Pause>({ at: moment, reason: oneOf('user', 'gone', 'not-found', 'refused') })),
    validators: anything,
    schedule: anything,
    health: anything,
  });
};

const day = 86_400_000;

const entry: Shape<Entry> = fields<Entry>({
  id,
  sourceId: id,
  url: addressOrNone,
  address: text(4096),
  title: words,
  published: moment,
  author: optional(words),
  language: optional(text(100)),
  text: text(2_000_000),
  html: optional(text(2_000_000)),
  image: optional(addressOrNone),
  seenAt: moment,
  backlog: flag,
});

const member: Shape<Member> = fields<Member>({
  entryId: id,
  sourceId: id,
  url: addressOrNone,
  title: words,
  published: moment,
  facts: optional(facts),
  told: optional(listOf(words, 1000)),
  copy: optional(text(300)),
  worth: optional(number),
  stub: optional(oneOf(true)),
});

const some = listOf(member, 2000);
const members: Shape<readonly Member[]> = (value): value is readonly Member[] =>
  some(value) && value.length > 0;

const story: Shape<Story> = fields<Story>({
  id,
  headline: words,
  language: optional(text(100)),
  members,
  summary: optional(summary),
  teller: optional(id),
  also: optional(listOf(id, 1000)),
  apart: optional(listOf(id, 5000)),
  image: optional(addressOrNone),
  latest: moment,
  seenAt: moment,
  leftOut: number,
  backlog: flag,
});

const mark: Shape<Mark> = fields<Mark>({
  entryId: id,
  readAt: optional(moment),
  savedAt: optional(moment),
  notifiedAt: optional(moment),
  hiddenAt: optional(moment),
});

const memory: Shape<SiteMemory> = fields<SiteMemory>({
  kept: listOf(fields<Kept>({ rule: oneOf(...removalRules), key: words }), 200),
  articles: listOf(
    fields<SiteMemory['articles'][number]>({ id, keys: listOf(words, 100), description: optional(words) }),
    100,
  ),
  titles: listOf(words, 200),
});

const fact: Shape<FactRow> = (value): value is FactRow =>
  fields<FactRow>({ key: text(400), value: memory })(value) && value.key.startsWith(siteMemoryKey(''));

/** No row is larger: twice what the extractor lets through of an article, for its addresses and what was left out. */
const mostCharacters = 5_000_000;

/** Each text has its cap, and a row has one for all of them: a thousand long ones would hold up every page. */
const bearable =
  <T>(shape: Shape<T>): Shape<T> =>
  (value): value is T =>
    shape(value) && isBearable(value);

/** Only of what has its shape: no deeper, and no wider, than that allows. */
function isBearable(row: unknown): boolean {
  let room = mostCharacters;
  const rest = [row];
  while (rest.length > 0 && room >= 0) {
    const one = rest.pop();
    if (typeof one === 'string') room -= one.length;
    else if (typeof one === 'object' && one !== null) for (const part of Object.values(one)) rest.push(part);
  }
  return room >= 0;
}

/** @param allowHttp as for every address that a user may follow */
export const rowShapes = (allowHttp: AllowHttp, now: number) => ({
  sources: bearable(sourceOf(allowHttp)),
  // One of the next century would stand on top for ever.
  stories: bearable((value): value is Story => story(value) && value.latest <= now + day),
  entries: bearable(entry),
  articles: bearable(article),
  marks: mark,
  facts: bearable(fact),
});
