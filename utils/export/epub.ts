/**
 * A book (EPUB 3.3, with the contents that older readers want): one file with a page for each chapter. Nothing
 * in it is loaded from anywhere or can run. The same book comes out byte for byte the same.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Direction } from '../model.ts';
import { languageTag } from '../text/language-tag.ts';
import { chapterFile, container, contentsPage, ncx, packageOf, pageOf } from './epub-files.ts';

export interface Book {
  /** The same for the same book, however often it is made. */
  readonly id: string;
  readonly title: string;
  readonly creator: string;
  /** Of what is said round the chapters, and of the contents. */
  readonly language: string;
  readonly direction: Direction;
  /** The day it tells of. */
  readonly published: number;
  /** When it was made. */
  readonly modified: number;
  /** What its contents are called. */
  readonly contents: string;
  readonly chapters: readonly Chapter[];
}

export interface Chapter {
  readonly title: string;
  /** What it is a part of: those of one part stand together. */
  readonly part?: string;
  readonly language?: string | undefined;
  readonly direction: Direction;
  /** Well-formed markup, a line each. */
  readonly lines: readonly string[];
}

/** The earliest that a zip file can say, wherever the user is. */
const mtime = new Date(1980, 0, 1);

/** @param style of all its pages, as CSS */
export function epub(given: Book, style: string): Uint8Array<ArrayBuffer> {
  const book = { ...given, language: languageTag(given.language) || 'und' };
  const files: Record<string, string> = {
    'META-INF/container.xml': container,
    'book/package.opf': packageOf(book),
    'book/contents.xhtml': contentsPage(book),
    'book/toc.ncx': ncx(book),
    'book/style.css': style,
  };
  book.chapters.forEach((chapter, index) => {
    files[`book/${chapterFile(index)}`] = pageOf(chapter.title, chapter, chapter.lines);
  });
  // Readers know the file by what stands first in it, as it is.
  const zip: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0, mtime }] };
  for (const [name, text] of Object.entries(files)) zip[name] = [strToU8(text), { mtime }];
  return zipSync(zip);
}
