/** A file that the user chose, as text. */
import { decodeFeed } from '../../feed/decode.ts';

/** Thirty times a list of two thousand feeds. */
const largest = 20_000_000;

/**
 * UTF-8 first, whatever the file says of itself: old readers wrote a label that was not true. Undefined where
 * the file is too large to be a list.
 */
export async function textOfFile(file: File): Promise<string | undefined> {
  if (file.size > largest) return undefined;
  return decodeFeed(new Uint8Array(await file.arrayBuffer()), 'charset=utf-8');
}
