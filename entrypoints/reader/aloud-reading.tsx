/** Reads the article aloud for as long as it is drawn, with a strip to steer it by. */
import { useEffect, useRef } from 'preact/hooks';
import { useKeys } from '../../components/use-keys.ts';
import { primary } from '../../utils/aloud/utterances.ts';
import type { AloudProps } from './aloud.tsx';
import { AloudStrip } from './aloud-strip.tsx';
import { useAloud } from './use-aloud.ts';

export { fetchVoices } from '../../utils/browser/page/speech.ts';

export function AloudReading({ article, settings, onSettings, onClose }: AloudProps) {
  const { state, voices, isAway, language, player, back } = useAloud(article, settings);
  const root = useRef<HTMLDivElement>(null);
  const toggle = () => player()?.toggle();
  useKeys({ l: toggle }, settings.shortcuts);
  const close = () => {
    // The strip goes, and its focus would go with it.
    if (root.current?.contains(document.activeElement))
      document.querySelector<HTMLElement>('.listen')?.focus();
    onClose();
  };
  const closing = useRef(close);
  closing.current = close;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // What is open above it is closed first.
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!document.querySelector('dialog[open], :popover-open')) closing.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  if (!state) return null;
  return (
    <div ref={root}>
      <AloudStrip
        state={state}
        language={language}
        voices={voices}
        rate={settings.aloudRate}
        isAway={isAway}
        onToggle={toggle}
        onPrevious={() => player()?.previous()}
        onNext={() => player()?.next()}
        onPreviousBlock={() => player()?.previousBlock()}
        onNextBlock={() => player()?.nextBlock()}
        onRate={(aloudRate) => onSettings({ aloudRate })}
        onVoice={(uri) => onSettings({ aloudVoices: { ...settings.aloudVoices, [primary(language)]: uri } })}
        onBack={back}
        onClose={close}
      />
    </div>
  );
}
