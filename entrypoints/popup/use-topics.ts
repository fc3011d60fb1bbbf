/** The topics to choose from. They take a moment to find, after the stories are painted; last time's stand in. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useWords } from '../../components/words.ts';
import { remember } from '../../utils/browser/page/remembered.ts';
import { report } from '../../utils/browser/page/report.ts';
import type { Source } from '../../utils/model.ts';
import type { ChipsOf, Topic } from './chips.ts';
import type { Digest } from './digest.ts';

interface Found {
  readonly chips: ChipsOf;
  /** Comes with what finds them. */
  readonly counted: typeof import('./topics.ts').counted;
}

const key = 'topics';
const noChips: ChipsOf = new Map();

export function useTopics(digest: Digest | undefined, sources: readonly Source[] | undefined) {
  const { locale } = useWords();
  const [found, setFound] = useState<Found>();
  const chips = found?.chips;
  const [before] = useState(() => lastTime(locale));
  const stories = digest?.stories;

  useEffect(() => {
    if (!stories || !sources || sources.length === 0) return undefined;
    let wanted = true;
    const look = async () => {
      const { chipsOf, counted } = await import('./topics.ts');
      const next = await chipsOf(stories, sources, locale, chips ?? noChips);
      if (wanted) setFound({ chips: next, counted });
    };
    // What is on screen comes first.
    const timer = setTimeout(() => void look().catch(report), 60);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [stories, sources, locale]);

  const topics = useMemo(
    () => (found && stories ? found.counted(stories.slice(0, digest?.front), found.chips) : before),
    [found, stories, digest?.front, before],
  );
  useEffect(() => {
    if (chips) remember(key, JSON.stringify({ locale, topics }));
  }, [chips, topics, locale]);
  return { topics, chips: chips ?? noChips };
}

function lastTime(locale: string): readonly Topic[] {
  const stored = JSON.parse(localStorage.getItem(key) ?? 'null') as {
    readonly locale: string;
    readonly topics: readonly Topic[];
  } | null;
  return stored?.locale === locale ? stored.topics.map(({ id, name }) => ({ id, name })) : [];
}
