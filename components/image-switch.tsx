/** The one control over an article's pictures, and what came of it; one picture has it in its own line. */
import { directionOf } from '../utils/i18n/index.ts';
import { useWords } from './words.ts';

export type ImageState = 'off' | 'loading' | 'shown' | 'refused';

interface ImageSwitchProps {
  readonly count: number;
  readonly state: ImageState;
  /** Pictures that did not come. */
  readonly missing: number;
  /** Called inside the click, so that it may ask for the pictures' hosts. */
  readonly onShow: () => void;
}

export function ImageSwitch({ count, state, missing, onShow }: ImageSwitchProps) {
  const { t, locale } = useWords();
  if (count === 0) return null;
  const isInLine = count === 1 && state !== 'shown';
  return (
    <p class="image-switch" lang={locale} dir={directionOf(locale)} role="status">
      {state === 'off' && !isInLine && `${t('reader.images-note')} `}
      {state === 'refused' && `${t('reader.images-refused')} `}
      {state === 'shown' && missing > 0 && `${t('reader.images-missing', { count: missing })} `}
      {!isInLine && (state !== 'shown' || missing > 0) && (
        <button type="button" class="link" disabled={state === 'loading'} onClick={onShow}>
          {t('reader.images', { count: state === 'shown' ? missing : count })}
        </button>
      )}
    </p>
  );
}
