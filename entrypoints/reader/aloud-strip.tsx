/** The strip at the window's lower edge while an article is read aloud. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CloseIcon, NextIcon, PauseIcon, PlayIcon, PreviousIcon } from '../../components/icons.tsx';
import { useWords } from '../../components/words.ts';
import type { Trouble } from '../../utils/aloud/mouth.ts';
import type { State } from '../../utils/aloud/player.ts';
import { directionOf, type MessageKey } from '../../utils/i18n/index.ts';
import { languageName, RateChoice, VoiceChoice, type VoiceChoiceProps } from './aloud-choices.tsx';

const sentences = {
  'no-voices': 'aloud.no-voices',
  'no-voice': 'aloud.no-voice',
  failed: 'aloud.failed',
} satisfies Record<Trouble, MessageKey>;

interface AloudStripProps extends VoiceChoiceProps {
  readonly state: State;
  readonly rate: number;
  /** Whether the reader has scrolled away from what is read. */
  readonly isAway: boolean;
  readonly onToggle: () => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onPreviousBlock: () => void;
  readonly onNextBlock: () => void;
  readonly onRate: (rate: number) => void;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

export function AloudStrip(props: AloudStripProps) {
  const { state, language, voices, rate, isAway, onRate, onVoice, onBack, onClose } = props;
  const { t, locale } = useWords();
  const root = useRef<HTMLElement>(null);
  useArrows(root, props, directionOf(locale) === 'rtl');
  const { status, trouble } = state;
  const begun = useRef(false);
  useEffect(() => {
    // From here on Space pauses; screen readers find it, though it stands after the text. Where nothing is
    // read, only its sentence is heard.
    if (status === 'playing' && !begun.current) root.current?.focus({ preventScroll: true });
    begun.current ||= status === 'playing';
  }, [status]);
  const isOn = status === 'playing' || status === 'waiting';
  const said = status === 'waiting' ? 'aloud.waiting' : trouble && sentences[trouble];
  return (
    <section ref={root} class="aloud" tabIndex={-1} aria-label={t('aloud.strip')}>
      <p class="aloud-said" role="status">
        {said && t(said, { language: languageName(language, locale) })}
      </p>
      <div class="aloud-tools">
        {voices.length > 0 && trouble !== 'no-voice' && (
          <>
            <Press name={t('aloud.previous')} onPress={props.onPrevious}>
              <PreviousIcon />
            </Press>
            <Press name={t(isOn ? 'aloud.pause' : 'aloud.play')} look="aloud-toggle" onPress={props.onToggle}>
              {isOn ? <PauseIcon /> : <PlayIcon />}
            </Press>
            <Press name={t('aloud.next')} onPress={props.onNext}>
              <NextIcon />
            </Press>
          </>
        )}
        {voices.length > 0 && (
          <>
            <RateChoice rate={rate} onRate={onRate} />
            <VoiceChoice voice={state.voice} voices={voices} language={language} onVoice={onVoice} />
          </>
        )}
        {isAway && (
          <button type="button" class="link aloud-back" onClick={onBack}>
            {t('aloud.back')}
          </button>
        )}
        <span class="space" />
        <Press name={t('aloud.close')} onPress={onClose}>
          <CloseIcon />
        </Press>
      </div>
    </section>
  );
}

interface PressProps {
  readonly name: string;
  readonly look?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

function Press({ name, look = '', onPress, children }: PressProps) {
  return (
    <button type="button" class={`icon-button ${look}`} aria-label={name} title={name} onClick={onPress}>
      {children}
    </button>
  );
}

type Ways = Pick<AloudStripProps, 'onToggle' | 'onPrevious' | 'onNext' | 'onPreviousBlock' | 'onNextBlock'>;

/** Sideways a sentence, up and down a paragraph; Space where no button has it. */
function useArrows(root: RefObject<HTMLElement | null>, ways: Ways, isMirrored: boolean): void {
  const known = useRef(ways);
  known.current = ways;
  useEffect(() => {
    const strip = root.current;
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || target instanceof HTMLSelectElement) return;
      const { onToggle, onPrevious, onNext, onPreviousBlock, onNextBlock } = known.current;
      const acts: Readonly<Record<string, () => void>> = {
        ArrowLeft: isMirrored ? onNext : onPrevious,
        ArrowRight: isMirrored ? onPrevious : onNext,
        ArrowUp: onPreviousBlock,
        ArrowDown: onNextBlock,
        ...(target === strip && { ' ': onToggle }),
      };
      const act = acts[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    strip?.addEventListener('keydown', press);
    return () => strip?.removeEventListener('keydown', press);
  }, [root, isMirrored]);
}
