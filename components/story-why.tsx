/** Why a story stands where it does, in words: all that was weighed, and no number that cannot be explained. */
import { formatAge } from '../utils/i18n/format.ts';
import type { Summary } from '../utils/model.ts';
import type { StoryEvents } from './card-story.ts';
import { EntryLink } from './entry-link.tsx';
import { Naming } from './naming.tsx';
import { useWords } from './words.ts';

/** What was weighed, with the names a reader knows in place of ids. */
export type Why =
  | { readonly kind: 'watched'; readonly words: readonly string[] }
  | { readonly kind: 'topics'; readonly names: readonly string[] }
  | { readonly kind: 'sources'; readonly count: number; readonly copies: number }
  | { readonly kind: 'more' | 'less' | 'followed'; readonly source: string }
  | { readonly kind: 'maker'; readonly maker: Summary['maker'] }
  | { readonly kind: 'age'; readonly latest: number }
  | { readonly kind: 'read' };

/** Another story that is about this too. */
export interface Near {
  readonly entryId: string;
  readonly headline: string;
  readonly language?: string | undefined;
}

interface StoryWhyProps extends Pick<StoryEvents, 'readerHref' | 'onOpen'> {
  readonly reasons: readonly Why[];
  readonly near: readonly Near[];
  readonly now: number;
}

export function StoryWhy({ reasons, near, now, ...link }: StoryWhyProps) {
  const { t } = useWords();
  return (
    <>
      <p class="why-head">{t('why.head')}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason.kind}>
            <WhyLine reason={reason} now={now} />
          </li>
        ))}
      </ul>
      {near.length > 0 && (
        <>
          <p class="why-head">{t('why.also')}</p>
          <ul>
            {near.map(({ entryId, headline, language }) => (
              <li key={entryId} lang={language}>
                <EntryLink entryId={entryId} dir="auto" {...link}>
                  {headline}
                </EntryLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function WhyLine({ reason, now }: { readonly reason: Why; readonly now: number }) {
  const { t, locale } = useWords();
  switch (reason.kind) {
    case 'watched':
      return <Naming say={(words) => t('why.watched', { words })} names={reason.words} />;
    case 'topics':
      return <Naming say={(topics) => t('why.topics', { topics })} names={reason.names} />;
    case 'sources':
      return (
        <>
          {t('why.sources', { count: reason.count })}{' '}
          {reason.copies > 0 && t('why.copies', { count: reason.copies })}
        </>
      );
    case 'more':
    case 'less':
    case 'followed':
      return <Naming say={(source) => t(`why.${reason.kind}`, { source })} names={[reason.source]} />;
    case 'age':
      return t('why.age', { age: formatAge(reason.latest, now, locale) });
    case 'read':
      return t('why.read');
    case 'maker':
      return t(`why.maker.${reason.maker}`);
  }
}
