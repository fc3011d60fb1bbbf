/** The reader's thin bar. It goes away on scrolling down, and comes back on scrolling up or by keyboard. */
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BackIcon } from '../../components/icons.tsx';
import { ReadingLook, type ReadingSettings } from '../../components/reading-look.tsx';
import { useWords } from '../../components/words.ts';
import { leave, storiesHref } from '../../utils/browser/page/steps.ts';
import { defaultLook } from '../../utils/browser/settings.ts';

interface BarProps {
  readonly back: boolean;
  readonly settings: ReadingSettings;
  readonly onSettings: (change: Partial<ReadingSettings>) => void;
  /** What can be done with the article. */
  readonly tools?: ComponentChildren;
  /** How far it was read. */
  readonly progress?: ComponentChildren;
  /** Tells what the keys do; absent where they do nothing. */
  readonly onKeys?: (() => void) | undefined;
}

export function Bar({ back, settings, onSettings, tools, progress, onKeys }: BarProps) {
  const { t } = useWords();
  const away = useScrolledDown();
  return (
    <header class="bar" data-away={away}>
      <a class="wordmark" href={storiesHref} title={t('reader.home')}>
        {t('app.name')}
      </a>
      <a class="tool home" href={storiesHref}>
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path class="mirrored" d="M3 4.5h10M3 8h10M3 11.5h6" />
        </svg>{' '}
        <span class="label">{t('reader.home')}</span>
      </a>
      {back && (
        <button type="button" class="tool" onClick={leave}>
          <BackIcon /> <span class="label">{t('reader.back')}</span>
        </button>
      )}
      {progress}
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
      {tools}
      {/* Firefox would stop at what scrolls, beside all that stands in it. */}
      <div id="look" class="panel" popover="auto" tabIndex={-1}>
        <ReadingLook settings={settings} defaults={defaultLook} onChange={onSettings} />
        {onKeys && (
          <button type="button" class="link keys-link" onClick={onKeys}>
            {t('look.keys')} <kbd>?</kbd>
          </button>
        )}
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
