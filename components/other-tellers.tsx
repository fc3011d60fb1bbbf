/** Who else tells the story of an article, when, and what each adds to it. */
import { formatAge } from '../utils/i18n/format.ts';
import { directionOf } from '../utils/i18n/index.ts';
import { Naming } from './naming.tsx';
import { useWords } from './words.ts';

export interface Teller {
  readonly href: string;
  readonly source: string;
  readonly title: string;
  readonly published: number;
  /** Figures and dates that the article does not have. */
  readonly adds: readonly string[];
}

interface OtherTellersProps {
  readonly tellers: readonly Teller[];
  readonly now: number;
  /** Whether they stand in the margin, beside the text. */
  readonly beside?: boolean;
}

export function OtherTellers({ tellers, now, beside = false }: OtherTellersProps) {
  const { t, locale } = useWords();
  if (tellers.length === 0) return null;
  const list = (
    <section
      id="others"
      class="tellers"
      aria-labelledby="others-title"
      lang={locale}
      dir={directionOf(locale)}
      tabIndex={-1}
    >
      <h2 id="others-title">{t('reader.sources')}</h2>
      <ul>
        {tellers.map(({ href, source, title, published, adds }) => (
          <li key={href}>
            <span class="soft">
              <bdi>{source}</bdi> · {formatAge(published, now, locale)}
            </span>
            <a href={href}>
              <bdi>{title}</bdi>
            </a>
            {adds.length > 0 && (
              <span class="soft">
                <Naming say={(facts) => t('reader.adds', { facts })} names={adds} between=" · " />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
  // Its words run the interface's way; which margin is theirs goes by the article's.
  return beside ? <div class="beside end">{list}</div> : list;
}
