/** "Always read this site here", as words that are ticked. */
import { useWords } from './words.ts';

interface HereSwitchProps {
  /** The site as people say it. */
  readonly site: string;
  readonly on: boolean;
  readonly refused: boolean;
  /** Called in the click, so that it may ask for the site. */
  readonly onChange: (on: boolean) => void;
}

export function HereSwitch({ site, on, refused, onChange }: HereSwitchProps) {
  const { t } = useWords();
  return (
    <div class="here">
      <button type="button" class="link" aria-pressed={on} onClick={() => onChange(!on)}>
        {on && <span aria-hidden="true">✓ </span>}
        {t('here.always', { site })}
      </button>
      <p class="soft" role="status">
        {refused ? t('here.refused', { site }) : t('reader.here-note')}
      </p>
    </div>
  );
}
