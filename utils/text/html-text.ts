/**
 * Markup to plain text without a DOM, for contexts that have none (the Chrome worker). htmlparser2 reads
 * the markup; nothing here is ever used to build markup again.
 */
import { Parser } from 'htmlparser2';
import { dropInvisible, oneLine } from './normalise.ts';

const skipped = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe']);
const inline = new Set(
  'math mi mn mo mrow mtext msup msub mfrac semantics svg g text tspan a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** As deep as browsers nest elements. htmlparser2 is quadratic in open elements: what follows is not read. */
export const deepestNesting = 512;

/**
 * Plain text with one block a line. Stops at `limit` characters of text, so that a hostile body costs no
 * more than an ordinary one.
 */
export function htmlToText(html: string, limit = 2_000_000): string {
  const lines: string[] = [];
  let line = '';
  let skipping = 0;
  let length = 0;
  let open = 0;
  const endLine = () => {
    const text = oneLine(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (++open > deepestNesting) parser.pause();
        if (skipped.has(name)) skipping++;
        else if (name === 'br' || !inline.has(name)) endLine();
      },
      onclosetag(name) {
        open--;
        if (skipped.has(name)) skipping = Math.max(0, skipping - 1);
        else if (!inline.has(name)) endLine();
      },
      ontext(text) {
        if (skipping > 0 || length > limit) return;
        length += text.length;
        line += text;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html.slice(0, limit * 2));
  parser.end();
  endLine();
  return dropInvisible(lines.join('\n'));
}

const looksLikeMarkup =
  /<\/?(?:a|abbr|b|br|cite|code|div|em|font|h[1-6]|i|img|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)\b[^<>]*>/i;
const entity = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** A title as one line of plain text, whatever the source wrapped it in. */
export function titleText(raw: string): string {
  const text =
    looksLikeMarkup.test(raw) || entity.test(raw) ? htmlToText(raw.replace(/<(?![/a-z])/gi, '&lt;')) : raw;
  return oneLine(dropInvisible(text).replace(/\n/g, ' ')).slice(0, 1000);
}
