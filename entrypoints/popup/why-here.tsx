/** Why a story is here. Few ask: how it is told is loaded with the first question. */
import { useEffect, useState } from 'preact/hooks';
import type { StoryWhy, Why } from '../../components/story-why.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Source, Story } from '../../utils/model.ts';

interface WhyHereProps {
  readonly story: Story;
  readonly sources: readonly Source[];
  /** What was weighed. */
  readonly reasons: readonly Why[];
  readonly now: number;
}

export function WhyHere({ story, sources, reasons, now }: WhyHereProps) {
  const { locale } = useWords();
  const [loaded, setLoaded] = useState<{
    readonly Told: typeof StoryWhy;
    readonly topics: readonly string[];
  }>();
  useEffect(() => {
    const load = async () => {
      const [{ StoryWhy: Told }, { loadPacks }, { followedTopics }, { topicsOf }] = await Promise.all([
        import('../../components/story-why.tsx'),
        import('../../utils/browser/page/packs.ts'),
        import('../../utils/pipeline/followed-topics.ts'),
        import('../../utils/group/topics.ts'),
      ]);
      const topics = topicsOf(story, followedTopics(await loadPacks(), sources)).map(
        ({ name }) => name[locale],
      );
      setLoaded({ Told, topics });
    };
    load().catch(report);
  }, [story, sources, locale]);
  if (!loaded) return null;
  const { Told, topics } = loaded;
  const about: Why[] = topics.length > 0 ? [{ kind: 'topics', names: topics }] : [];
  return <Told reasons={[...about, ...reasons]} now={now} />;
}
