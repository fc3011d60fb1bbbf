/** The topics to choose from. They take a moment to find, after the stories are painted; last time's stand in. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { remember } from '../../utils/browser/page/remembered.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Source } from '../../utils/model.ts';
import type { Chip, ChipsOf } from './chips.ts';
import type { Digest } from './digest.ts';

export interface Topic extends Chip {
  /** Stories on show; absent while they are still looked through. */
  readonly count?: number;
}

/** As many as are looked over at a glance. */
const mostTopics = 8;
const mostRegions = 4;
const key = 'topics';
const noChips: ChipsOf = new Map();

export function useTopics(digest: Digest | undefined, sources: readonly Source[] | undefined) {
  const { locale } = useWords();
  const [chips, setChips] = useState<ChipsOf>();
  const [before] = useState(() => lastTime(locale));
  const stories = digest?.stories;

  useEffect(() => {
    if (!stories || !sources || sources.length === 0) return undefined;
    let wanted = true;
    const look = async () => {
      const { chipsOf } = await import('./topics.ts');
      const found = await chipsOf(stories, sources, locale, chips ?? noChips);
      if (wanted) setChips(found);
    };
    // What is on screen comes first.
    const timer = setTimeout(() => void look().catch(report), 60);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [stories, sources, locale]);

  const topics = useMemo(
    () => (chips && stories ? counted(stories.slice(0, digest?.front), chips) : before),
    [chips, stories, digest?.front, before],
  );
  useEffect(() => {
    if (chips) remember(key, JSON.stringify({ locale, topics }));
  }, [chips, topics, locale]);
  return { topics, chips: chips ?? noChips };
}

/** Those that tell something apart, the most frequent first: topics, then regions. */
function counted(stories: Digest['stories'], chips: ChipsOf): readonly Topic[] {
  const found = new Map<string, { readonly chip: Chip; count: number }>();
  for (const { id } of stories) {
    for (const chip of chips.get(id) ?? []) {
      const one = found.get(chip.id) ?? { chip, count: 0 };
      one.count++;
      found.set(chip.id, one);
    }
  }
  const all = [...found.values()]
    .filter(({ count }) => count < stories.length)
    .sort((a, b) => b.count - a.count)
    .map(({ chip, count }) => ({ ...chip, count }));
  const isRegion = ({ id }: Topic) => id.startsWith('region:');
  return [
    ...all.filter((one) => !isRegion(one)).slice(0, mostTopics),
    ...all.filter(isRegion).slice(0, mostRegions),
  ];
}

function lastTime(locale: string): readonly Topic[] {
  const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as {
    readonly locale: string;
    readonly topics: readonly Topic[];
  } | null;
  return stored?.locale === locale ? stored.topics.map(({ id, name }) => ({ id, name })) : [];
}
