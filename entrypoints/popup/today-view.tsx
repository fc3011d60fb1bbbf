/** The digest: topics to choose from, a few quiet lines, and the stories. */
import { useWords } from '../../components/words.ts';
import type { Topic } from './chips.ts';
import { DigestView, type DigestViewProps } from './digest-view.tsx';
import { Troubled } from './later.tsx';
import { Lines } from './lines.tsx';
import { TopicRow } from './topic-row.tsx';

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
  const troubled = sources.filter(({ health }) => health.problem);
  return (
    <>
      <TopicRow topics={all} chosen={view.topics} onChoose={onChoose} />
      <Lines digest={digest} waiting={waiting} onApply={onApply} lookedAt={lookedAt} now={now} />
      {troubled.length > 0 && <Troubled sources={troubled} onSources={onSources} />}
      <DigestView {...view} />
    </>
  );
}
