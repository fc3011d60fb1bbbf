/** Why a story is here. Few ask: how it is told is loaded with the first question. */
import { useEffect, useState } from 'preact/hooks';
import type { StoryEvents } from '../../components/card-story.ts';
import type { StoryWhy, Why } from '../../components/story-why.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Source, Story } from '../../utils/model.ts';
import { interestOf } from '../../utils/pipeline/interest.ts';
import type { Digest } from './digest.ts';
import type { nearTo, whyOf } from './why.ts';

interface WhyHereProps extends Pick<StoryEvents, 'readerHref' | 'onOpen'> {
  readonly story: Story;
  readonly sources: readonly Source[];
  readonly watchWords: readonly string[];
  readonly digest: Digest;
  readonly now: number;
}

interface Loaded {
  readonly Told: typeof StoryWhy;
  readonly reasons: typeof whyOf;
  readonly near: typeof nearTo;
  readonly topics: readonly string[];
}

export function WhyHere({ story, sources, watchWords, digest, ...told }: WhyHereProps) {
  const { locale } = useWords();
  const [loaded, setLoaded] = useState<Loaded>();
  useEffect(() => {
    const load = async () => {
      const [{ StoryWhy: Told }, { whyOf: reasons, nearTo: near }, { loadPacks }, { storyTopics }] =
        await Promise.all([
          import('../../components/story-why.tsx'),
          import('./why.ts'),
          import('../../utils/browser/page/packs.ts'),
          import('../../utils/pipeline/story-topics.ts'),
        ]);
      const topics = storyTopics(story, await loadPacks(), sources).map(({ name }) => name[locale]);
      setLoaded({ Told, reasons, near, topics });
    };
    load().catch(report);
  }, [story, sources, locale]);
  if (!loaded) return null;
  const { Told, topics } = loaded;
  const titleOf = (sourceId: string) => sources.find((source) => source.id === sourceId)?.title ?? '';
  const reasons = loaded.reasons(story, interestOf(sources, watchWords, digest.marks), titleOf);
  const about: Why[] = topics.length > 0 ? [{ kind: 'topics', names: topics }] : [];
  return <Told reasons={[...about, ...reasons]} near={loaded.near(story, digest.stories)} {...told} />;
}
