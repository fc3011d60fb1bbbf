/** "3 sources, 21 stories and 1 rule": how many there are of each, without what there is none of. */
import { formatList } from '../utils/i18n/format.ts';
import type { Words } from './words.ts';

const order = ['sources', 'stories', 'articles', 'saved', 'marks', 'rules'] as const;

export type Counts = { readonly [Name in (typeof order)[number]]?: number };

export function inCounts(counts: Counts, { t, locale }: Pick<Words, 't' | 'locale'>): string {
  const parts = order.flatMap((name) => {
    const count = counts[name] ?? 0;
    return count > 0 ? [t(`data.count-${name}`, { count })] : [];
  });
  return formatList(parts, locale);
}
