/** An article as it is kept, and its story as it is told by it. */
import { isRepeatedDescription, type SiteMemory } from '../clean/site-memory.ts';
import { chips, keyFacts } from '../facts/index.ts';
import type { Article, Entry, Fact, Member, StoredArticle, Story, Summary } from '../model.ts';
import { leanTo, takesOver, tellerOf, worthOf } from '../store/teller.ts';
import { goodDescription } from '../summarise/description.ts';
import { summarise } from '../summarise/index.ts';
import { treeText } from '../text/block-text.ts';
import { countAds } from '../text/removals.ts';
import { isStub } from '../text/stub.ts';
import { wordsOf } from '../text/words.ts';

/** How an article came, and what is known of its site and its industry. */
export interface Kept extends Pick<StoredArticle, 'from' | 'storedAt'> {
  readonly entry: Pick<Entry, 'id' | 'title'>;
  readonly memory: SiteMemory;
  /** Names that the packs know. */
  readonly names: readonly string[];
}

/** An article with its summary and its facts. */
export function storedArticle(article: Article, kept: Kept): StoredArticle {
  const { entry, memory, names, from, storedAt } = kept;
  const { blocks, language } = article;
  const asked = { title: entry.title || article.title, blocks, ...(language ? { language } : {}) };
  return {
    ...article,
    entryId: entry.id,
    from,
    storedAt,
    summary: summaryOf(article, asked, memory),
    facts: keyFacts({ ...asked, names }),
  };
}

/** The publisher's own description where it is good, else sentences of the article. */
function summaryOf(
  { description = '' }: Article,
  asked: Parameters<typeof summarise>[0],
  memory: SiteMemory,
): Summary {
  const isRepeated = isRepeatedDescription(description, memory);
  return (
    goodDescription({ ...asked, description, isRepeated }) ??
    summarise(asked) ?? { maker: 'extract', sentences: [] }
  );
}

/** A story with what an article told; whoever tells most speaks for it, in the reader's language rather than not. */
export function improve(story: Story, article: StoredArticle, reader: string): Story {
  const members = story.members.map((member) =>
    member.entryId === article.entryId ? withArticle(member, article) : member,
  );
  const member = members.find(({ entryId }) => entryId === article.entryId);
  const speaker = tellerOf(story);
  const spoke = speaker?.entryId === article.entryId;
  const lean = leanTo(article.language, story.language, reader);
  const told = article.summary.sentences.length > 0;
  // Without a sentence of its own it would stand over those of another.
  const takes = told && !spoke && member !== undefined && takesOver(member, speaker, lean);
  const { language: before, ...rest } = story;
  const language = spoke ? (article.language ?? before) : takes ? article.language : before;
  return {
    ...rest,
    members,
    leftOut: story.leftOut + countAds(article.removals),
    ...(takes ? { teller: article.entryId, headline: member.title } : {}),
    ...(told && (takes || spoke) ? { summary: article.summary } : {}),
    ...(language ? { language } : {}),
    ...(story.image === undefined && article.image ? { image: article.image } : {}),
  };
}

/** A story whose article was cleaned again; the one that spoke for it goes on doing so. */
export function retell(story: Story, before: StoredArticle, after: StoredArticle): Story {
  const speaks = tellerOf(story)?.entryId === after.entryId;
  return {
    ...story,
    members: story.members.map((member) =>
      member.entryId === after.entryId ? withArticle(member, after) : member,
    ),
    leftOut: Math.max(0, story.leftOut - countAds(before.removals) + countAds(after.removals)),
    ...(speaks && after.summary.sentences.length > 0 ? { summary: after.summary } : {}),
  };
}

function withArticle({ told: _told, stub: _stub, ...member }: Member, article: StoredArticle): Member {
  const facts = article.facts ?? [];
  const beyond = facts.filter(({ kind }) => kind !== 'name').slice(mostFigures);
  return {
    ...member,
    facts: toldFacts(facts),
    ...(beyond.length > 0 ? { told: beyond.map(({ key }) => key) } : {}),
    worth: worthOf(article, wordsOf(treeText(article.blocks)).length),
    ...(isStub(article) ? { stub: true } : {}),
  };
}

/** What a story keeps of a telling: enough to show it, and to know what another one adds. */
export function toldFacts(facts: readonly Fact[]): Fact[] {
  const names = chips(facts).filter(({ kind }) => kind === 'name');
  return [...facts.filter(({ kind }) => kind !== 'name').slice(0, mostFigures), ...names];
}

const mostFigures = 12;
