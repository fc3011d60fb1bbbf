/** A site without a feed: the options have the room to choose among its headlines. */
import { browser } from 'wxt/browser';
import { useWords } from '../../components/words.ts';
import { leave } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Said } from '../../utils/browser/page/use-sources.ts';

export function FindLink({ said }: { readonly said: Said | undefined }) {
  const { t } = useWords();
  if (said?.find === undefined) return null;
  const url = new URL(`options.html?find=${encodeURIComponent(said.find)}`, location.href).href;
  return (
    <p class="line">
      <button
        type="button"
        class="link"
        onClick={() => {
          browser.tabs.create({ url }).then(leave).catch(report);
        }}
      >
        {t('follow.headlines')}
      </button>
    </p>
  );
}
