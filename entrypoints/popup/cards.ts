/** Stories of the store as cards of the digest, each made when it comes into sight. */
import type { CardStory } from '../../components/card-story.ts';
import { chips } from '../../utils/facts/rank.ts';
import type { Mark, Source, Story } from '../../utils/model.ts';
import type { Labels } from '../../utils/pipeline/interest.ts';
import { isHidden, isRead } from '../../utils/store/store.ts';
import { tellerFirst, tellerOf } from '../../utils/store/teller.ts';
import { factsSinceRead, newFacts } from '../../utils/text/new-facts.ts';
import { siteName } from '../../utils/text/site-name.ts';

/** What a card shows of a source. */
export type CardSource = Pick<Source, 'id' | 'title' | 'images'>;

/** What the user's rules say of a story; undefined where nothing, or while they are not ready. */
export type LabelsOf = (story: Story) => Labels | undefined;

/** @returns the card of a story by its id; the same one at each call */
export function cardsOf(
  stories: readonly Story[],
  marks: ReadonlyMap<string, Mark>,
  sources: readonly CardSource[],
  labelsOf: LabelsOf,
): (id: string) => CardStory | undefined {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const known = new Map(stories.map((story) => [story.id, story]));
  const made = new Map<string, CardStory>();
  return (id) => {
    const story = known.get(id);
    const card = made.get(id) ?? (story && cardOf(story, marks, byId, labelsOf));
    if (card) made.set(id, card);
    return card;
  };
}

function cardOf(
  story: Story,
  marks: ReadonlyMap<string, Mark>,
  sources: ReadonlyMap<string, CardSource>,
  labelsOf: LabelsOf,
): CardStory {
  const members = tellerFirst(story);
  const labels = labelsOf(story);
  // Its words and figures stand on the card: the others add to those.
  const added = newFacts({ members });
  return {
    id: story.id,
    headline: story.headline,
    language: story.language,
    summary: story.summary?.sentences.map((sentence) => sentence.text) ?? [],
    facts: chips(tellerOf(story)?.facts ?? []).filter(({ kind }) => kind !== 'name'),
    stub: tellerOf(story)?.stub === true,
    news: factsSinceRead(story, marks).slice(0, mostAdded).map(textOf),
    members: members.map(({ entryId, url, title, published, sourceId }) => ({
      entryId,
      url,
      title,
      published,
      sourceTitle: sources.get(sourceId)?.title || siteName(url),
      adds: (added.get(entryId) ?? []).slice(0, mostAdded).map(textOf),
    })),
    latest: story.latest,
    read: isRead(story, marks),
    saved: story.members.some((member) => marks.get(member.entryId)?.savedAt !== undefined),
    hidden: isHidden(story, marks),
    watched: labels?.watched ?? [],
    highlighted: labels?.highlighted ?? [],
    image: wantsImage(story, sources) ? story.image : undefined,
  };
}

const mostAdded = 3;
const textOf = ({ text }: { readonly text: string }) => text;

/** A story's picture may be any member's: it is drawn only where the user wants those of all its sources. */
function wantsImage(story: Story, sources: ReadonlyMap<string, CardSource>): boolean {
  return story.members.every((member) => sources.get(member.sourceId)?.images === true);
}
