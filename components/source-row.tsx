/** One source: its name, how it fares, and what to do about it. */
import { useEffect, useState } from 'preact/hooks';
import { formatClock } from '../utils/i18n/format.ts';
import type { Source } from '../utils/model.ts';
import type { Problem } from '../utils/result.ts';
import { siteName } from '../utils/text/site-name.ts';
import { Naming } from './naming.tsx';
import { useWords } from './words.ts';

export interface SourceEvents {
  /** Called inside the click, so that it may ask for the images' origins. */
  readonly onImages: (source: Source, images: boolean) => void;
  readonly onRemove: (source: Source) => void;
  readonly onTryAgain: (source: Source) => void;
  /** Called inside the click, to ask for the source's origin again. */
  readonly onAllow: (source: Source) => void;
}

interface SourceRowProps extends SourceEvents {
  readonly source: Source;
  readonly now: number;
}

export function SourceRow({ source, now, onImages, onRemove, onTryAgain, onAllow }: SourceRowProps) {
  const { t } = useWords();
  const [asksRemoval, setAsksRemoval] = useState(false);
  const [trying, setTrying] = useState(false);
  // However it went, the source is read anew.
  useEffect(() => setTrying(false), [source]);
  const problem = source.health.problem;
  const title = source.title || siteName(source.siteUrl);
  return (
    <div class="source-row" data-trouble={problem !== undefined}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      <p class="host soft">
        <bdi>{siteName(source.siteUrl)}</bdi>
      </p>
      <SourceHealth source={source} now={now} />
      {asksRemoval ? (
        <p class="source-actions asking">
          <span>{t('source.remove-sure', { title })}</span>
          <button type="button" class="link" onClick={() => onRemove(source)}>
            {t('source.remove')}
          </button>
          <button type="button" class="link" onClick={() => setAsksRemoval(false)}>
            {t('source.keep')}
          </button>
        </p>
      ) : (
        <p class="source-actions">
          {problem?.origins && (
            <button type="button" class="link" onClick={() => onAllow(source)}>
              {problem.code === 'articles-elsewhere' ? (
                <Naming
                  say={(site) => t('follow.also-allow', { site })}
                  names={problem.origins.map(siteName)}
                />
              ) : (
                t('source.allow')
              )}
            </button>
          )}
          {problem && !problem.origins && (
            <button
              type="button"
              class="link"
              aria-disabled={trying}
              onClick={() => {
                if (trying) return;
                setTrying(true);
                onTryAgain(source);
              }}
            >
              {t(trying ? 'follow.working' : 'source.try-again')}
            </button>
          )}
          <label class="check">
            <input
              type="checkbox"
              checked={source.images}
              aria-label={t('source.images-of', { title })}
              onChange={(event) => onImages(source, event.currentTarget.checked)}
            />
            {t('source.images')}
          </label>
          <button
            type="button"
            class="quiet"
            aria-label={t('source.remove-of', { title })}
            onClick={() => setAsksRemoval(true)}
          >
            {t('source.remove')}
          </button>
        </p>
      )}
    </div>
  );
}

/** All are, but what waits for a permission; one that has ended for good is not worth the promise. */
const isTriedAgain = ({ code, origins }: Problem) => !origins && code !== 'gone';

/** How a source fares: when it was last read, or why not, and what to do. */
function SourceHealth({ source, now }: { readonly source: Source; readonly now: number }) {
  const { t, locale } = useWords();
  const { problem, lastOkAt, lastPollAt } = source.health;
  if (problem) {
    return (
      <p class="health">
        {t(`problem.${problem.code}`)} {isTriedAgain(problem) && `${t('source.by-itself')} `}
        <span class="soft">
          {lastOkAt === undefined
            ? t('source.never-good')
            : t('source.last-good', { time: formatClock(lastOkAt, now, locale) })}
        </span>
      </p>
    );
  }
  if (lastOkAt === undefined && lastPollAt === undefined)
    return <p class="health soft">{t('source.waiting')}</p>;
  return (
    <p class="health soft">
      {t('source.fine', { time: formatClock(lastOkAt ?? lastPollAt ?? now, now, locale) })}
    </p>
  );
}
