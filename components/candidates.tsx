/** What a site offers to follow: feeds, or lists of headlines to say yes to, each with its newest titles. */
import { useId, useState } from 'preact/hooks';
import type { HeadlinePattern } from '../utils/model.ts';
import { useWords } from './words.ts';
import './candidates.css';

/** As discovery found it. */
export interface Offer {
  readonly url: string;
  readonly title: string;
  readonly kind: 'feed' | 'page';
  readonly page?: HeadlinePattern;
  readonly newest: readonly { readonly title: string }[];
  readonly followed: boolean;
  readonly entries: number;
}

interface CandidatesProps {
  readonly offers: readonly Offer[];
  readonly busy: boolean;
  /** What to call the yes: follow it, or read a source so from now on. */
  readonly action: string;
  readonly onChoose: (offer: Offer) => void;
  /** A headline that belongs: its list is wanted. */
  readonly onTeach: (headline: string) => void;
  readonly message?: string | undefined;
}

export function Candidates({ offers, busy, action, onChoose, onTeach, message }: CandidatesProps) {
  const { t } = useWords();
  const hasPages = offers.some(({ kind }) => kind === 'page');
  return (
    <div class="candidates" aria-busy={busy}>
      {hasPages && <p>{t('find.is-it')}</p>}
      <ul>
        {offers.map((offer) => (
          <li key={`${offer.url} ${offer.page?.by} ${offer.page?.shape}`}>
            <OfferView offer={offer} busy={busy} action={action} onChoose={onChoose} onTeach={onTeach} />
          </li>
        ))}
      </ul>
      {hasPages && <Missing busy={busy} onTeach={onTeach} />}
      <p class="said" role="status">
        {message}
      </p>
    </div>
  );
}

function OfferView({
  offer,
  busy,
  action,
  onChoose,
  onTeach,
}: Omit<CandidatesProps, 'offers' | 'message'> & { readonly offer: Offer }) {
  const { t } = useWords();
  const { title, kind, entries, newest, followed } = offer;
  const id = useId();
  return (
    <>
      <h3 id={id} dir="auto">
        {title}
      </h3>
      <p class="soft">
        {t(kind === 'page' ? 'find.page' : 'find.feed')} · {t('find.stories', { count: entries })}
      </p>
      <ul class="newest">
        {newest.map((story) => (
          <li key={story.title}>
            {kind === 'page' ? (
              <button
                type="button"
                class="quiet"
                dir="auto"
                title={t('find.teach')}
                disabled={busy}
                onClick={() => onTeach(story.title)}
              >
                {story.title}
              </button>
            ) : (
              <p dir="auto">{story.title}</p>
            )}
          </li>
        ))}
      </ul>
      {followed ? (
        <p class="soft">{t('find.followed')}</p>
      ) : (
        <button
          type="button"
          class="button"
          aria-describedby={id}
          disabled={busy}
          onClick={() => onChoose(offer)}
        >
          {action}
        </button>
      )}
    </>
  );
}

/** The list that is meant may be none of those found: one of its headlines leads to it. */
function Missing({ busy, onTeach }: Pick<CandidatesProps, 'busy' | 'onTeach'>) {
  const { t } = useWords();
  const [headline, setHeadline] = useState('');
  const id = useId();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && headline.trim() !== '') onTeach(headline);
      }}
    >
      <label for={id}>{t('find.missing')}</label>
      <div class="row">
        <input
          id={id}
          class="field"
          type="text"
          dir="auto"
          autoComplete="off"
          value={headline}
          onInput={(event) => setHeadline(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={busy}>
          {t('find.show')}
        </button>
      </div>
    </form>
  );
}
