/** Sources by the folders they lie in, as the list shows them. */
import type { Locale } from '../utils/i18n/index.ts';
import type { Source } from '../utils/model.ts';
import { siteName } from '../utils/text/site-name.ts';

export type Path = readonly string[];

export interface Folder {
  /** Empty for the one that holds all others. */
  readonly path: Path;
  readonly folders: readonly Folder[];
  readonly sources: readonly Source[];
}

/** As people call it. */
export const titleOf = (source: Source): string => source.title || siteName(source.siteUrl);

/** Folders and sources, each in the order of its name. */
export function folderTree(sources: readonly Source[], locale: Locale, path: Path = []): Folder {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const depth = path.length;
  const deeper = sources.filter(({ folder }) => folder.length > depth);
  const names = [...new Set(deeper.flatMap(({ folder }) => folder[depth] ?? []))].sort(compare);
  return {
    path,
    folders: names.map((name) =>
      folderTree(
        deeper.filter(({ folder }) => folder[depth] === name),
        locale,
        [...path, name],
      ),
    ),
    sources: sources
      .filter(({ folder }) => folder.length === depth)
      .sort((a, b) => compare(titleOf(a), titleOf(b))),
  };
}

/** All that lies in it, however deep. */
export const sourcesIn = (folder: Folder): readonly Source[] => [
  ...folder.sources,
  ...folder.folders.flatMap(sourcesIn),
];

/** Every folder there is, each after the one it lies in. */
export const pathsIn = ({ path, folders }: Folder): readonly Path[] => [
  ...(path.length > 0 ? [path] : []),
  ...folders.flatMap(pathsIn),
];

/** A path as it is shown and typed. */
export const pathText = (path: Path): string => path.join(' / ');
export const typedPath = (text: string): Path =>
  text
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');
