/** Words worth watching, one tap each, above the first stories. */
import { useWords } from './words.ts';
import './first-words.css';

interface FirstWordsProps {
  readonly ideas: readonly string[];
  readonly watched: readonly string[];
  /** Whether single keys do something. */
  readonly keys: boolean;
  readonly onChange: (words: readonly string[]) => void;
  readonly onDone: () => void;
}

export function FirstWords({ ideas, watched, keys, onChange, onDone }: FirstWordsProps) {
  const { t } = useWords();
  return (
    <section class="first-words" aria-labelledby="first-words">
      <h2 id="first-words">{t('first.words')}</h2>
      <ul>
        {ideas.map((word) => {
          const on = watched.includes(word);
          return (
            <li key={word}>
              <button
                type="button"
                aria-pressed={on}
                onClick={() => onChange(on ? watched.filter((one) => one !== word) : [...watched, word])}
              >
                <bdi>{word}</bdi>
              </button>
            </li>
          );
        })}
      </ul>
      <p class="soft">{t('first.words-note')}</p>
      <p class="first-end">
        <button type="button" class="button" onClick={onDone}>
          {t('first.done')}
        </button>
        {keys && <span class="soft">{t('first.keys')}</span>}
      </p>
    </section>
  );
}
