/** The words and names whose stories the user does not want to see. */
import { WordChips } from './word-chips.tsx';
import { WordField } from './word-field.tsx';
import { useWords } from './words.ts';

interface MutedWordsProps {
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

export function MutedWords({ words, onChange }: MutedWordsProps) {
  const { t } = useWords();
  return (
    <div class="word-list muted">
      <h3>{t('options.muted')}</h3>
      <p class="soft">{t(words.length > 0 ? 'options.muted-text' : 'options.muted-none')}</p>
      <WordChips label={t('options.muted')} words={words} onChange={onChange} />
      <WordField
        label={t('options.muted-label')}
        action={t('options.muted-add')}
        known={words}
        onAdd={(more) => onChange([...words, ...more])}
      />
    </div>
  );
}
