/** Why something did not come to pass, and the way to the export where that is the advice. */
import { browser } from 'wxt/browser';
import { ToExport } from '../../components/to-export.tsx';
import { useWords } from '../../components/words.ts';
import { leave } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import { inWords, type Said } from '../../utils/browser/page/use-sources.ts';

export function Problem({ said }: { readonly said: Said }) {
  const { t } = useWords();
  return (
    <>
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
