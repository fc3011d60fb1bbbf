/** Which member of a story speaks for it: its headline and summary are that one's. */
import type { Member, StoredArticle, Story } from '../model.ts';
import { countAds } from '../text/removals.ts';

export type ArticleOf = (entryId: string) => StoredArticle | undefined;

/** A member takes the word from another one only where it tells this much more: headlines should not hop. */
const margin = 0.2;

export const tellerOf = ({ members, teller }: Pick<Story, 'members' | 'teller'>): Member | undefined =>
  members.find(({ entryId }) => entryId === teller) ?? members[0];

/** The member that speaks, then the others as they came. */
export function tellerFirst(story: Pick<Story, 'members' | 'teller'>): readonly Member[] {
  const teller = tellerOf(story);
  return teller ? [teller, ...story.members.filter((member) => member !== teller)] : [];
}

/** Whether this member should speak instead of the one that does: it tells clearly more, or tells it to this reader. */
export function takesOver(member: Member, speaker: Member | undefined, lean: number): boolean {
  return (member.worth ?? 0) + lean > (speaker?.worth ?? 0) + margin;
}

/** How much it counts that the first is in the reader's language and the second is not. */
export function leanTo(first: string | undefined, second: string | undefined, reader: string): number {
  const speaks = (language = '') => Number(language.toLowerCase().split('-')[0] === reader);
  return 0.5 * (speaks(first) - speaks(second));
}

/** Of members that have lost their speaker, the one that tells most. */
function bestOf(members: readonly Member[]): Member | undefined {
  let best = members[0];
  for (const member of members) if (takesOver(member, best, 0)) best = member;
  return best;
}

/** Whose article is not stored speaks with less: its feed's own words are all there is. */
export function worthOf(article: StoredArticle, words: number): number {
  const sentences = article.summary.sentences.length > 0 ? 0.3 : 0;
  const figures = Math.min(4, (article.facts ?? []).filter(({ kind }) => kind !== 'name').length);
  return sentences + 0.4 * Math.min(1, words / 400) + 0.075 * figures;
}

/**
 * A story with other members: told by the one that spoke for it where it is still there, else by the best of
 * those that are left, with that one's article where there is one. Undefined without members.
 */
export function toldBy(members: Story['members'], story: Story, articleOf: ArticleOf): Story | undefined {
  const before = tellerOf(story);
  const stays = members.some(({ entryId }) => entryId === before?.entryId);
  const teller = stays ? before : bestOf(members);
  if (!teller) return undefined;
  const article = articleOf(teller.entryId);
  const { summary: _summary, image: _image, teller: _teller, ...rest } = story;
  const language = stays ? story.language : (article?.language ?? story.language);
  const summary = stays ? story.summary : ownSummary(article);
  const image = stays ? story.image : article?.image;
  return {
    ...rest,
    headline: teller.title,
    members,
    latest: latestOf(members),
    leftOut: leftOutOf(members, articleOf),
    ...(teller === members[0] ? {} : { teller: teller.entryId }),
    ...(language ? { language } : {}),
    ...(summary ? { summary } : {}),
    ...(image ? { image } : {}),
  };
}

const ownSummary = (article: StoredArticle | undefined) =>
  article && article.summary.sentences.length > 0 ? article.summary : undefined;

export const latestOf = (members: Story['members']) => Math.max(...members.map((member) => member.published));

export const leftOutOf = (members: Story['members'], articleOf: ArticleOf) =>
  members.reduce((sum, { entryId }) => sum + countAds(articleOf(entryId)?.removals ?? []), 0);
