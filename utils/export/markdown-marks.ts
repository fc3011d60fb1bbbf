/** What means something in Markdown (CommonMark, with GitHub's tables), taken out of the way of words. */

import { linkAddress } from './markup.ts';
import { oneLine } from './plain.ts';

/**
 * With a backslash before each character that means something: those that do so anywhere, then those that do
 * at the beginning of a line. `$` begins a formula on GitHub, and is common in the news.
 */
export const escapeMarkdown = (text: string): string => escapeStart(escapeMarks(oneLine(text)));

/** Only those that do so anywhere: for a piece of a line. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<~|$]|&(?=#?\w+;)/g, '\\$&').replace(/(^| )#/g, '$1\\#');
}

/** Only those that do so where a line begins; of a line whose other marks are escaped. */
export function escapeStart(line: string): string {
  return line.replace(/^(?=[-+=>:])/, '\\').replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}

/** @param shown Markdown already */
export function linkOf(shown: string, url: string): string {
  const address = linkAddress(url);
  return address && shown ? `[${shown}](${escapeAddress(address)})` : shown;
}

/** What would end the link, or begin something in it, in the way of addresses. */
function escapeAddress(address: string): string {
  return address
    .replace(/[()[\]\\`<>|]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/&(?=#?\w+;)/g, '&amp;');
}
