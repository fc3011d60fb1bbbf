/**
 * A list of feeds as OPML 2.0, as every reader takes it. What only Lede keeps of a source stands in
 * attributes of Lede's own namespace, so that a list comes back as it went; others skip them.
 */
import type { Outline, Source } from '../model.ts';
import { tidyName, tidyOutline } from './outline.ts';

export { opmlReader, readOpml } from './opml-reader.ts';

export const ledeNamespace = 'https://lede.news/opml';
const minute = 60_000;

/**
 * The list as a file's text. Sorted, and without the time it was written at: the same sources give the
 * same bytes, also after they were imported elsewhere.
 */
export function writeOpml(sources: readonly Source[], title: string): string {
  const root: Folder = { outlines: [], folders: new Map() };
  for (const source of sources)
    place(root, tidyOutline({ ...source, paused: source.paused?.reason === 'user' }));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:lede="${ledeNamespace}">`,
    `  <head>\n    <title>${escapeXml(tidyName(title))}</title>\n  </head>`,
    '  <body>',
    ...linesOf(root, '    '),
    '  </body>',
    '</opml>\n',
  ].join('\n');
}

interface Folder {
  readonly outlines: Outline[];
  readonly folders: Map<string, Folder>;
}

function place(root: Folder, outline: Outline): void {
  let folder = root;
  for (const name of outline.folder) {
    const inner = folder.folders.get(name) ?? { outlines: [], folders: new Map() };
    folder.folders.set(name, inner);
    folder = inner;
  }
  folder.outlines.push(outline);
}

function linesOf({ outlines, folders }: Folder, indent: string): string[] {
  const feeds = outlines
    .sort((a, b) => compare(a.title, b.title) || compare(a.feedUrl, b.feedUrl))
    .map((outline) => `${indent}<outline${attributes(outline)}/>`);
  const inner = [...folders]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([name, folder]) => [
      `${indent}<outline text="${escapeXml(name)}" title="${escapeXml(name)}">`,
      ...linesOf(folder, `${indent}  `),
      `${indent}</outline>`,
    ]);
  return [...feeds, ...inner];
}

// By code unit: the user's language must not change the file.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function attributes({
  title,
  feedUrl,
  siteUrl,
  language,
  interval,
  weight,
  fullText,
  paused,
  page,
}: Outline): string {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    ['type', 'rss'],
    ['text', title],
    ['title', title],
    ['xmlUrl', feedUrl],
    ['htmlUrl', siteUrl],
    ['language', language],
    ['lede:minutes', interval === undefined ? undefined : String(interval / minute)],
    ['lede:weight', weight],
    ['lede:fullText', fullText ? 'true' : undefined],
    ['lede:paused', paused ? 'true' : undefined],
    ['lede:page', page?.by],
    ['lede:shape', page?.shape],
  ];
  return pairs.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(value)}"`)).join('');
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
