/**
 * Defuddle alone, to measure Lede against: as its authors set it, markdown off, with the page's address,
 * by which it knows some sites. Its markup is read by the walk that reads Readability's.
 */
import Defuddle from 'defuddle';
import { blockText } from './block-text.ts';
import type { Reader } from './shape.ts';

/** @param parse reads the markup it gives; no part of its own work */
export function defuddleWith(parse: (html: string) => Document): Reader {
  return (document, url) => {
    const { content } = new Defuddle(document, { url }).parse();
    return () => blockText(parse(content).body);
  };
}
