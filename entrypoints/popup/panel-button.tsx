/** From the popup into the side panel, where the browser has one. */
import { useEffect, useState } from 'preact/hooks';
import { PanelIcon } from '../../components/icons.tsx';
import { useWords } from '../../components/words.ts';
import { canOpenPanel, leave, openPanel } from '../../utils/browser/page/panel.ts';
import { report } from '../../utils/browser/page/report.ts';

export function PanelButton() {
  const { t } = useWords();
  const [can, setCan] = useState(false);
  useEffect(() => {
    canOpenPanel().then(setCan, report);
  }, []);
  if (!can) return null;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t('here.panel')}
      title={t('here.panel')}
      onClick={() => void openPanel().then(leave, report)}
    >
      <PanelIcon />
    </button>
  );
}
