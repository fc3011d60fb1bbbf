/** A figure: its pictures where they were loaded, else one line that says in words what they show. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Inline, Picture } from '../utils/model.ts';
import { inlineText } from '../utils/text/block-text.ts';
import { InlineText } from './inline-text.tsx';
import { useWords } from './words.ts';

/** Addresses of loaded pictures by their address on the web. */
export type Pictures = ReadonlyMap<string, string>;

interface ArticleFigureProps {
  readonly images: readonly Picture[];
  readonly caption: readonly Inline[];
  readonly pictures: Pictures;
  /** Set where this is the article's only picture: shows it. */
  readonly onPictures?: (() => void) | undefined;
  /** Its index in the article, where it stands there itself. */
  readonly number?: number | undefined;
}

export function ArticleFigure({ images, caption, pictures, onPictures, number }: ArticleFigureProps) {
  const loaded = images.flatMap((image) => {
    const src = pictures.get(image.src);
    return src ? [{ ...image, src }] : [];
  });
  const missing = images.filter(({ src }) => !pictures.has(src));
  const show = missing.length > 0 ? onPictures : undefined;
  const figure = useRef<HTMLElement>(null);
  const pressed = useRef(false);
  useLayoutEffect(() => {
    // The button that showed it is gone, and the focus with it.
    if (show || !pressed.current) return;
    pressed.current = false;
    if (!figure.current || document.activeElement !== document.body) return;
    figure.current.tabIndex = -1;
    figure.current.focus();
  }, [show]);
  const press = () => {
    pressed.current = true;
    show?.();
  };
  return (
    <figure ref={figure} data-block={number}>
      {loaded.map(({ src, alt }) => (
        <img key={src} src={src} alt={alt} />
      ))}
      {(missing.length > 0 || caption.length > 0) && (
        <figcaption dir="auto">
          {missing.length > 0 && <Missing images={missing} caption={caption} />}
          <InlineText c={caption} />
          {show && <ShowPicture onPress={press} />}
        </figcaption>
      )}
    </figure>
  );
}

function Missing({ images, caption }: Pick<ArticleFigureProps, 'images' | 'caption'>) {
  const { t, locale } = useWords();
  const said = inlineText(caption);
  // Pages often say the same in both.
  const alts = new Set(images.map(({ alt }) => alt).filter((alt) => alt && !said.includes(alt)));
  return (
    <span class="waiting">
      <bdi lang={locale}>{t('reader.image-waiting')}</bdi>
      {[...alts].map((alt) => (
        <>
          {' · '}
          <bdi>{alt}</bdi>
        </>
      ))}
      {said && ' · '}
    </span>
  );
}

function ShowPicture({ onPress }: { readonly onPress: () => void }) {
  const { t, locale } = useWords();
  return (
    <span class="waiting">
      {' · '}
      <bdi lang={locale}>
        <button type="button" class="link" title={t('reader.images-note')} onClick={onPress}>
          {t('reader.images', { count: 1 })}
        </button>
      </bdi>
    </span>
  );
}
