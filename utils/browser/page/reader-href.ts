/** The reader's address, and a place in the article that it may lead to. */

export interface Place {
  /** Index of a block of the article. */
  readonly block: number;
  /** Where in the block's running text, in UTF-16 units; absent, the whole block is meant. */
  readonly at?: number | undefined;
}

/** Relative to the extension's pages. */
export function readerHref(entryId: string, place?: Place): string {
  const entry = `reader.html?entry=${encodeURIComponent(entryId)}`;
  if (!place) return entry;
  return `${entry}&sentence=${place.block}${place.at === undefined ? '' : `.${place.at}`}`;
}

/** What stands in the address after `sentence=`; undefined where it is no place. */
export function placeFrom(written: string | null): Place | undefined {
  const [, block, at] = /^(\d{1,7})(?:\.(\d{1,7}))?$/.exec(written ?? '') ?? [];
  if (block === undefined) return undefined;
  return at === undefined ? { block: Number(block) } : { block: Number(block), at: Number(at) };
}
