/** What is watched and what is muted, in the options. */
import { MutedWords } from '../../components/muted-words.tsx';
import { WatchWords } from '../../components/watch-words.tsx';
import { useWords } from '../../components/words.ts';
import { useIdeas } from '../../utils/browser/page/use-ideas.ts';
import type { Settings, SettingsChange } from '../../utils/browser/settings.ts';
import type { ReadableStore } from '../../utils/store/store.ts';
import { changedAlike } from '../../utils/text/word-list.ts';

interface WordsSectionProps {
  readonly store: ReadableStore | 'opening' | 'broken';
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}

export function WordsSection({ store, settings, onChange }: WordsSectionProps) {
  const { locale } = useWords();
  const ideas = useIdeas(store, locale);
  const { watchWords, mutedWords } = settings;
  return (
    <>
      <WatchWords
        words={watchWords}
        ideas={ideas}
        onChange={(next) =>
          onChange((now) => ({ watchWords: changedAlike(now.watchWords, watchWords, next) }))
        }
      />
      <MutedWords
        words={mutedWords}
        onChange={(next) =>
          onChange((now) => ({ mutedWords: changedAlike(now.mutedWords, mutedWords, next) }))
        }
      />
    </>
  );
}
