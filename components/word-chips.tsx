/** Words that the user chose, each with a cross; the last one that was taken away can be put back. */
import { useState } from 'preact/hooks';
import { CloseIcon } from './icons.tsx';
import { UndoLine } from './undo-line.tsx';
import { useWords } from './words.ts';

interface WordChipsProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

export function WordChips({ label, words, onChange }: WordChipsProps) {
  const { t } = useWords();
  const [gone, setGone] = useState<{ readonly word: string; readonly at: number }>();
  // Back by another way, it is not gone.
  const undoable = gone && !words.includes(gone.word) ? gone : undefined;
  return (
    <div class="word-chips">
      {words.length > 0 && (
        <ul class="chips" aria-label={label}>
          {words.map((word, at) => (
            <li key={word}>
              <bdi>{word}</bdi>
              <button
                type="button"
                class="icon-button"
                aria-label={t('options.watch-remove', { word })}
                title={t('options.watch-remove', { word })}
                onClick={(event) => {
                  focusNear(event.currentTarget);
                  setGone({ word, at });
                  onChange(words.filter((other) => other !== word));
                }}
              >
                <CloseIcon />
              </button>
            </li>
          ))}
        </ul>
      )}
      {undoable && (
        <UndoLine
          key={undoable.word}
          undo={t('options.word-undo')}
          undoLabel={t('options.word-undo-of', { word: undoable.word })}
          onUndo={() =>
            onChange([...words.slice(0, undoable.at), undoable.word, ...words.slice(undoable.at)])
          }
          onOver={() => setGone(undefined)}
        >
          {t('options.word-removed', { word: undoable.word })}
        </UndoLine>
      )}
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="unseen" role="status">
        {undoable && t('options.word-removed', { word: undoable.word })}
      </p>
    </div>
  );
}

/** Before a word goes, the focus goes to its neighbour, and from the last one to what follows. */
function focusNear(button: HTMLElement): void {
  const word = button.closest('li');
  const neighbour = word?.nextElementSibling ?? word?.previousElementSibling;
  const next = neighbour?.querySelector('button') ?? button.closest('.watch')?.querySelector('input');
  next?.focus();
}
