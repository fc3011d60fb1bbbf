/** The words and names the user wants to hear about: added in a field, changed in place, taken away by their cross. */
import { WordChips } from './word-chips.tsx';
import { WordField } from './word-field.tsx';
import { useWords } from './words.ts';

interface WatchWordsProps {
  readonly words: readonly string[];
  /** Words of the user's industry, offered while they are not watched. */
  readonly ideas: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

export function WatchWords({ words, ideas, onChange }: WatchWordsProps) {
  const { t } = useWords();
  const known = new Set(words.map((word) => word.toLowerCase()));
  const offered = ideas.filter((word) => !known.has(word.toLowerCase()));
  const add = (more: readonly string[]) => onChange([...words, ...more]);
  return (
    <div class="word-list">
      <h3>{t('options.watch-some')}</h3>
      {words.length === 0 && <p class="soft">{t('options.watch-none')}</p>}
      <WordChips label={t('options.watch-some')} words={words} onChange={onChange} />
      <WordField label={t('options.watch-label')} action={t('options.watch-add')} known={words} onAdd={add} />
      {offered.length > 0 && (
        <p class="ideas soft">
          {t('options.watch-ideas')}{' '}
          {offered.map((word) => (
            <button key={word} type="button" class="link" onClick={() => add([word])}>
              {word}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
