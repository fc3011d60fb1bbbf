/** Above an article: where it is from and when, how long it takes, its title and who wrote it. */
import type { ComponentChildren } from 'preact';
import { formatDay } from '../utils/i18n/format.ts';
import { directionOf } from '../utils/i18n/index.ts';
import { useWords } from './words.ts';

interface ArticleHeadProps {
  readonly title: string;
  readonly byline: string | undefined;
  readonly source: string | undefined;
  readonly published: number | undefined;
  readonly minutes?: number | undefined;
  /** How many others tell the same story. */
  readonly others: number;
  /** Goes to the list of them. */
  readonly onOthers?: (() => void) | undefined;
  readonly now: number;
}

/** A byline that brings its own "by", in a language Lede speaks. */
const startsWithBy = /^(?:by|par|de|بقلم|كتب|كتبت)[\s:]/i;

export function ArticleHead({
  title,
  byline,
  source,
  published,
  minutes,
  others,
  onOthers,
  now,
}: ArticleHeadProps) {
  const { t, locale } = useWords();
  const parts = [
    source && <bdi key="source">{source}</bdi>,
    published !== undefined && (
      <time key="day" dateTime={new Date(published).toISOString()}>
        {formatDay(published, now, locale)}
      </time>
    ),
    minutes !== undefined && <span key="minutes">{t('reader.minutes', { count: minutes })}</span>,
    others > 0 && (
      <OthersLink key="others" onPress={onOthers}>
        {t('reader.also-in', { count: others })}
      </OthersLink>
    ),
  ].filter(Boolean);
  const author = byline?.trim();
  return (
    <div class="head">
      <p class="head-meta" lang={locale} dir={directionOf(locale)}>
        {parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]))}
      </p>
      <h1 dir="auto">{title}</h1>
      {author && (
        <p class="byline" lang={locale} dir={directionOf(locale)}>
          {startsWithBy.test(author) ? <bdi>{author}</bdi> : t('reader.by', { name: author })}
        </p>
      )}
    </div>
  );
}

interface OthersLinkProps {
  readonly onPress: (() => void) | undefined;
  readonly children: ComponentChildren;
}

/** The list of them, in `other-tellers.tsx`. */
const othersHref = '#others';

function OthersLink({ onPress, children }: OthersLinkProps) {
  if (!onPress) return <span>{children}</span>;
  return (
    <a
      class="link"
      href={othersHref}
      onClick={(event) => {
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </a>
  );
}
