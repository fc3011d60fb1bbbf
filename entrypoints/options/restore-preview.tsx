/** What a backup holds, how it is to be put back, and the button that does it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { AskForSites, areMany } from '../../components/ask-for-sites.tsx';
import { Asking } from '../../components/asking.tsx';
import { Choice } from '../../components/choice.tsx';
import { type Counts, inCounts } from '../../components/in-counts.ts';
import type { Progress } from '../../components/progress-line.tsx';
import { type Figures, StoredFigures } from '../../components/stored-figures.tsx';
import { useAsking } from '../../components/use-asking.ts';
import { useWords } from '../../components/words.ts';
import '../../components/import.css';
import { WorkLine } from './work-line.tsx';

export type Mode = 'merge' | 'replace';

interface RestorePreviewProps {
  readonly name: string;
  readonly holds: Figures;
  /** Rows that made no sense. */
  readonly leftOut: number;
  /** A snapshot holds too little to take the place of all there is. */
  readonly whole: boolean;
  /** What is here, and would be lost. Where that is nothing, Lede is to be as it was, settings and all. */
  readonly here: Counts;
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
  const { name, holds, leftOut, whole, here, busy, progress, now, origins } = props;
  const words = useWords();
  const { t } = words;
  const isEmpty = Object.values(here).every((count) => count === 0);
  const [chosen, setMode] = useState<Mode>();
  const mode = chosen ?? (whole && isEmpty ? 'replace' : 'merge');
  const [all, setAll] = useState(false);
  const { asking, button, ask, drop, close } = useAsking();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const restore = () => props.onRestore(mode, all && areMany(origins));
  return (
    <form
      class="import restore"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) props.onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (busy || asking) return;
        if (mode === 'replace' && !isEmpty) ask();
        else restore();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{name}</bdi>
      </h3>
      <StoredFigures stored={holds} bytes={undefined} now={now} />
      {leftOut > 0 && <p class="soft">{t('data.restore-left-out', { count: leftOut })}</p>}
      {whole && !isEmpty && (
        <Choice
          legend={t('data.restore-how')}
          value={mode}
          options={[
            { value: 'merge', label: t('data.restore-merge') },
            { value: 'replace', label: t('data.restore-replace') },
          ]}
          onChange={(next) => {
            setMode(next);
            drop();
          }}
        />
      )}
      <div class="soft">
        <p>{t(noteFor(mode, isEmpty))}</p>
        {whole && mode === 'merge' && <p>{t('data.restore-merge-settings')}</p>}
        {whole && <p>{t('data.restore-not-taken')}</p>}
      </div>
      {origins.length > 0 && <AskForSites origins={origins} all={all} onChange={setAll} />}
      {busy && <WorkLine label={t('data.restoring')} progress={progress} />}
      {asking ? (
        <Asking
          question={t('data.replace-question', { what: inCounts(here, words) })}
          no={t('data.replace-keep')}
          yes={t('data.replace-now')}
          onNo={close}
          onYes={() => {
            close();
            restore();
          }}
        />
      ) : (
        <div class="import-end">
          <button ref={button} type="submit" class="button strong" aria-disabled={busy}>
            {t(busy ? 'data.restoring' : nameFor(mode, isEmpty))}
          </button>
          <button type="button" class="link" disabled={busy} onClick={props.onCancel}>
            {t('opml.cancel')}
          </button>
        </div>
      )}
    </form>
  );
}

const nameFor = (mode: Mode, isEmpty: boolean) =>
  mode === 'replace' && !isEmpty ? 'data.restore-replace-now' : 'data.restore-now';

function noteFor(mode: Mode, isEmpty: boolean) {
  if (mode === 'merge') return 'data.restore-merge-note';
  return isEmpty ? 'data.restore-empty-note' : 'data.restore-replace-note';
}
