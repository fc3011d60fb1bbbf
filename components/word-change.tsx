/** A word being changed where it stands: Enter or leaving the field keeps what was typed, Escape what was there. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { wordLength } from '../utils/text/word-list.ts';
import { useWords } from './words.ts';

interface WordChangeProps {
  readonly word: string;
  readonly onOver: (typed: string) => void;
}

export function WordChange({ word, onOver }: WordChangeProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(word);
  const field = useRef<HTMLInputElement>(null);
  const over = useRef(false);
  useLayoutEffect(() => field.current?.select(), []);
  const end = (text: string) => {
    // A field that goes is left as well.
    if (over.current) return;
    over.current = true;
    onOver(text);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        end(typed);
      }}
    >
      <input
        ref={field}
        class="field"
        type="text"
        dir="auto"
        size={Math.max(8, typed.length)}
        maxLength={wordLength}
        autoComplete="off"
        aria-label={t('options.word-change', { word })}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => end(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') end(word);
        }}
      />
    </form>
  );
}
