/** Where on the page stands what is read aloud. */
import { titleBlock, type Utterance } from '../../utils/aloud/utterances.ts';
import { rangeOf } from '../../utils/browser/page/mark-text.ts';

/** How much of the window's top the bar may cover, in pixels. */
const underBarPx = 57;

/** The article's own text; that of its whole page, where it is shown, stands before it. */
const texts = () => [...document.querySelectorAll<HTMLElement>('main .text')].at(-1);
const title = () => document.querySelector<HTMLElement>('main h1');

export function rangeOfUtterance({ block, text, at }: Utterance): Range | undefined {
  const element = block === titleBlock ? title() : texts()?.querySelector(`:scope > [data-block="${block}"]`);
  return element ? rangeOf(element, text, at) : undefined;
}

/** The first block that can be seen: whoever has read half of it wants to hear the other half. */
export function blockInSight(): number {
  const isSeen = (element: Element) => element.getBoundingClientRect().bottom > underBarPx;
  const head = title();
  if (!head || isSeen(head)) return titleBlock;
  const blocks = [...(texts()?.querySelectorAll<HTMLElement>(':scope > [data-block]') ?? [])];
  return Number(blocks.find(isSeen)?.dataset.block ?? titleBlock);
}
