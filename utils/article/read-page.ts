/** The half of a page's way to an article that needs its document; all that the content script carries. */
import { type Boxes, takeBoxesOut } from '../clean/boxes/index.ts';
import { PageLines } from '../clean/page-lines.ts';
import { baseOf, mainBlocks, orArticleBody, prepare, type Ready, readMetadata } from '../extract/index.ts';
import { nextLinks } from '../extract/next-links.ts';
import type { ReadPage } from '../model.ts';
import { pageLinks } from '../text/page-links.ts';

/** Which of the addresses is the page's next part is told where there is more room. */
type FoundPage = Omit<ReadPage, 'next'> & { readonly following: readonly string[] };

/**
 * @param fresh gives the page anew at each call, once for most pages and five times at most; a document is
 *   changed beyond use, so it hands over a clone of one that someone looks at
 * @param url the page's own address
 */
export function readPage(fresh: () => Document, url: string): FoundPage {
  let first: Document | undefined = fresh();
  const { body = '', ...metadata } = readMetadata(first, url);
  const base = baseOf(first, url);
  let following: readonly string[] = [];
  let lines: PageLines | undefined;
  const boxes: Boxes[] = [];
  const ready = (): Ready => {
    const document = first ?? fresh();
    first = undefined;
    prepare(document);
    if (!lines) {
      const links = pageLinks(document);
      following = nextLinks(document, links, base);
      lines = new PageLines(document, base, links);
    }
    const taken = takeBoxesOut(document);
    boxes.push(taken);
    return { document, taken };
  };
  const blocks = orArticleBody(mainBlocks(ready, base, metadata), body);
  const repeats = lines?.repeatedIn(blocks) ?? [];
  const removals = boxes.flatMap(({ cuts }) => cuts);
  const spans = boxes.flatMap((one) => one.spans);
  return { ...metadata, url, blocks, repeats, removals, spans, following };
}
