/** How much is stored, as a row of figures. */
import { formatBytes } from '../utils/i18n/bytes.ts';
import { formatDay } from '../utils/i18n/format.ts';
import { localeTag } from '../utils/i18n/index.ts';
import { useWords } from './words.ts';

const counted = ['sources', 'stories', 'articles', 'rules', 'read', 'saved'] as const;

/** Of what there may be none in such a thing at all, there is no figure. */
export type Figures = { readonly [Name in (typeof counted)[number]]?: number } & {
  /** Milliseconds since 1970. */
  readonly since?: number;
};

interface StoredFiguresProps {
  readonly stored: Figures;
  /** On the disk, as far as the browser tells. */
  readonly bytes: number | undefined;
  readonly now: number;
}

export function StoredFigures({ stored, bytes, now }: StoredFiguresProps) {
  const { t, locale } = useWords();
  const number = new Intl.NumberFormat(localeTag(locale));
  return (
    <dl class="stored">
      {counted.map((name) => {
        const count = stored[name];
        if (count === undefined) return null;
        return (
          <div key={name}>
            <dt>{t(`data.${name}`)}</dt>
            <dd>{number.format(count)}</dd>
          </div>
        );
      })}
      {bytes !== undefined && (
        <div>
          <dt>{t('data.space')}</dt>
          <dd>{formatBytes(bytes, locale)}</dd>
        </div>
      )}
      {stored.since !== undefined && (
        <div>
          <dt>{t('data.since')}</dt>
          <dd>{formatDay(stored.since, now, locale)}</dd>
        </div>
      )}
    </dl>
  );
}
