/**
 * Markup to plain text without a DOM, for contexts that have none (the Chrome worker). htmlparser2 reads
 * the markup; nothing here is ever used to build markup again.
 */
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { dropInvisible, oneLine } from './normalise.ts';

const skipped = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe']);
const inline = new Set(
  'math mi mn mo mrow mtext msup msub mfrac semantics svg g text tspan a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

const ignore = () => {};
/** A listener that hears nothing, for those that hear a part. */
export const deaf: TokenizerCallbacks = {
  onattribdata: ignore,
  onattribend: ignore,
  onattribentity: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
  ontext: ignore,
  ontextentity: ignore,
};

/**
 * Plain text with one block a line. Stops at `limit` characters of text, so that a hostile body costs no
 * more than an ordinary one. Tags are heard and no tree is kept: nesting costs nothing.
 */
export function htmlToText(html: string, limit = 2_000_000): string {
  const source = html.slice(0, limit * 2);
  const lines: string[] = [];
  let line = '';
  let skipping = 0;
  let pictures = 0;
  let length = 0;
  let name = '';
  const endLine = () => {
    const text = oneLine(line);
    if (text !== '') lines.push(text);
    line = '';
  };
  // A drawing's title is its alternative text; a page's stands in no text.
  const isSkipped = () => skipped.has(name) && (name !== 'title' || pictures === 0);
  const close = () => {
    if (isSkipped()) skipping = Math.max(0, skipping - 1);
    else if (!inline.has(name)) endLine();
    if (name === 'svg') pictures = Math.max(0, pictures - 1);
  };
  const add = (text: string) => {
    if (skipping > 0 || length > limit) return;
    length += text.length;
    line += text;
  };
  const tokenizer = new Tokenizer(
    // Feeds write `<iframe/>` as XML, where HTML would take all that follows for the frame's.
    { decodeEntities: true, recognizeSelfClosing: true },
    {
      ...deaf,
      onopentagname(start, end) {
        name = source.slice(start, end).toLowerCase();
        if (isSkipped()) skipping++;
        else if (!inline.has(name)) endLine();
        if (name === 'svg') pictures++;
      },
      onselfclosingtag: close,
      onclosetag(start, end) {
        name = source.slice(start, end).toLowerCase();
        close();
      },
      ontext: (start, end) => add(source.slice(start, end)),
      ontextentity: (code) => add(String.fromCodePoint(code)),
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  endLine();
  return dropInvisible(lines.join('\n'));
}

const looksLikeMarkup =
  /<\/?(?:a|abbr|b|br|cite|code|div|em|font|h[1-6]|i|img|p|q|s|small|span|strike|strong|sub|sup|tt|u|wbr)\b[^<>]*>/i;
const entity = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** Characters of a title, and of what is looked at to make one. */
const maxTitle = 1000;
const maxTitleMarkup = 50 * maxTitle;

/** A title as one line of plain text, whatever the source wrapped it in. */
export function titleText(raw: string): string {
  const head = raw.slice(0, maxTitleMarkup);
  const text =
    looksLikeMarkup.test(head) || entity.test(head)
      ? htmlToText(head.replace(/<(?![/a-z])/gi, '&lt;'))
      : head;
  return oneLine(dropInvisible(text).replace(/\n/g, ' ')).slice(0, maxTitle);
}
