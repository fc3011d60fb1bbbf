/** A field for words and names of one's own: several at once where commas stand between. */
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { typedWords, wordLength } from '../utils/text/word-list.ts';

interface WordFieldProps {
  readonly label: string;
  /** Whether the label stands in the field, and not above it. */
  readonly inside?: boolean;
  /** What adds them. */
  readonly action: ComponentChildren;
  /** Those that are there already. */
  readonly known: readonly string[];
  readonly onAdd: (words: readonly string[]) => void;
}

export function WordField({ label, inside = false, action, known, onAdd }: WordFieldProps) {
  const [typed, setTyped] = useState('');
  const id = useId();
  return (
    <form
      class="follow"
      onSubmit={(event) => {
        event.preventDefault();
        const words = typedWords(typed, known);
        if (words.length > 0) onAdd(words);
        setTyped('');
      }}
    >
      <label for={id} class={inside ? 'unseen' : undefined}>
        {label}
      </label>
      <div class="row">
        <input
          id={id}
          class="field"
          type="text"
          // Empty, it runs as its label does.
          dir={typed === '' ? undefined : 'auto'}
          maxLength={wordLength}
          autoComplete="off"
          placeholder={inside ? label : undefined}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {action}
        </button>
      </div>
    </form>
  );
}
