/** Running text of an article: strings and the few marks that the model allows. */
import type { Inline } from '../utils/model.ts';

/** Links go to the web or to a mail program, whatever a stored tree may say. */
const allowedHref = /^(?:https?:\/\/|mailto:)/i;

export function InlineText({ c }: { readonly c: readonly Inline[] }) {
  return c.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { readonly part: Inline }) {
  if (typeof part === 'string') return part;
  if (part.t === 'br') return <br />;
  const inner = <InlineText c={part.c} />;
  if (part.t !== 'a') {
    const Mark = part.t;
    return <Mark>{inner}</Mark>;
  }
  if (!allowedHref.test(part.href)) return inner;
  return (
    <a href={part.href} target="_blank" rel="noopener noreferrer">
      {inner}
    </a>
  );
}
