/** The folder of a source: a list and a button, since with the list alone each arrow key would move the source. */
import { useId, useState } from 'preact/hooks';
import type { Source } from '../utils/model.ts';
import { type Path, pathText, typedPath } from './folder-tree.ts';
import { useWords } from './words.ts';

/** Values that no path written as JSON can be. */
const newFolder = 'new';

interface SourcePlaceProps {
  readonly source: Source;
  readonly folders: readonly Path[];
  readonly limits: { readonly folderNameLength: number; readonly folderDepth: number };
  readonly onMove: (folder: Path) => void;
}

export function SourcePlace({ source, folders, limits, onMove }: SourcePlaceProps) {
  const { t } = useWords();
  const id = useId();
  const here = JSON.stringify(source.folder);
  const [chosen, setChosen] = useState(here);
  const [typed, setTyped] = useState('');
  const isNew = chosen === newFolder;
  const wanted = isNew ? typedPath(typed) : (JSON.parse(chosen) as Path);
  const fits =
    wanted.length <= limits.folderDepth && wanted.every((name) => name.length <= limits.folderNameLength);
  const moves = fits && (!isNew || wanted.length > 0) && JSON.stringify(wanted) !== here;
  return (
    <form
      class="setting"
      data-setting="folder"
      onSubmit={(event) => {
        event.preventDefault();
        if (!moves) return;
        onMove(wanted);
        setChosen(JSON.stringify(wanted));
        setTyped('');
      }}
    >
      <label for={id}>{t('folder.label')}</label>
      <select id={id} class="field" value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
        <option value="[]">{t('source.no-folder')}</option>
        {known(folders, chosen, here).map((path) => (
          <option key={path} value={path}>
            {pathText(JSON.parse(path) as Path)}
          </option>
        ))}
        <option value={newFolder}>{t('folder.new')}</option>
      </select>
      {isNew && (
        <input
          class="field"
          dir="auto"
          autoComplete="off"
          aria-label={t('folder.new-name')}
          placeholder={t('folder.new-name')}
          aria-describedby={`${id}-hint`}
          aria-invalid={fits ? undefined : 'true'}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {chosen !== here && (
        <button type="submit" class="button" aria-disabled={!moves}>
          {t('folder.move')}
        </button>
      )}
      {isNew && (
        <p id={`${id}-hint`} class="soft setting-hint">
          {fits
            ? t('folder.hint')
            : t('folder.too-long', { depth: limits.folderDepth, length: limits.folderNameLength })}
        </p>
      )}
    </form>
  );
}

/** The folders to choose from; one that is only just being made is among them. */
const known = (folders: readonly Path[], ...more: readonly string[]): readonly string[] => [
  ...new Set([...folders.map((path) => JSON.stringify(path)), ...more.filter((one) => /^\[.+\]$/.test(one))]),
];
