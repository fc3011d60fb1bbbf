/** Stories as a list in parts: today's or the newest, then what is older, a day at a time. */
import { useMemo } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { formatLongDay } from '../../utils/i18n/long-day.ts';
import { type ChipsOf, hasAll } from './chips.ts';
import { sectionHeads } from './sections.ts';
import { Stories, type StoriesProps } from './stories.tsx';

export interface DigestViewProps extends Omit<StoriesProps, 'ids' | 'heads' | 'shownAs' | 'placeOf'> {
  /** Only stories that have all of these. */
  readonly topics: readonly string[];
  readonly chips: ChipsOf;
}

export function DigestView({ topics, chips, ...view }: DigestViewProps) {
  const { t, locale } = useWords();
  const { digest, now } = view;
  const { stories } = digest;
  const shown = useMemo(
    () => (topics.length === 0 ? stories : stories.filter(({ id }) => hasAll(chips.get(id), topics))),
    [stories, topics, chips],
  );
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const heads = useMemo(
    () => sectionHeads(digest, shown, t, (then) => formatLongDay(then, now, locale)),
    [digest, shown, t, now, locale],
  );
  if (shown.length === 0) return <p class="blank">{t('digest.none-here')}</p>;
  return <Stories {...view} ids={ids} heads={heads} />;
}
