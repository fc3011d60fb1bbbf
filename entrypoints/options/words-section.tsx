/** What is watched and what is muted, in the options. */
import { MutedWords } from '../../components/muted-words.tsx';
import { WatchWords } from '../../components/watch-words.tsx';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { useIdeas } from '../../utils/browser/page/use-ideas.ts';
import { request } from '../../utils/browser/requests.ts';
import { type Settings, updateSettings } from '../../utils/browser/settings.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { changedAlike } from '../../utils/text/word-list.ts';

interface WordsSectionProps {
  readonly store: ReadableStore | 'opening' | 'broken';
  readonly settings: Settings;
}

export function WordsSection({ store, settings }: WordsSectionProps) {
  const { locale } = useWords();
  const ideas = useIdeas(store, locale);
  const change = async (list: 'watchWords' | 'mutedWords', next: readonly string[]) => {
    await updateSettings((now) => ({ [list]: changedAlike(now[list], settings[list], next) }));
    // What the popup shows first, and the badge.
    await request('recount', {});
  };
  return (
    <>
      <WatchWords
        words={settings.watchWords}
        ideas={ideas}
        onChange={(next) => void change('watchWords', next).catch(report)}
      />
      <MutedWords
        words={settings.mutedWords}
        onChange={(next) => void change('mutedWords', next).catch(report)}
      />
    </>
  );
}
