/** An entry as one telling of a story: what is compared of it, and what the story keeps. */
import type { Entry, Fact, Member, Story, Summary } from '../model.ts';
import { copyKey } from './copies.ts';
import type { Told } from './terms.ts';

/** What an entry's own text tells, before its article is read. */
export interface Telling {
  readonly summary?: Summary;
  readonly facts?: readonly Fact[];
}

const copyOf = ({ title, text }: Entry) => {
  const copy = copyKey(title, text);
  return copy ? { copy } : {};
};

export const toldByEntry = (entry: Entry): Told => ({
  title: entry.title,
  text: entry.text,
  sourceId: entry.sourceId,
  time: entry.published,
  ...(entry.language ? { language: entry.language } : {}),
  ...copyOf(entry),
});

/** Only of the one that speaks for it does the story know what it says beside its title. */
export function toldByMember(story: Story, member: Member): Told {
  const isTeller = member.entryId === (story.teller ?? story.members[0]?.entryId);
  const text = isTeller ? (story.summary?.sentences ?? []).map((one) => one.text).join(' ') : '';
  return {
    title: member.title,
    text,
    sourceId: member.sourceId,
    time: member.published,
    ...(story.language ? { language: story.language } : {}),
    ...(member.copy ? { copy: member.copy } : {}),
  };
}

const memberOf = (entry: Entry, { facts = [] }: Telling): Member => ({
  entryId: entry.id,
  sourceId: entry.sourceId,
  url: entry.url,
  title: entry.title,
  published: entry.published,
  ...(facts.length > 0 ? { facts } : {}),
  ...copyOf(entry),
});

export function begin(entry: Entry, told: Telling): Story {
  return {
    id: entry.id,
    headline: entry.title,
    members: [memberOf(entry, told)],
    latest: entry.published,
    seenAt: entry.seenAt,
    leftOut: 0,
    backlog: entry.backlog,
    ...(entry.language ? { language: entry.language } : {}),
    ...(told.summary ? { summary: told.summary } : {}),
    ...(entry.image ? { image: entry.image } : {}),
  };
}

export function join(story: Story, entry: Entry, told: Telling): Story {
  return {
    ...story,
    members: [...story.members, memberOf(entry, told)],
    latest: Math.max(story.latest, entry.published),
    backlog: story.backlog && entry.backlog,
    ...(story.image === undefined && entry.image ? { image: entry.image } : {}),
  };
}
