/** A page as it is: for whoever misses something in its article, and for a report about that. */

import { markEmbeds } from '../extract/embeds.ts';
import { fixtureOf } from '../extract/fixture.ts';
import { baseOf, blocksOf } from '../extract/index.ts';
import type { Block } from '../model.ts';

export interface WholePage {
  /** All of its body, nothing taken out. */
  readonly blocks: readonly Block[];
  /** The page as a file for a report: see `fixtureOf`. */
  readonly fixture: string;
}

/** @param fresh as `readPage` wants it */
export function wholePage(fresh: () => Document, url: string): WholePage {
  const document = fresh();
  const fixture = fixtureOf(document, url);
  markEmbeds(document);
  const blocks = document.body ? blocksOf(document.body, baseOf(document, url)) : [];
  return { blocks, fixture };
}
