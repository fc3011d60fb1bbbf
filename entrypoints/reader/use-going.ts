/** From what was said of an article, in its summary or among its facts, to the sentence that says it. */
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { goToText, unmarkOnLeaving } from '../../utils/browser/page/go-to-text.ts';
import type { Place } from '../../utils/browser/page/reader-href.ts';
import type { Block, SummarySentence } from '../../utils/model.ts';
import { sentenceAt } from '../../utils/summarise/sentences.ts';
import { blockLines } from '../../utils/text/block-text.ts';

/**
 * @param root in which the article is drawn
 * @param first where to go as soon as the article is there
 * @returns what goes to a place
 */
export function useGoing(
  root: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  first: Place | undefined,
): (place: Place) => void {
  const go = ({ block, at }: Place, smooth: boolean) => {
    const element = root.current?.querySelector<HTMLElement>(`.text > [data-block="${block}"]`);
    if (!element) return;
    const whole = textOf(blocks[block]);
    const text = (at === undefined ? whole : sentenceAt(whole, at)) ?? '';
    goToText({ element, text, at: at ?? 0, smooth });
  };
  useLayoutEffect(() => {
    const stop = unmarkOnLeaving();
    if (first) go(first, false);
    return stop;
    // Once: text that is drawn anew, with a line put back, is not gone to again.
  }, []);
  return (place) => go(place, true);
}

/** Where a sentence of the summary stands; undefined where nobody knows. */
export function placeOf(blocks: readonly Block[], { text, block }: SummarySentence): Place | undefined {
  const whole = block === undefined ? '' : textOf(blocks[block]);
  if (block === undefined || whole === '') return undefined;
  const at = whole.indexOf(text);
  return at < 0 ? { block } : { block, at };
}

const textOf = (block: Block | undefined): string => (block ? blockLines(block).join('\n') : '');
