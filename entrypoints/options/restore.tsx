/** A backup, or one of the last days' snapshots, put back: first what is in it, then the button. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../components/progress-line.tsx';
import { useWords } from '../../components/words.ts';
import type { Backup } from '../../utils/backup/read.ts';
import type { Snapshot } from '../../utils/backup/snapshot.ts';
import { onChange } from '../../utils/browser/changes.ts';
import { countStored } from '../../utils/browser/database/everything.ts';
import type { StorageError } from '../../utils/browser/database/storage-error.ts';
import { allSites } from '../../utils/browser/page/import-list.ts';
import { report } from '../../utils/browser/page/report.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import { readSnapshots } from '../../utils/browser/snapshots.ts';
import { formatClock } from '../../utils/i18n/format.ts';
import type { MessageKey } from '../../utils/i18n/index.ts';
import { type Mode, RestorePreview } from './restore-preview.tsx';

const part = () => import('../../utils/browser/page/restore.ts');

const whyNot = {
  'not-backup': 'data.not-backup',
  'backup-newer': 'data.backup-newer',
  'too-large': 'data.backup-too-large',
} as const;

interface Opened {
  readonly name: string;
  readonly backup: Backup;
  readonly whole: boolean;
  readonly isEmpty: boolean;
  readonly origins: readonly string[];
  readonly restore: Awaited<ReturnType<typeof part>>['restore'];
}

interface Said {
  readonly key: MessageKey;
  readonly failed?: boolean;
}

export function Restore({ now }: { readonly now: number }) {
  const { t, locale } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [state, setState] = useState<'idle' | 'reading' | 'writing'>('idle');
  const [progress, setProgress] = useState<Progress>();
  const [said, setSaid] = useState<Said>();
  const snapshots = useSnapshots(state);

  // What was opened would bring back what the user has just deleted.
  useEffect(() => onChange(({ kind }) => kind === 'deleted' && setOpened(undefined)), []);

  /** Whatever happens ends in a sentence, or in the preview. */
  const run = (begins: 'reading' | 'writing', task: Promise<Said | undefined>) => {
    setState(begins);
    setSaid(undefined);
    task
      .catch((error: unknown): Said => {
        report(error);
        const { problem } = error as Partial<StorageError>;
        return { key: problem ? `problem.${problem}` : 'data.restore-failed', failed: true };
      })
      .then((sentence) => {
        setSaid(sentence);
        setProgress(undefined);
        setState('idle');
      })
      .catch(report);
  };

  const openFile = async (file: File): Promise<Said | undefined> => {
    const { backupOf, lackingFor, restore } = await part();
    const read = await backupOf(file);
    if (!read.ok) return { key: whyNot[read.problem.code], failed: true };
    const isEmpty = await isNothingHere();
    const origins = await lackingFor(read.value);
    setOpened({ name: file.name, backup: read.value, whole: true, isEmpty, origins, restore });
    return undefined;
  };
  const openSnapshot = async (snapshot: Snapshot): Promise<undefined> => {
    const { backupFrom, lackingFor, restore } = await part();
    const backup = backupFrom(snapshot);
    const origins = await lackingFor(backup);
    const name = formatClock(snapshot.at, now, locale);
    setOpened({ name, backup, whole: false, isEmpty: false, origins, restore });
  };
  const putBack = async (restoring: Promise<{ readonly withSettings: boolean }>): Promise<Said> => {
    const { withSettings } = await restoring;
    setOpened(undefined);
    return withSettings ? { key: 'data.restored' } : { key: 'data.restored-bare', failed: true };
  };
  const idle = state === 'idle';

  return (
    <>
      <p class="data-actions">
        <button
          type="button"
          class="button"
          aria-disabled={!idle}
          onClick={() => idle && input.current?.click()}
        >
          {t(state === 'reading' ? 'data.restore-reading' : 'data.restore')}
        </button>{' '}
        <span class="soft">{t('data.restore-note')}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".json,application/json"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file, chosen again, is read again.
            event.currentTarget.value = '';
            setOpened(undefined);
            if (file) run('reading', openFile(file));
          }}
        />
      </p>
      {snapshots.length > 0 && (
        <details class="fold">
          <summary>{t('data.snapshots')}</summary>
          <p class="soft">{t('data.snapshots-note')}</p>
          <ul>
            {snapshots.map((snapshot) => (
              <li key={snapshot.at}>
                <button
                  type="button"
                  class="link"
                  onClick={() => idle && run('reading', openSnapshot(snapshot))}
                >
                  {formatClock(snapshot.at, now, locale)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="said" role="status" data-failed={said?.failed}>
        {said && t(said.key)}
      </p>
      {opened && (
        <RestorePreview
          key={opened.name}
          {...opened}
          busy={state === 'writing'}
          progress={progress}
          now={now}
          onRestore={(mode: Mode, all: boolean) => {
            // Called at once: it asks for permission before it awaits anything.
            const asked = all ? allSites : opened.origins;
            const restoring = opened.restore(opened.backup, mode, asked, (done, total) =>
              setProgress({ done, total }),
            );
            run('writing', putBack(restoring));
          }}
          onCancel={() => {
            setOpened(undefined);
            setSaid(undefined);
          }}
        />
      )}
    </>
  );
}

/** Neither a source nor an article, nor a wish of the user's: nothing that a backup could take the place of. */
async function isNothingHere(): Promise<boolean> {
  const [{ sources, articles, saved }, { rules }] = await Promise.all([countStored(), readSettings()]);
  return sources + articles + saved + rules.length === 0;
}

/** Looked at again whenever something was done. */
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
