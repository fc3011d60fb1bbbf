/** What the user follows, each with how it fares in words. Used by the popup and by the options. */

import type { Source } from '../utils/model.ts';
import { type SourceEvents, SourceRow } from './source-row.tsx';
import { useWords } from './words.ts';
import './sources.css';

interface SourceListProps extends SourceEvents {
  readonly sources: readonly Source[];
  readonly now: number;
}

export function SourceList({ sources, now, ...events }: SourceListProps) {
  const { t } = useWords();
  if (sources.length === 0) return <p class="soft">{t('source.none')}</p>;
  return (
    <ul class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <SourceRow source={source} now={now} {...events} />
        </li>
      ))}
    </ul>
  );
}
