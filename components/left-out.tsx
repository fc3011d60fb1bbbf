/** What the cleaner left out of an article: counted, listed by reason, and shown in the text on request. */
import type { ComponentChildren } from 'preact';
import { directionOf } from '../utils/i18n/index.ts';
import type { Removal, RemovalRule } from '../utils/model.ts';
import { shorten } from '../utils/text/normalise.ts';
import { siteName } from '../utils/text/site-name.ts';
import { useWords } from './words.ts';

interface LeftOutProps {
  readonly removals: readonly Removal[];
  /** The article's own page. */
  readonly original: string;
  /** Whether they stand in the text, each where it was. */
  readonly shown: boolean;
  readonly onToggle: () => void;
  /** What else to try where something is missing. */
  readonly children?: ComponentChildren;
}

export function LeftOut({ removals, original, shown, onToggle, children }: LeftOutProps) {
  const { t, locale } = useWords();
  const isAny = removals.length > 0;
  return (
    <div class="left-out" lang={locale} dir={directionOf(locale)}>
      {isAny ? (
        <>
          <details>
            <summary>{t('left.total', { count: removals.length })}</summary>
            <ul>
              {[...byRule(removals)].map(([rule, texts]) => (
                <li key={rule}>
                  {t(`left.${rule}`, { count: texts.length })}
                  <ul>
                    {[...new Set(texts)].map((text) => (
                      <li key={text}>
                        <bdi>{shorten(text, 200)}</bdi>
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </details>
          <button type="button" class="link" aria-expanded={shown} onClick={onToggle}>
            {t(shown ? 'left.hide' : 'left.show')}
          </button>
        </>
      ) : (
        <p>{t('left.none')}</p>
      )}
      <details>
        <summary>{t('left.missing')}</summary>
        {isAny && <p>{`${t('left.missing-how')} ${t('left.missing-else')}`}</p>}
        {children}
        <p class="to-original">
          <a class="link" href={original} target="_blank" rel="noopener noreferrer">
            {t('reader.open-original', { site: siteName(original) })}
          </a>
        </p>
      </details>
    </div>
  );
}

function byRule(removals: readonly Removal[]): ReadonlyMap<RemovalRule, readonly string[]> {
  const groups = new Map<RemovalRule, string[]>();
  for (const { rule, text } of removals) {
    const texts = groups.get(rule);
    if (texts) texts.push(text);
    else groups.set(rule, [text]);
  }
  return groups;
}
