/** A field with the folder's name in it. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useWords } from './words.ts';

interface FolderRenameProps {
  readonly name: string;
  readonly length: number | undefined;
  readonly onRename: (name: string) => void;
  readonly onEnd: () => void;
}

export function FolderRename({ name, length, onRename, onEnd }: FolderRenameProps) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const leave = () => {
    // Where the focus came from; the field it stands in goes.
    field.current?.closest('details')?.querySelector('summary')?.focus();
    onEnd();
  };
  return (
    <form
      class="row folder-form"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = typed.trim();
        leave();
        if (wanted !== '' && wanted !== name) onRename(wanted);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <label for={id} class="unseen">
        {t('folder.name')}
      </label>
      <input
        ref={field}
        id={id}
        class="field"
        dir="auto"
        autoComplete="off"
        maxLength={length}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('folder.save')}
      </button>
      <button type="button" class="button" onClick={leave}>
        {t('folder.cancel')}
      </button>
    </form>
  );
}
