/** A backup, or one of the last days' snapshots, put back: first what is in it, then the button. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Counts } from '../../components/in-counts.ts';
import type { Progress } from '../../components/progress-line.tsx';
import type { Figures } from '../../components/stored-figures.tsx';
import { useWords } from '../../components/words.ts';
import type { Backup } from '../../utils/backup/read.ts';
import type { Snapshot } from '../../utils/backup/snapshot.ts';
import { onChange } from '../../utils/browser/changes.ts';
import { countStored } from '../../utils/browser/database/everything.ts';
import type { StorageCode } from '../../utils/browser/database/opening.ts';
import { allSites } from '../../utils/browser/page/import-list.ts';
import { report } from '../../utils/browser/page/report.ts';
import { readSettings } from '../../utils/browser/settings.ts';
import { failure, type Said, SaidLine } from './data-said.tsx';
import { type Mode, RestorePreview } from './restore-preview.tsx';
import { momentOf, Snapshots } from './snapshots.tsx';
import { holdInView } from './use-place.ts';

const part = () => import('../../utils/browser/page/restore.ts');

const whyNot = {
  'not-backup': 'data.not-backup',
  'backup-newer': 'data.backup-newer',
  'too-large': 'data.backup-too-large',
  'backup-empty': 'data.backup-empty',
} as const;

interface Opened {
  /** Of a file; a snapshot is named by its moment. */
  readonly name?: string;
  readonly at: number;
  readonly backup: Backup;
  readonly holds: Figures;
  readonly whole: boolean;
  readonly here: Counts;
  readonly origins: readonly string[];
  readonly restore: Awaited<ReturnType<typeof part>>['restore'];
}

interface RestoreProps {
  readonly now: number;
  /** Why nothing can be put back: said before a file is chosen. */
  readonly trouble: StorageCode | undefined;
  readonly said: Said | undefined;
  readonly onSaid: (said: Said | undefined) => void;
}

export function Restore({ now, trouble, said, onSaid }: RestoreProps) {
  const words = useWords();
  const { t } = words;
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const line = useRef<HTMLParagraphElement>(null);
  /** Where the keyboard was, for it to go back there. */
  const from = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<Opened>();
  const [state, setState] = useState<'idle' | 'reading' | 'writing'>('idle');
  const [progress, setProgress] = useState<Progress>();

  // What was opened would bring back what the user has just deleted.
  useEffect(() => onChange(({ kind }) => kind === 'deleted' && setOpened(undefined)), []);
  useEffect(() => {
    if (!said?.restored || !line.current) return undefined;
    line.current.focus({ preventScroll: true });
    // The list of sources grows above it.
    return holdInView(line.current, 'nearest');
  }, [said]);

  /** Whatever happens ends in a sentence, or in the preview. */
  const run = (begins: 'reading' | 'writing', task: Promise<Said | undefined>) => {
    setState(begins);
    onSaid(undefined);
    task
      .catch((error: unknown) => failure(error, 'data.restore-failed'))
      .then((sentence) => {
        if (sentence) onSaid(sentence);
        setProgress(undefined);
        setState('idle');
      })
      .catch(report);
  };

  const openFile = async (file: File): Promise<Said | undefined> => {
    const { backupOf, heldIn, lackingFor, mayRestore, restore } = await part();
    await mayRestore();
    const read = await backupOf(file);
    if (!read.ok) return { key: whyNot[read.problem.code], failed: true };
    const backup = read.value;
    const [here, origins] = await Promise.all([countHere(), lackingFor(backup)]);
    const holds = heldIn(backup);
    setOpened({ name: file.name, at: now, backup, holds, whole: true, here, origins, restore });
    return undefined;
  };
  const openSnapshot = async (snapshot: Snapshot): Promise<undefined> => {
    const { backupFrom, heldInSnapshot, lackingFor, mayRestore, restore } = await part();
    await mayRestore();
    const backup = backupFrom(snapshot);
    const [here, origins] = await Promise.all([countHere(), lackingFor(backup)]);
    const holds = heldInSnapshot(snapshot);
    setOpened({ at: snapshot.at, backup, holds, whole: false, here, origins, restore });
  };
  const putBack = async (restoring: ReturnType<Opened['restore']>): Promise<Said> => {
    const { withSettings, ...restored } = await restoring;
    setOpened(undefined);
    if (!withSettings) return { key: 'data.restored-bare', failed: true, restored: {} };
    const isNothing = Object.values(restored).every((count) => count === 0);
    return { key: isNothing ? 'data.restored-nothing' : 'data.restored', restored };
  };
  const idle = state === 'idle';
  /** Called in the click: a file can be asked for in it alone. */
  const begin = (its: HTMLElement, next: () => void) => {
    from.current = its;
    if (trouble) onSaid({ key: `problem.${trouble}`, failed: true });
    else if (idle) next();
  };

  return (
    <>
      <p class="data-actions">
        <button
          ref={button}
          type="button"
          class="button"
          aria-disabled={!idle}
          onClick={(event) => begin(event.currentTarget, () => input.current?.click())}
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
      <Snapshots
        state={state}
        now={now}
        onOpen={(snapshot, its) => begin(its, () => run('reading', openSnapshot(snapshot)))}
      />
      <SaidLine said={said} line={line} />
      {opened && (
        <RestorePreview
          key={opened.name ?? opened.at}
          {...opened}
          name={opened.name ?? momentOf(opened.at, now, words)}
          leftOut={opened.backup.leftOut}
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
            onSaid(undefined);
            (from.current?.isConnected ? from.current : button.current)?.focus();
          }}
        />
      )}
    </>
  );
}

/** All that a backup could take the place of. */
async function countHere(): Promise<Counts> {
  const [{ sources, stories, articles, saved }, { rules }] = await Promise.all([
    countStored(),
    readSettings(),
  ]);
  return { sources, stories, articles, saved, rules: rules.length };
}
