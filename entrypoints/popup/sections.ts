/** What is written above the stories of a list: where the new ones end, and where another day begins. */
import type { Translate } from '../../utils/i18n/index.ts';
import type { Story } from '../../utils/model.ts';
import type { Digest } from './digest.ts';

/**
 * @param shown those of the digest that are on show, in its order
 * @param dayOf a day in words
 */
export function sectionHeads(
  { stories, fresh, front }: Pick<Digest, 'stories' | 'fresh' | 'front'>,
  shown: readonly Story[],
  t: Translate,
  dayOf: (then: number) => string,
): ReadonlyMap<string, string> {
  const heads = new Map<string, string>();
  const placeOf = new Map(stories.map(({ id }, at) => [id, at]));
  let section = '';
  for (const [i, { id, latest }] of shown.entries()) {
    const at = placeOf.get(id) ?? 0;
    const now = at < fresh ? 'fresh' : at < front ? 'before' : dayOf(latest);
    const head = now === 'before' ? (fresh > 0 ? t('digest.before') : undefined) : now;
    if (now !== section && i > 0 && head !== undefined) heads.set(id, head);
    section = now;
  }
  return heads;
}
