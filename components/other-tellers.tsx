/** Who else tells the story of an article. */
import { directionOf } from '../utils/i18n/index.ts';
import { useWords } from './words.ts';

export interface Teller {
  readonly href: string;
  readonly source: string;
  readonly title: string;
}

export function OtherTellers({ tellers }: { readonly tellers: readonly Teller[] }) {
  const { t, locale } = useWords();
  if (tellers.length === 0) return null;
  return (
    <section class="tellers" lang={locale} dir={directionOf(locale)}>
      <h2>{t('reader.sources')}</h2>
      <ul>
        {tellers.map((teller) => (
          <li key={teller.href}>
            <bdi class="soft">{teller.source}</bdi>{' '}
            <a href={teller.href}>
              <bdi>{teller.title}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
