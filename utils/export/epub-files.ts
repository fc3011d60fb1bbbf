/** The files that make a folder of pages a book: what is in it, in which order, and where to find it. */
import type { Book, Chapter } from './epub.ts';
import { escapeMarkup, langOf, type Tongue } from './markup.ts';
import { oneLine } from './plain.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const line = (text: string): string => escapeMarkup(oneLine(text));
/** A reader shows nothing for a name that is empty, and some refuse it. */
const nameOf = ({ title }: Chapter, index: number): string => line(title) || String(index + 1);

export const chapterFile = (index: number): string => `chapter-${index + 1}.xhtml`;

export const container = `${declaration}
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

export function pageOf(title: string, tongue: Tongue, lines: readonly string[]): string {
  const lang = langOf(tongue.language);
  return `${[
    declaration,
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${lang}${lang.replace('lang', 'xml:lang')} dir="${tongue.direction}">`,
    `<head><title>${line(title) || '·'}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>`,
    '<body>',
    ...lines,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

/** Chapters of one part in a row, with their place in the book. */
interface Part {
  readonly title: string | undefined;
  readonly entries: readonly { readonly name: string; readonly file: string; readonly place: number }[];
}

function partsOf({ chapters }: Book): Part[] {
  const entries = chapters.map((chapter, index) => ({
    part: chapter.part,
    name: nameOf(chapter, index),
    file: chapterFile(index),
    place: index + 1,
  }));
  const begins = entries.filter(({ part }, index) => index === 0 || part !== entries[index - 1]?.part);
  return begins.map((first, index) => ({
    title: first.part,
    entries: entries.slice(first.place - 1, (begins[index + 1]?.place ?? Number.POSITIVE_INFINITY) - 1),
  }));
}

export function contentsPage(book: Book): string {
  const list = partsOf(book).flatMap(({ title, entries }) => {
    const links = entries.map(({ name, file }) => `<li><a href="${file}"><bdi>${name}</bdi></a></li>`);
    return title === undefined ? links : [`<li><span>${line(title)}</span><ol>`, ...links, '</ol></li>'];
  });
  return pageOf(book.title, book, [
    '<nav epub:type="toc" id="toc">',
    `<h1>${line(book.chapters.length > 1 ? book.title : book.contents) || '·'}</h1>`,
    '<ol>',
    ...list,
    '</ol>',
    '</nav>',
  ]);
}

/** Contents for readers from before EPUB 3. */
export function ncx(book: Book): string {
  const points = partsOf(book)
    .flatMap(({ entries }) => entries)
    .map(
      ({ name, file, place }) =>
        `<navPoint id="p${place}" playOrder="${place}"><navLabel><text>${name}</text></navLabel><content src="${file}"/></navPoint>`,
    );
  return `${[
    declaration,
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">',
    `<head><meta name="dtb:uid" content="${line(book.id)}"/></head>`,
    `<docTitle><text>${line(book.title) || '·'}</text></docTitle>`,
    '<navMap>',
    ...points,
    '</navMap>',
    '</ncx>',
  ].join('\n')}\n`;
}

const item = (id: string, href: string, type: string, more = ''): string =>
  `<item id="${id}" href="${href}" media-type="${type}"${more}/>`;
const xhtml = 'application/xhtml+xml';

export function packageOf(book: Book): string {
  const chapters = book.chapters.map((_, index) => ({ id: `c${index + 1}`, href: chapterFile(index) }));
  // Many chapters are chosen from; one is simply read.
  const contents = chapters.length > 1 ? ['<itemref idref="contents"/>'] : [];
  return `${[
    declaration,
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.language}" dir="${book.direction}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">${line(book.id)}</dc:identifier>`,
    `<dc:title>${line(book.title) || '·'}</dc:title>`,
    `<dc:language>${book.language}</dc:language>`,
    `<dc:creator>${line(book.creator) || 'Lede'}</dc:creator>`,
    `<dc:date>${stamp(book.published)}</dc:date>`,
    `<meta property="dcterms:modified">${stamp(book.modified)}</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
    '</metadata>',
    '<manifest>',
    item('contents', 'contents.xhtml', xhtml, ' properties="nav"'),
    item('ncx', 'toc.ncx', 'application/x-dtbncx+xml'),
    item('style', 'style.css', 'text/css'),
    ...chapters.map(({ id, href }) => item(id, href, xhtml)),
    '</manifest>',
    `<spine toc="ncx" page-progression-direction="${book.direction}">`,
    ...contents,
    ...chapters.map(({ id }) => `<itemref idref="${id}"/>`),
    '</spine>',
    '</package>',
  ].join('\n')}\n`;
}

/** To the second, in UTC: the one form that is allowed. */
const stamp = (at: number): string => new Date(at).toISOString().replace(/\.\d+/, '');
