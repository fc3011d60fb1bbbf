/** What is stored, in numbers; all of it as a file, or gone. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { AskedButton } from '../../components/asked-button.tsx';
import type { Progress } from '../../components/progress-line.tsx';
import { StoredFigures } from '../../components/stored-figures.tsx';
import { useWords } from '../../components/words.ts';
import { onChange } from '../../utils/browser/changes.ts';
import { countStored, lastPruned, type Stored } from '../../utils/browser/database/everything.ts';
import type { StorageCode } from '../../utils/browser/database/opening.ts';
import { forgetRemembered } from '../../utils/browser/page/remembered.ts';
import { report } from '../../utils/browser/page/report.ts';
import { saveFile } from '../../utils/browser/page/save-file.ts';
import { useNow } from '../../utils/browser/page/use-now.ts';
import { request } from '../../utils/browser/requests.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { OnProgress } from '../../utils/export/counted.ts';
import { exportName } from '../../utils/export/everything.ts';
import { formatDay } from '../../utils/i18n/format.ts';
import type { KeepDays } from '../../utils/store/retention.ts';
import { type DataAct, failure, type Said, SaidLine } from './data-said.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { KeepFor } from './keep-for.tsx';
import { Restore } from './restore.tsx';
import { WorkLine } from './work-line.tsx';

interface DataSectionProps {
  readonly settings: Settings;
  /** Why nothing can be put back. */
  readonly trouble: StorageCode | undefined;
  readonly onKeepDays: (keepDays: KeepDays) => void;
}

export function DataSection({ settings, trouble, onKeepDays }: DataSectionProps) {
  const { t, locale } = useWords();
  const now = useNow();
  const { stored, bytes, pruned } = useStored();
  const [working, setWorking] = useState<'export' | 'delete'>();
  const [progress, setProgress] = useState<Progress>();
  /** One at a time, beside the button it is about: the next thing done takes it away. */
  const [last, setLast] = useState<{ readonly act: DataAct; readonly said: Said | undefined }>();
  const saidOf = (act: DataAct) => (last?.act === act ? last.said : undefined);

  const work = (what: 'export' | 'delete', task: () => Promise<Said>) => {
    if (working) return;
    setWorking(what);
    setLast(undefined);
    setProgress(undefined);
    task()
      .catch((error: unknown) => failure(error, `data.${what}-failed`))
      .then((said) => {
        setLast({ act: what, said });
        setWorking(undefined);
      })
      .catch(report);
  };

  return (
    <>
      {stored && <StoredFigures stored={stored} bytes={bytes} now={now} />}
      {stored && pruned && (
        <p class="soft">
          {t('data.pruned', { count: pruned.stories, when: formatDay(pruned.at, now, locale) })}
        </p>
      )}
      <KeepFor days={settings.keepDays} onChange={onKeepDays} />
      <p class="data-actions">
        <button
          type="button"
          class="button"
          aria-disabled={working !== undefined}
          onClick={() => work('export', () => exportAll((done, total) => setProgress({ done, total })))}
        >
          {t(working === 'export' ? 'data.exporting' : 'data.export')}
        </button>{' '}
        <span class="soft">{t('data.export-note')}</span>
      </p>
      {working === 'export' && <WorkLine label={t('data.exporting')} progress={progress} />}
      <SaidLine said={saidOf('export')} />
      <Restore
        now={now}
        trouble={trouble}
        said={saidOf('restore')}
        onSaid={(said) => setLast({ act: 'restore', said })}
      />
      <Diagnostics settings={settings} />
      <div class="data-end">
        <AskedButton
          label={t('data.delete')}
          question={t('data.delete-question')}
          no={t('data.keep')}
          yes={t('data.delete-now')}
          busy={working !== undefined}
          onYes={() => work('delete', deleteAll)}
        />
        <SaidLine said={working === 'delete' ? { key: 'data.deleting' } : saidOf('delete')} />
      </div>
    </>
  );
}

async function exportAll(onProgress: OnProgress): Promise<Said> {
  const { everythingAsFile } = await import('../../utils/browser/page/export-everything.ts');
  const now = Date.now();
  const file = exportName(now);
  saveFile(file, await everythingAsFile(now, onProgress), 'application/json');
  return { key: 'data.exported', values: { file } };
}

async function deleteAll(): Promise<Said> {
  // The background cannot reach it; and this page may be closed before it has answered.
  forgetRemembered();
  await request('delete-everything', {});
  return { key: 'data.deleted' };
}

/** Counted again whenever something came or went. */
function useStored() {
  const [stored, setStored] = useState<Stored>();
  const [bytes, setBytes] = useState<number>();
  const [pruned, setPruned] = useState<Awaited<ReturnType<typeof lastPruned>>>();
  const count = useCallback(async () => {
    setStored(await countStored());
    setPruned(await lastPruned());
    setBytes((await navigator.storage.estimate()).usage);
  }, []);
  useEffect(() => {
    count().catch(report);
    return onChange(({ kind }) => {
      if (kind !== 'progress') count().catch(report);
    });
  }, [count]);
  return { stored, bytes, pruned };
}
