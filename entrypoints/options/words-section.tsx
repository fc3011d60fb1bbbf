/** What is watched and what is muted, in the options. */
import { WatchWords } from '../../components/watch-words.tsx';
import { WordChips } from '../../components/word-chips.tsx';
import { useWords } from '../../components/words.ts';
import { useIdeas } from '../../utils/browser/page/use-ideas.ts';
import type { Settings } from '../../utils/browser/settings.ts';
import type { ReadableStore } from '../../utils/store/store.ts';

interface WordsSectionProps {
  readonly store: ReadableStore | 'opening' | 'broken';
  readonly settings: Settings;
  readonly onChange: (change: Partial<Settings>) => void;
}

export function WordsSection({ store, settings, onChange }: WordsSectionProps) {
  const { t, locale } = useWords();
  const ideas = useIdeas(store, locale);
  const { watchWords, mutedWords } = settings;
  return (
    <>
      <WatchWords words={watchWords} ideas={ideas} onChange={(words) => onChange({ watchWords: words })} />
      <div class="muted">
        <h3>{t('options.muted')}</h3>
        <p class="soft">{t(mutedWords.length > 0 ? 'options.muted-text' : 'options.muted-none')}</p>
        <WordChips
          label={t('options.muted')}
          words={mutedWords}
          onChange={(words) => onChange({ mutedWords: words })}
        />
      </div>
    </>
  );
}
