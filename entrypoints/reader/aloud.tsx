/** "Listen" in the bar, and what reads aloud: loaded when it is first wanted. */
import { PlayIcon } from '../../components/icons.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { StoredArticle } from '../../utils/model.ts';
import { later } from './later.tsx';

const reading = () => import('./aloud-reading.tsx');

interface ListenToolProps {
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  /** Whether single keys do something. */
  readonly keys: boolean;
}

export function ListenTool({ on, onChange, keys }: ListenToolProps) {
  const { t } = useWords();
  // While it reads, the key pauses.
  useKeys({ l: on ? undefined : () => onChange(true) }, keys);
  // Whoever comes near may press: by then what reads is here, and so are the voices.
  const near = () => void reading().then(({ fetchVoices }) => fetchVoices(), report);
  return (
    <button
      type="button"
      class="tool listen"
      aria-pressed={on}
      onPointerEnter={near}
      onFocus={near}
      onClick={() => onChange(!on)}
    >
      <PlayIcon /> <span class="label">{t('aloud.listen')}</span>
    </button>
  );
}

export interface AloudProps {
  readonly article: StoredArticle;
  readonly settings: Settings;
  readonly onSettings: (change: Partial<Settings>) => void;
  readonly onClose: () => void;
}

export const Aloud = later<AloudProps>(() => reading().then((part) => part.AloudReading));
