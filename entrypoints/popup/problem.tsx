/** Why something did not come to pass, and the way to the export where that is the advice. */
import { browser } from 'wxt/browser';
import { ToExport } from '../../components/to-export.tsx';
import { useWords } from '../../components/words.ts';
import { leave } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import { inWords, type Said } from '../../utils/browser/page/use-sources.ts';
import { formatClock } from '../../utils/i18n/format.ts';

interface ProblemProps {
  readonly said: Said;
  /** When the stories were made that are shown all the same. */
  readonly asOf?: number | undefined;
}

export function Problem({ said, asOf }: ProblemProps) {
  const { t, locale } = useWords();
  return (
    <>
      {asOf !== undefined && `${t('digest.stale', { time: formatClock(asOf, Date.now(), locale) })} `}
      {inWords(said, t)}
      <ToExport
        reason={said.key}
        onGo={() => {
          const url = new URL('options.html#privacy', location.href).href;
          browser.tabs.create({ url }).then(leave).catch(report);
        }}
      />
    </>
  );
}
