/** The diagnostics behind their heading: loaded, with the words they speak, when somebody opens them. */
import { useState } from 'preact/hooks';
import { lazily, type MoreWords } from '../../components/lazily.tsx';
import { useWords } from '../../components/words.ts';
import type { Settings } from '../../utils/browser/settings.ts';

const words: MoreWords = {
  en: () => import('../../locales/en.json?only=diag'),
  fr: () => import('../../locales/fr.json?only=diag'),
  ar: () => import('../../locales/ar.json?only=diag'),
};
const Diagnostics = lazily(async () => (await import('./diagnostics.tsx')).Diagnostics, words);

export function DiagnosticsLater({ settings }: { readonly settings: Settings }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <details class="notice-log" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('data.diagnostics')}</summary>
      {open && <Diagnostics settings={settings} />}
    </details>
  );
}
