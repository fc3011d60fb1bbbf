/** What a backup holds, how it is to be put back, and the button that does it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { AskForSites, areMany } from '../../components/ask-for-sites.tsx';
import { Choice } from '../../components/choice.tsx';
import type { Progress } from '../../components/progress-line.tsx';
import { StoredFigures } from '../../components/stored-figures.tsx';
import { useWords } from '../../components/words.ts';
import type { Backup } from '../../utils/backup/read.ts';
import '../../components/import.css';
import { WorkLine } from './work-line.tsx';

export type Mode = 'merge' | 'replace';

interface RestorePreviewProps {
  readonly name: string;
  readonly backup: Backup;
  /** A snapshot holds too little to take the place of all there is. */
  readonly whole: boolean;
  /** Whether nothing is here that could be lost: then it is to be as it was, settings and all. */
  readonly isEmpty: boolean;
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  readonly now: number;
  /** What the browser has to be asked for; empty where all of it was granted before. */
  readonly origins: readonly string[];
  /** Called inside the click, so that it may ask for permission: for the sites of the backup, or for all. */
  readonly onRestore: (mode: Mode, all: boolean) => void;
  readonly onCancel: () => void;
}

export function RestorePreview(props: RestorePreviewProps) {
  const { name, backup, whole, isEmpty, busy, progress, now, origins } = props;
  const { t } = useWords();
  const [mode, setMode] = useState<Mode>(whole && isEmpty ? 'replace' : 'merge');
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      class="import"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) props.onRestore(mode, all && areMany(origins));
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h3>
      <StoredFigures stored={countsOf(backup)} bytes={undefined} now={now} />
      {backup.leftOut > 0 && <p class="soft">{t('data.restore-left-out', { count: backup.leftOut })}</p>}
      {whole && (
        <Choice
          legend={t('data.restore-how')}
          value={mode}
          options={[
            { value: 'merge', label: t('data.restore-merge') },
            { value: 'replace', label: t('data.restore-replace') },
          ]}
          onChange={setMode}
        />
      )}
      <p class="soft">{t(mode === 'merge' ? 'data.restore-merge-note' : 'data.restore-replace-note')}</p>
      {whole && mode === 'merge' && <p class="soft">{t('data.restore-merge-settings')}</p>}
      {whole && <p class="soft">{t('data.restore-not-taken')}</p>}
      {origins.length > 0 && <AskForSites origins={origins} all={all} onChange={setAll} />}
      {busy && <WorkLine label={t('data.restoring')} progress={progress} />}
      <div class="import-end">
        <button type="submit" class="button strong" aria-disabled={busy}>
          {t(busy ? 'data.restoring' : 'data.restore-now')}
        </button>
        <button type="button" class="link" disabled={busy} onClick={props.onCancel}>
          {t('opml.cancel')}
        </button>
      </div>
    </form>
  );
}

function countsOf({ sources, stories, articles, marks }: Backup) {
  const since = Math.min(...sources.map(({ addedAt }) => addedAt));
  return {
    sources: sources.length,
    stories: stories.length,
    articles: articles.length,
    saved: marks.filter(({ savedAt }) => savedAt !== undefined).length,
    ...(sources.length > 0 ? { since } : {}),
  };
}
