/** What the elements of a page are to the tree: text, wrapping, blocks, or nothing. */
import { remembered } from '../text/remembered.ts';
import { isHidden } from './attributes.ts';

export const dropped = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE OBJECT EMBED APPLET FORM BUTTON INPUT SELECT TEXTAREA SVG MATH CANVAS AUDIO VIDEO DIALOG HEAD LINK META'.split(
    ' ',
  ),
);
export const wraps: Readonly<Record<string, 'em' | 'strong' | 'code' | 'sub' | 'sup' | 'mark' | 'del'>> = {
  EM: 'em',
  I: 'em',
  CITE: 'em',
  STRONG: 'strong',
  B: 'strong',
  CODE: 'code',
  KBD: 'code',
  SAMP: 'code',
  TT: 'code',
  SUB: 'sub',
  SUP: 'sup',
  MARK: 'mark',
  DEL: 'del',
  S: 'del',
  STRIKE: 'del',
};
export const transparent = new Set(
  'A SPAN FONT ABBR ACRONYM BDI BDO BIG SMALL DATA DFN INS LABEL Q RUBY TIME U VAR WBR O-P'.split(' '),
);

/** An unclosed drawing swallows the article in a lenient parser: one that holds paragraphs is none. */
export function isDropped(element: Element, tag: string): boolean {
  return (dropped.has(tag) && !(tag === 'SVG' && holdsBlocks(element))) || isHidden(element);
}

/** An inline element that a page has wrapped round whole blocks counts as one of them. */
export function holdsBlocks(element: Element): boolean {
  if (element.firstElementChild === null) return false;
  return (
    element.querySelector(
      'p,div,section,article,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,pre,figure,figcaption,table,hr,header,footer,aside,iframe',
    ) !== null
  );
}

/** The cells of a table of data that are shown, row by row; undefined for one that only lays a page out. */
export function dataCells(table: Element): Element[][] | undefined {
  // A row, or the body of rows it stands in.
  const rows = [...table.querySelectorAll('tr')].filter(
    (row) => !isHidden(row) && !isHidden(row.parentElement ?? row),
  );
  const cells = rows.map((row) =>
    [...row.children].filter((cell) => /^T[DH]$/i.test(cell.tagName) && !isHidden(cell)),
  );
  const widest = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const isData =
    rows.length > 1 &&
    widest > 1 &&
    !table.querySelector('table') &&
    table.querySelectorAll('p, div').length <= rows.length * widest;
  return isData ? cells : undefined;
}

const captionNames =
  /(?:^|[^a-z])(?:caption(?:text)?|legende?|credits?|(?:img|image|photo|pic|figure|media)-?(?:cap|legend|credit)|img-txt|pie-?de-?foto|bildunterschrift|didascalia)(?:$|[^a-z])/i;
const maxCaption = 500;

/** One of these names alone: "image-and-text" holds text of the article. */
const pictureNames = /(?:^|\s)(?:image|images|photo|picture|figure|img|wp-block-image)(?:\s|$)/i;

/** 2 where the names are a caption's, 1 where they are a picture's. */
const captionKind = remembered((names) =>
  captionNames.test(names.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/_/g, '-'))
    ? 2
    : Number(pictureNames.test(names)),
);

/** What stands under a picture by the name its page gave it, though it is no figcaption. */
export function isCaption(element: Element, tag: string): boolean {
  if (!/^(?:P|DIV|SPAN|SMALL|DD|EM|CITE)$/.test(tag)) return false;
  const kind = captionKind(element.getAttribute('class') ?? '');
  if (kind === 0 || (kind === 1 && !(tag === 'DIV' && element.querySelector('img')))) return false;
  return (element.textContent ?? '').length <= maxCaption && element.querySelectorAll('p').length <= kind;
}
