/** The digest: topics to choose from, a few quiet lines, and the stories. */
import { useWords } from '../../components/words.ts';
import { DigestView, type DigestViewProps } from './digest-view.tsx';
import { Lines } from './lines.tsx';
import { TopicRow } from './topic-row.tsx';
import { Troubled } from './troubled.tsx';
import type { Topic } from './use-topics.ts';

interface TodayViewProps extends DigestViewProps {
  readonly all: readonly Topic[];
  readonly onChoose: (topics: readonly string[]) => void;
  readonly waiting: number;
  readonly onApply: () => Promise<void>;
  readonly lookedAt: number | undefined;
  readonly onSources: () => void;
}

export function TodayView({ all, onChoose, waiting, onApply, lookedAt, onSources, ...view }: TodayViewProps) {
  const { t } = useWords();
  const { digest, sources = [], now } = view;
  if (digest.stories.length === 0) {
    const never = sources.every(({ health }) => health.lastPollAt === undefined);
    return <p class="blank">{t(never ? 'digest.waiting' : 'digest.empty')}</p>;
  }
  return (
    <>
      <TopicRow topics={all} chosen={view.topics} onChoose={onChoose} />
      <Lines digest={digest} waiting={waiting} onApply={onApply} lookedAt={lookedAt} now={now} />
      <Troubled sources={sources} onSources={onSources} />
      <DigestView {...view} />
    </>
  );
}
