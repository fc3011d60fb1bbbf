/** A pack out of what is followed: a name, a folder or all of it. */
import { useId, useState } from 'preact/hooks';
import { useWords } from './words.ts';
import './import.css';

interface PackMakerProps {
  /** Paths of the folders there are. */
  readonly folders: readonly (readonly string[])[];
  readonly hasWords: boolean;
  /** `folder` is left out for all sources. */
  readonly onSave: (name: string, folder: readonly string[] | undefined, withWords: boolean) => void;
}

export function PackMaker({ folders, hasWords, onSave }: PackMakerProps) {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState(-1);
  const [withWords, setWithWords] = useState(false);
  const folder = folders[chosen];
  return (
    <form
      class="pack-maker"
      onSubmit={(event) => {
        event.preventDefault();
        const called = name.trim() || folder?.at(-1);
        if (called) onSave(called, folder, withWords);
      }}
    >
      <p class="soft">{t('opml.pack-text')}</p>
      {folders.length > 0 && (
        <label>
          {t('opml.pack-of')}
          <select
            class="field"
            value={chosen}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            <option value={-1}>{t('opml.pack-all')}</option>
            {folders.map((path, i) => (
              <option key={path.join('/')} value={i}>
                {path.join(' › ')}
              </option>
            ))}
          </select>
        </label>
      )}
      <label for={id}>{t('opml.pack-name')}</label>
      <div class="row">
        <input
          id={id}
          class="field"
          type="text"
          dir="auto"
          maxLength={100}
          autoComplete="off"
          placeholder={folder?.at(-1)}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={name.trim() === '' && !folder}>
          {t('opml.pack-save')}
        </button>
      </div>
      {hasWords && (
        <label class="check">
          <input
            type="checkbox"
            checked={withWords}
            onChange={(event) => setWithWords(event.currentTarget.checked)}
          />
          {t('opml.pack-words')}
        </label>
      )}
    </form>
  );
}
