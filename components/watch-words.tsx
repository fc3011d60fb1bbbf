/** The words and names the user wants to hear about: added in a field, taken away by their cross. */
import { useId, useState } from 'preact/hooks';
import { WordChips } from './word-chips.tsx';
import { useWords } from './words.ts';

interface WatchWordsProps {
  readonly words: readonly string[];
  /** Words of the user's industry, offered while they are not watched. */
  readonly ideas: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

export function WatchWords({ words, ideas, onChange }: WatchWordsProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const id = useId();
  const known = (word: string) => words.some((other) => other.toLowerCase() === word.toLowerCase());
  const add = (text: string) => {
    // Several at once may come with commas, Latin or Arabic.
    const fresh = text
      .split(/[,،;؛\n]/)
      .map((word) => word.trim().replace(/\s+/g, ' ').slice(0, 60))
      .filter((word, index, all) => word !== '' && !known(word) && all.indexOf(word) === index);
    if (fresh.length > 0) onChange([...words, ...fresh]);
  };
  const offered = ideas.filter((word) => !known(word));
  return (
    <div class="watch">
      {words.length === 0 && <p class="soft">{t('options.watch-none')}</p>}
      <WordChips label={t('options.watch-some')} words={words} onChange={onChange} />
      <form
        class="follow"
        onSubmit={(event) => {
          event.preventDefault();
          add(typed);
          setTyped('');
        }}
      >
        <label for={id}>{t('options.watch-label')}</label>
        <div class="row">
          <input
            id={id}
            class="field"
            type="text"
            dir="auto"
            maxLength={60}
            autoComplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
          <button type="submit" class="button">
            {t('options.watch-add')}
          </button>
        </div>
      </form>
      {offered.length > 0 && (
        <p class="ideas soft">
          {t('options.watch-ideas')}{' '}
          {offered.map((word) => (
            <button key={word} type="button" class="link" onClick={() => add(word)}>
              {word}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
