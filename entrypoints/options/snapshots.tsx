/** The snapshots of the last days, the newest first, each to be looked into. */
import { useEffect, useState } from 'preact/hooks';
import { useWords, type Words } from '../../components/words.ts';
import type { Snapshot } from '../../utils/backup/snapshot.ts';
import { onChange } from '../../utils/browser/changes.ts';
import { report } from '../../utils/browser/page/report.ts';
import { readSnapshots } from '../../utils/browser/snapshots.ts';
import { formatClock, startOfDay } from '../../utils/i18n/format.ts';

interface SnapshotsProps {
  /** Looked at again whenever something was done. */
  readonly state: string;
  readonly now: number;
  readonly onOpen: (snapshot: Snapshot, button: HTMLButtonElement) => void;
}

export function Snapshots({ state, now, onOpen }: SnapshotsProps) {
  const words = useWords();
  const { t } = words;
  const snapshots = useSnapshots(state);
  if (snapshots.length === 0) return null;
  return (
    <details class="snapshots">
      <summary>{t('data.snapshots')}</summary>
      <p class="soft">{t('data.snapshots-note')}</p>
      <ul>
        {snapshots.map((snapshot) => (
          <li key={snapshot.at}>
            <button type="button" class="link" onClick={(event) => onOpen(snapshot, event.currentTarget)}>
              {momentOf(snapshot.at, now, words)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** "Today, 6:54 PM": a time alone would not tell what it is the time of. */
export function momentOf(at: number, now: number, { t, locale }: Words): string {
  const clock = formatClock(at, now, locale);
  return startOfDay(at) === startOfDay(now) ? t('data.today-at', { time: clock }) : clock;
}

function useSnapshots(state: string): readonly Snapshot[] {
  const [snapshots, setSnapshots] = useState<readonly Snapshot[]>([]);
  useEffect(() => {
    if (state === 'idle') readSnapshots().then(setSnapshots).catch(report);
    return onChange(({ kind }) => {
      if (kind === 'deleted') setSnapshots([]);
    });
  }, [state]);
  return snapshots;
}
