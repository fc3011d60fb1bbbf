/** Running text of an article: strings and the few marks that the model allows. */
import type { Inline } from '../utils/model.ts';
import { inlineText } from '../utils/text/block-text.ts';

/** Links go to the web or to a mail program, whatever a stored tree may say. */
export const allowedHref: RegExp = /^(?:https?:\/\/|mailto:)/i;

export function InlineText({ c }: { readonly c: readonly Inline[] }) {
  return c.map((part, index) => <Part key={index} part={part} />);
}

/** A line of verse, or of an address, is shorter. */
const prose = 80;

/**
 * The text of a paragraph. Where a page parted what are paragraphs by one line break only, each is drawn as
 * a line of its own, with a little rest before the next. The breaks stay: words are found across them.
 */
export function ParagraphText({ c }: { readonly c: readonly Inline[] }) {
  const lines = linesOf(c);
  if (lines.length < 2 || lines.every((line) => inlineText(line).length < prose)) return <InlineText c={c} />;
  return lines.map((line, index) => (
    <span key={index} class="run">
      <InlineText c={line} />
      {index < lines.length - 1 && <br />}
    </span>
  ));
}

function linesOf(c: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const part of c) {
    if (typeof part !== 'string' && part.t === 'br') lines.push([]);
    else lines.at(-1)?.push(part);
  }
  return lines;
}

function Part({ part }: { readonly part: Inline }) {
  if (typeof part === 'string') return part;
  if (part.t === 'br') return <br />;
  const inner = <InlineText c={part.c} />;
  if (part.t !== 'a') {
    const Mark = part.t;
    return <Mark dir={Mark === 'code' ? 'ltr' : undefined}>{inner}</Mark>;
  }
  if (!allowedHref.test(part.href)) return inner;
  return (
    <a href={part.href} target="_blank" rel="noopener noreferrer">
      {inner}
    </a>
  );
}
