/** A folder of sources: folds in, takes what is dropped on it, and can be given another name. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { FolderRename } from './folder-rename.tsx';
import { useWords } from './words.ts';

/** What a dragged source is called among all that can be dragged. */
export const dragType = 'application/x-lede-source';

interface SourceFolderProps {
  /** Empty for what lies in no folder. */
  readonly path: readonly string[];
  readonly count: number;
  readonly troubled: number;
  /** Present where sources can be moved. */
  readonly onDrop?: ((sourceId: string) => void) | undefined;
  readonly onRename?: ((name: string) => void) | undefined;
  readonly nameLength?: number | undefined;
  readonly children: ComponentChildren;
}

export function SourceFolder({ path, count, troubled, onDrop, onRename, ...props }: SourceFolderProps) {
  const { t } = useWords();
  const [over, setOver] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const name = path.at(-1);
  const carriesSource = (event: DragEvent) =>
    onDrop !== undefined && event.dataTransfer?.types.includes(dragType) === true;
  return (
    <details
      open
      class="folder"
      data-folder={JSON.stringify(path)}
      data-over={over}
      onDragOver={(event) => {
        if (!carriesSource(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesSource(event)) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        onDrop?.(event.dataTransfer?.getData(dragType) ?? '');
      }}
    >
      <summary>
        <bdi>{name ?? t('source.no-folder')}</bdi> {count > 0 && <span class="count">{count}</span>}
        {troubled > 0 && (
          <span class="troubled">
            <span class="unseen">{t('view.trouble', { count: troubled })}</span>
          </span>
        )}
      </summary>
      {onRename && name && !renaming && (
        <button
          type="button"
          class="quiet folder-rename"
          aria-label={t('folder.rename-of', { folder: name })}
          onClick={() => setRenaming(true)}
        >
          {t('folder.rename')}
        </button>
      )}
      {onRename && name && renaming && (
        <FolderRename
          name={name}
          length={props.nameLength}
          onEnd={() => setRenaming(false)}
          onRename={onRename}
        />
      )}
      {props.children}
    </details>
  );
}
