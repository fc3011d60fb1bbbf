/** A figure: its pictures where they were loaded, else what they show in words. */
import type { Inline, Picture } from '../utils/model.ts';
import { InlineText } from './inline-text.tsx';
import { useWords } from './words.ts';

/** Addresses of loaded pictures by their address on the web. */
export type Pictures = ReadonlyMap<string, string>;

interface ArticleFigureProps {
  readonly images: readonly Picture[];
  readonly caption: readonly Inline[];
  readonly pictures: Pictures;
  /** Its index in the article, where it stands there itself. */
  readonly number?: number | undefined;
}

export function ArticleFigure({ images, caption, pictures, number }: ArticleFigureProps) {
  const { t, locale } = useWords();
  return (
    <figure data-block={number}>
      {images.map(({ src, alt }, index) => {
        const loaded = pictures.get(src);
        if (loaded) return <img key={index} src={loaded} alt={alt} />;
        return (
          <p key={index} class="waiting">
            <span lang={locale}>{t('reader.image-waiting')}</span>
            {alt && (
              <>
                {' · '}
                <bdi>{alt}</bdi>
              </>
            )}
          </p>
        );
      })}
      {caption.length > 0 && (
        <figcaption dir="auto">
          <InlineText c={caption} />
        </figcaption>
      )}
    </figure>
  );
}
