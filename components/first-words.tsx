/** Words worth watching, one tap each, and a field for one's own, above the first stories. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Naming } from './naming.tsx';
import { WordField } from './word-field.tsx';
import { useWords } from './words.ts';
import './first-words.css';
import './sources.css';

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
  const head = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [added, setAdded] = useState<readonly string[]>([]);
  // One that was typed and let go can be tapped again.
  const own = [...new Set([...typed, ...watched])].filter((word) => !ideas.includes(word));
  useEffect(() => {
    // What was pressed to come here is gone, and left the focus to the page's main part.
    if (document.activeElement?.matches('main')) head.current?.focus({ preventScroll: true });
  }, []);
  const add = (words: readonly string[]) => {
    const meant = words.map(
      (word) => ideas.find((idea) => idea.toLowerCase() === word.toLowerCase()) ?? word,
    );
    setTyped([...typed, ...meant]);
    setAdded(meant);
    onChange([...watched, ...meant]);
  };
  return (
    <section class="first-words" aria-labelledby="first-words">
      <h2 id="first-words" ref={head} tabIndex={-1}>
        {t('first.words')}
      </h2>
      <ul>
        {[...ideas, ...own].map((word) => {
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
      <WordField
        label={t('first.own-word')}
        inside
        action={t('first.add-word')}
        known={watched}
        onAdd={add}
      />
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="unseen" role="status">
        {added.length > 0 && <Naming say={(words) => t('first.added', { words })} names={added} />}
      </p>
      <p class="soft">{t('first.words-note')}</p>
      <p class="first-end">
        <button
          type="button"
          class="button"
          onClick={(event) => {
            focusNext(event.currentTarget);
            onDone();
          }}
        >
          {t('first.done')}
        </button>
        {keys && <span class="soft">{t('first.keys')}</span>}
      </p>
    </section>
  );
}

/** Before the band goes, the focus goes to the first story under it; where there is none yet, to the main part. */
function focusNext(button: HTMLElement): void {
  const main = button.closest('main');
  (main?.querySelector<HTMLElement>('[role=feed] h2 a') ?? main)?.focus();
}
