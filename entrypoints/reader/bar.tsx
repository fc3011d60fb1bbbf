/** The reader's thin bar. It goes away on scrolling down, and comes back on scrolling up or by keyboard. */
import { useEffect, useState } from 'preact/hooks';
import { BackIcon, OriginalIcon, SaveIcon } from '../../components/icons.tsx';
import { ReadingLook, type ReadingSettings } from '../../components/reading-look.tsx';
import { useWords } from '../../components/words.ts';
import { defaultLook } from '../../utils/browser/settings.ts';

interface BarProps {
  readonly back: boolean;
  readonly original: string | undefined;
  readonly saved: boolean;
  readonly onSave: ((saved: boolean) => void) | undefined;
  readonly settings: ReadingSettings;
  readonly onSettings: (change: Partial<ReadingSettings>) => void;
}

export function Bar({ back, original, saved, onSave, settings, onSettings }: BarProps) {
  const { t } = useWords();
  const away = useScrolledDown();
  return (
    <header class="bar" data-away={away}>
      <span class="wordmark">{t('app.name')}</span>
      {back && (
        <button type="button" class="tool" onClick={() => history.back()}>
          <BackIcon /> <span class="label">{t('reader.back')}</span>
        </button>
      )}
      <span class="space" />
      <button
        type="button"
        class="tool"
        popovertarget="look"
        aria-label={t('look.open')}
        title={t('look.open')}
      >
        <span class="aa">Aa</span>
      </button>
      {onSave && (
        <button type="button" class="tool" aria-pressed={saved} onClick={() => onSave(!saved)}>
          <SaveIcon saved={saved} /> <span class="label">{t(saved ? 'reader.saved' : 'reader.save')}</span>
        </button>
      )}
      {original && (
        <a class="tool" href={original} target="_blank" rel="noopener noreferrer">
          <OriginalIcon /> <span class="label">{t('reader.original')}</span>
        </a>
      )}
      <div id="look" class="panel" popover="auto">
        <ReadingLook settings={settings} defaults={defaultLook} onChange={onSettings} />
      </div>
    </header>
  );
}

/** A small step either way is no scrolling: the bar would flutter. */
const stepPx = 8;

function useScrolledDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    let last = scrollY;
    const look = () => {
      if (Math.abs(scrollY - last) < stepPx) return;
      setDown(scrollY > last && scrollY > 80);
      last = scrollY;
    };
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  return down;
}
