/** What the user's rules make of a story; for each page that shows stories, and for who tells of them. */
import { compileTopics, topicsOf } from '../group/topics.ts';
import type { Source, Story, Topic } from '../model.ts';
import { topicKey } from '../rules/list.ts';
import { matcherOf } from '../rules/match.ts';
import type { Rule } from '../rules/rule.ts';
import { type Verdict, verdictOf } from '../rules/verdict.ts';

export type Judge = (story: Story) => Verdict;

/**
 * @param namesakes other ways to write a name: lists of those that mean the same
 * @returns what gives the same verdict on the same story without another look at it
 */
export function judgeOf(
  rules: readonly Rule[],
  sources: readonly Pick<Source, 'id' | 'folder'>[],
  namesakes: readonly (readonly string[])[],
): Judge {
  const folders = new Map(sources.map(({ id, folder }) => [id, folder]));
  const about = topicJudge(rules);
  const matcher = matcherOf(rules, { folderOf: (sourceId) => folders.get(sourceId) ?? [], about }, namesakes);
  const known = new WeakMap<Story, Verdict>();
  return (story) => {
    const verdict = known.get(story) ?? verdictOf(matcher.fits(story));
    known.set(story, verdict);
    return verdict;
  };
}

/**
 * Rules keep their topic as it was: two of one topic have the same words, and only by these are topics told apart.
 * A file from elsewhere may call its own what another is called.
 */
function topicJudge(rules: readonly Rule[]): (topic: Topic) => (story: Story) => boolean {
  const topics = new Map<string, Topic>();
  const sameAs = (topic: Topic): Topic => {
    const key = topicKey(topic);
    const one = topics.get(key) ?? topic;
    topics.set(key, one);
    return one;
  };
  for (const { scope } of rules) if (scope.in === 'topic') sameAs(scope.topic);
  const compiled = compileTopics([...topics.values()]);
  let last: Story | undefined;
  let topicsOfLast: ReadonlySet<Topic> = new Set();
  const topicsIn = (story: Story): ReadonlySet<Topic> => {
    // Asked for each rule of one story, then for the next.
    if (last !== story) topicsOfLast = new Set(topicsOf(story, compiled, topics.size));
    last = story;
    return topicsOfLast;
  };
  return (topic) => {
    const one = sameAs(topic);
    return (story) => topicsIn(story).has(one);
  };
}
