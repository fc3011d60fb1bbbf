/** Lines above the stories: what waits, what is new, and what was done with all of them. */
import { UndoLine } from '../../components/undo-line.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { formatAge } from '../../utils/i18n/format.ts';
import type { Digest } from './digest.ts';
import type { ReadAll, useReadAll } from './use-read-all.ts';

interface LinesProps {
  readonly digest: Digest;
  /** Stories that came since and are not on show. */
  readonly waiting: number;
  readonly onApply: () => Promise<void>;
  readonly lookedAt: number | undefined;
  readonly now: number;
}

export function Lines({ digest, waiting, onApply, lookedAt, now }: LinesProps) {
  const { t, locale } = useWords();
  const { today, fresh, stories } = digest;
  return (
    <>
      {waiting > 0 && (
        <p class="line">
          {t('digest.new', { count: waiting })}{' '}
          <button type="button" class="link" onClick={() => void onApply().catch(report)}>
            {t('digest.show')}
          </button>
        </p>
      )}
      {!today && <p class="line soft">{t('digest.not-today')}</p>}
      {today && lookedAt !== undefined && stories.length > 0 && waiting === 0 && (
        <p class="looked soft">
          {fresh > 0
            ? t('digest.fresh', { count: fresh, age: formatAge(lookedAt, now, locale) })
            : t('digest.none-fresh', { age: formatAge(lookedAt, now, locale) })}
        </p>
      )}
    </>
  );
}

export function ReadAllLine({ all }: { readonly all: ReturnType<typeof useReadAll> }) {
  // Always there, so that screen readers hear what is put into it.
  return <div role="status">{all.done && <Done all={all} done={all.done} />}</div>;
}

function Done({
  all,
  done: { key, count },
}: {
  readonly all: ReturnType<typeof useReadAll>;
  readonly done: ReadAll;
}) {
  const { t } = useWords();
  const said = t(key, { count });
  if (key === 'header.restored' || count === 0) return <p class="line soft">{said}</p>;
  return (
    <UndoLine
      undo={t('story.undo')}
      undoLabel={`${said} ${t('story.undo')}`}
      patienceMs={10_000}
      onUndo={all.restore}
      onOver={all.over}
    >
      {said}
    </UndoLine>
  );
}
