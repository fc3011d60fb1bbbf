/** What the user follows, by folder, each with how it fares in words. Used by the popup and by the options. */

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Source } from '../utils/model.ts';
import { type Folder, folderTree, type Path, pathsIn, sourcesIn, titleOf } from './folder-tree.ts';
import { RemovedLine } from './removed-line.tsx';
import { dragType, SourceFolder } from './source-folder.tsx';
import { type SourceEvents, SourceRow } from './source-row.tsx';
import { placeOf, useFocusLater } from './use-focus-later.ts';
import { useRemoved } from './use-removed.ts';
import { useWords } from './words.ts';
import './sources.css';

/** Present where sources can be organised, as in the options. */
export interface Organising {
  readonly onMove: (source: Source, folder: Path) => void;
  readonly onRenameFolder: (from: Path, to: Path) => void;
  readonly folderNameLength: number;
  /** What can be set about a source. `keepFocus` is called before what moves its row. */
  readonly settings: (source: Source, folders: readonly Path[], keepFocus: () => void) => ComponentChildren;
}

interface SourceListProps extends SourceEvents {
  readonly sources: readonly Source[];
  readonly now: number;
  readonly organising?: Organising;
}

export function SourceList({ sources, now, organising, onRestore, ...events }: SourceListProps) {
  const { t, locale } = useWords();
  const { removed, add, wantBack, drop } = useRemoved(sources);
  const { list, focusLater, focusNext } = useFocusLater(sources);
  const [opened, setOpened] = useState<string>();
  const [last, setLast] = useState<string>();
  const gone = new Set(removed.map(({ id }) => id));
  const root = folderTree([...sources.filter(({ id }) => !gone.has(id)), ...removed], locale);
  const folders = pathsIn(root);

  const onRemove = (source: Source) => {
    focusNext(source.id);
    add(source);
    setLast(titleOf(source));
    // Why it could not be is said above the list.
    Promise.resolve(events.onRemove(source)).catch(() => {
      drop(source.id);
      setLast(undefined);
    });
  };
  const onUndo = (source: Source) => {
    focusLater({ find: (at) => placeOf(at, source.id)?.querySelector('h3') });
    wantBack(source.id);
    setLast(undefined);
    onRestore(source);
  };
  const onRename = (path: Path, name: string) => {
    const to = [...path.slice(0, -1), name];
    focusLater({ find: (at) => summaryOf(at, to) });
    organising?.onRenameFolder(path, to);
  };
  /** What has the focus is found again by its place in the row. */
  const keepFocus = (source: Source) => {
    const row = list.current && placeOf(list.current, source.id);
    const name = document.activeElement?.closest('[data-setting]')?.getAttribute('data-setting');
    if (!row || !name) return;
    const find = (at: HTMLElement) =>
      placeOf(at, source.id)?.querySelector<HTMLElement>(`[data-setting="${name}"] :is(input, select)`);
    focusLater({ find, before: source });
  };

  const rows = (all: readonly Source[]) => (
    <ul>
      {all.map((source) => (
        <li key={source.id} data-source={source.id}>
          {gone.has(source.id) ? (
            <RemovedLine
              title={titleOf(source)}
              onUndo={() => onUndo(source)}
              onOver={() => drop(source.id)}
            />
          ) : (
            <SourceRow
              source={source}
              now={now}
              {...events}
              onRemove={onRemove}
              open={opened === source.id}
              onOpen={(open) => setOpened(open ? source.id : undefined)}
              settings={opened === source.id ? settingsOf(source) : organising !== undefined}
              onDrag={organising && ((event) => carry(event, source))}
            />
          )}
        </li>
      ))}
    </ul>
  );
  const settingsOf = (source: Source) => organising?.settings(source, folders, () => keepFocus(source));
  const folder = (one: Folder, children: ComponentChildren) => {
    const inside = one.path.length > 0 ? sourcesIn(one) : one.sources;
    const counted = inside.filter(({ id }) => !gone.has(id));
    return (
      <SourceFolder
        key={JSON.stringify(one.path)}
        path={one.path}
        count={counted.length}
        troubled={counted.filter(isTroubled).length}
        onDrop={
          organising &&
          ((id) => {
            const source = sources.find((other) => other.id === id);
            if (source) organising.onMove(source, one.path);
          })
        }
        onRename={organising && ((name) => onRename(one.path, name))}
        nameLength={organising?.folderNameLength}
      >
        {children}
      </SourceFolder>
    );
  };
  const nested = (one: Folder): ComponentChildren =>
    folder(
      one,
      <>
        {one.folders.map(nested)}
        {one.sources.length > 0 && rows(one.sources)}
      </>,
    );

  const isEmpty = root.folders.length + root.sources.length === 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fieldset, nothing is filled in here; a section would be one landmark more
    <div ref={list} class="sources" role="group" aria-label={t('source.list')} tabIndex={-1}>
      {root.folders.map(nested)}
      {root.folders.length > 0 &&
        // As a place to drop on it stands there even when it is empty.
        (organising || root.sources.length > 0) &&
        folder(root, root.sources.length > 0 && rows(root.sources))}
      {root.folders.length === 0 && !isEmpty && rows(root.sources)}
      {isEmpty && <p class="soft">{t('source.none')}</p>}
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="unseen" role="status">
        {last !== undefined && t('source.removed-undo', { title: last })}
      </p>
    </div>
  );
}

const isTroubled = ({ health, paused }: Source) => health.problem !== undefined && paused?.reason !== 'user';

const summaryOf = (list: HTMLElement, path: Path) =>
  [...list.querySelectorAll<HTMLElement>('details')]
    .find((one) => one.dataset.folder === JSON.stringify(path))
    ?.querySelector('summary');

function carry(event: DragEvent, source: Source): void {
  event.dataTransfer?.setData(dragType, source.id);
  if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
}
