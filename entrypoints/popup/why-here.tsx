/** Why a story is here. */
import type { StoryEvents } from '../../components/card-story.ts';
import { StoryWhy, type Why } from '../../components/story-why.tsx';
import { useWords } from '../../components/words.ts';
import { judgingOf } from '../../utils/browser/page/judging.ts';
import { loadPacks } from '../../utils/browser/page/packs.ts';
import { useLater } from '../../utils/browser/page/use-later.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { Source, Story } from '../../utils/model.ts';
import { interestOf } from '../../utils/pipeline/interest.ts';
import { storyTopics } from '../../utils/pipeline/story-topics.ts';
import type { Digest } from './digest.ts';
import { nearTo, whyOf } from './why.ts';

interface WhyHereProps extends Pick<StoryEvents, 'readerHref' | 'onOpen'> {
  readonly story: Story;
  readonly sources: readonly Source[];
  readonly rules: Settings['rules'];
  readonly digest: Digest;
  readonly now: number;
}

export function WhyHere({ story, sources, rules, digest, ...told }: WhyHereProps) {
  const { locale } = useWords();
  const packs = useLater(loadPacks);
  if (!packs) return null;
  const topics = storyTopics(story, packs, sources).map(({ name }) => name[locale]);
  const titleOf = (sourceId: string) => sources.find((source) => source.id === sourceId)?.title ?? '';
  const { judge, label } = judgingOf(rules, sources, locale);
  const reasons = whyOf(story, interestOf(sources, judge, digest.marks, label), titleOf);
  const about: Why[] = topics.length > 0 ? [{ kind: 'topics', names: topics }] : [];
  return <StoryWhy reasons={[...about, ...reasons]} near={nearTo(story, digest.stories)} {...told} />;
}
