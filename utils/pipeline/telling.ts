/** What is to be told now, of what the store has. */
import { independentTellers } from '../group/rank.ts';
import type { Mark, Source, Story } from '../model.ts';
import { decide } from '../notify/decide.ts';
import type { Decision, Judged, Moment, NotifyState, NotifyWish } from '../notify/decision.ts';
import { newsForMs } from '../notify/look.ts';
import { patternOf } from '../rules/pattern.ts';
import type { Rule } from '../rules/rule.ts';
import { entryIdsOf, isHidden, isRead, type ReadableStore } from '../store/store.ts';
import { wanted } from './front-page.ts';
import { judgeOf } from './judge.ts';

/** Stories read at a time: no part is a long task. */
const part = 200;
const marginMs = 6 * 3_600_000;

/** How the user wants to be told, and of what. */
export interface Telling {
  readonly rules: readonly Rule[];
  readonly notify: NotifyWish;
  readonly sources: readonly Source[];
  readonly namesakes: readonly (readonly string[])[];
  /** What a rule is called. */
  readonly label: (rule: Rule) => string;
}

export async function decideNow(
  store: ReadableStore,
  { rules, notify, sources, namesakes, label }: Telling,
  before: NotifyState,
  moment: Moment,
): Promise<Decision> {
  const judge = judgeOf(rules, sources, namesakes);
  const reasons = (some: readonly Rule[]) => some.map((rule) => ({ label: label(rule), since: rule.since }));
  const marks = new Map<string, Mark>();
  const pending = new Set((await store.pending()).map(({ entryId }) => entryId));
  const mayBeMuted = rules.some(
    ({ action, words, off }) => !off && (action === 'mute' || patternOf(words).none.length > 0),
  );
  const judged = (story: Story): Judged => {
    const { watched, mutedThough, muted } = judge(story);
    const [mutes] = reasons(muted && mutedThough.length > 0 ? [muted] : []);
    return {
      watched: reasons(watched),
      ...(mutes ? { muted: mutes } : {}),
      read: isRead(story, marks),
      hidden: isHidden(story, marks),
      mayBeMuted,
      unfinished: story.members.some(({ entryId, worth }) => worth === undefined && pending.has(entryId)),
      sources: independentTellers(story),
    };
  };
  // Most stories are nobody's concern: what is not watched, and was never told, is not carried along.
  const concerns = (story: Story) =>
    judge(story).watched.length > 0 ||
    judge(story).mutedThough.length > 0 ||
    story.members.some(({ entryId }) => marks.get(entryId)?.notifiedAt !== undefined);
  const stories: Story[] = [];
  let after: Pick<Story, 'id' | 'latest'> | undefined;
  do {
    const found = await store.stories({
      // A little more: what has become too old while it waited is said to be.
      since: moment.now - newsForMs - marginMs,
      limit: part,
      ...(after ? { after } : {}),
    });
    for (const [id, mark] of await store.marks(entryIdsOf(found))) marks.set(id, mark);
    stories.push(...found.filter(concerns));
    after = found.length < part ? undefined : found.at(-1);
  } while (after);
  return decide(stories, marks, judged, notify, before, moment);
}

/** Stories of a digest since then, as its page shows them; more than `most` are not counted. */
export async function countForDigest(
  store: ReadableStore,
  { rules, sources, namesakes }: Pick<Telling, 'rules' | 'sources' | 'namesakes'>,
  since: number,
  most: number,
): Promise<number> {
  const stories = await store.stories({ since, limit: most });
  return wanted(stories, await store.marks(entryIdsOf(stories)), judgeOf(rules, sources, namesakes)).length;
}
