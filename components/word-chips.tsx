/** Words that the user chose: each can be changed where it stands, or taken away by its cross; the last one gone can be put back. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { typedWords } from '../utils/text/word-list.ts';
import { CloseIcon } from './icons.tsx';
import { UndoLine } from './undo-line.tsx';
import { WordChange } from './word-change.tsx';
import { useWords } from './words.ts';

interface WordChipsProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: readonly string[]) => void;
}

export function WordChips({ label, words, onChange }: WordChipsProps) {
  const { t } = useWords();
  const chips = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<{ readonly word: string; readonly at: number }>();
  const [changing, setChanging] = useState<string>();
  const focusSoon = useFocusSoon(chips);
  // Back by another way, it is not gone.
  const undoable = gone && !words.includes(gone.word) ? gone : undefined;

  /** In the place of one word what was typed, unless it says nothing new. */
  const change = (word: string, typed: string) => {
    const others = words.filter((other) => other !== word);
    const fresh = typedWords(typed, others);
    setChanging(undefined);
    focusSoon(fresh[0] ?? word);
    if (fresh.length > 0 && fresh.join('\n') !== word)
      onChange(words.flatMap((other) => (other === word ? fresh : other)));
  };
  return (
    <div class="word-chips" ref={chips}>
      {words.length > 0 && (
        <ul class="chips" aria-label={label}>
          {words.map((word, at) => (
            <li key={word}>
              {changing === word ? (
                <WordChange word={word} onOver={(typed) => change(word, typed)} />
              ) : (
                <>
                  <button
                    type="button"
                    class="word"
                    data-word={word}
                    aria-label={t('options.word-change', { word })}
                    title={t('options.word-change', { word })}
                    onClick={() => setChanging(word)}
                  >
                    <bdi>{word}</bdi>
                  </button>
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
                </>
              )}
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

/** Before a word goes, the focus goes to its neighbour's cross, and from the last one to the field that follows. */
function focusNear(button: HTMLElement): void {
  const word = button.closest('li');
  const neighbour = word?.nextElementSibling ?? word?.previousElementSibling;
  const field = button.closest('.word-chips')?.parentElement?.querySelector('input');
  (neighbour?.querySelector<HTMLElement>('.icon-button') ?? field)?.focus();
}

/** Gives a word the focus as soon as it is there: the list comes back from the settings a moment later. */
function useFocusSoon(chips: { readonly current: HTMLElement | null }) {
  const wanted = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    // Whoever went elsewhere meanwhile is not called back, nor later.
    if (document.activeElement !== document.body) wanted.current = undefined;
    if (wanted.current === undefined) return;
    const found = [...(chips.current?.querySelectorAll<HTMLElement>('[data-word]') ?? [])].find(
      ({ dataset }) => dataset.word === wanted.current,
    );
    if (!found) return;
    wanted.current = undefined;
    found.focus();
  });
  return (word: string) => {
    wanted.current = word;
  };
}
