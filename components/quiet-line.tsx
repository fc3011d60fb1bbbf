/** A line under the bar that says what just happened; it goes when the reader scrolls on. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { directionOf } from '../utils/i18n/index.ts';
import { useWords } from './words.ts';

interface QuietLineProps {
  readonly onGone: () => void;
  readonly children: ComponentChildren;
}

/** So far one scrolls on before the line has been read. */
const goneAfterPx = 160;

export function QuietLine({ onGone, children }: QuietLineProps) {
  const { locale } = useWords();
  const gone = useRef(onGone);
  gone.current = onGone;
  useEffect(() => {
    const from = scrollY;
    const look = () => {
      if (Math.abs(scrollY - from) > goneAfterPx) gone.current();
    };
    addEventListener('scroll', look, { passive: true });
    return () => removeEventListener('scroll', look);
  }, []);
  return (
    <p class="quiet-line" lang={locale} dir={directionOf(locale)}>
      {children}
    </p>
  );
}
