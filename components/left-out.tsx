/** What the cleaner left out of an article, counted by rule, and shown on request. */

import { formatList } from '../utils/i18n/format.ts';
import { directionOf } from '../utils/i18n/index.ts';
import type { Removal, RemovalRule } from '../utils/model.ts';
import { useWords } from './words.ts';

interface LeftOutProps {
  readonly removals: readonly Removal[];
  readonly shown: boolean;
  readonly onToggle: () => void;
}

export function LeftOut({ removals, shown, onToggle }: LeftOutProps) {
  const { t, locale } = useWords();
  const own = { lang: locale, dir: directionOf(locale) };
  if (removals.length === 0) {
    return (
      <p class="left-out" {...own}>
        {t('left.none')}
      </p>
    );
  }
  const counts = new Map<RemovalRule, number>();
  for (const { rule } of removals) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const parts = formatList(
    [...counts].map(([rule, count]) => t(`left.${rule}`, { count })),
    locale,
  );
  // Those that never got a place in the text can only be listed.
  const placeless = removals.filter((removal) => removal.block === undefined);
  return (
    <div class="left-out" {...own}>
      <p>
        {t('left.total', { count: removals.length, parts })}{' '}
        <button type="button" class="link" aria-expanded={shown} onClick={onToggle}>
          {t(shown ? 'left.hide' : 'left.show')}
        </button>
      </p>
      {shown && placeless.length > 0 && (
        <ul>
          {placeless.map((removal, index) => (
            <li key={index}>
              {t(`left.rule.${removal.rule}`)} · <bdi>{removal.text}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
