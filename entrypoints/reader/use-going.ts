/** From what was said of an article, in its summary, its facts or its outline, to the place in the text; and back. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { goToHeading, goToText, unmarkOnLeaving } from '../../utils/browser/page/go-to-text.ts';
import type { Place } from '../../utils/browser/page/reader-href.ts';
import { onStep, stepTo, type Target } from '../../utils/browser/page/steps.ts';
import type { Block, SummarySentence } from '../../utils/model.ts';
import { sentenceAt } from '../../utils/summarise/sentences.ts';
import { blockLines } from '../../utils/text/block-text.ts';

/**
 * @param root in which the article is drawn
 * @param first where to go as soon as the article is there
 * @returns what goes to a place, as a step of the history
 */
export function useGoing(
  root: RefObject<HTMLElement | null>,
  blocks: readonly Block[],
  first: Place | undefined,
): (place: Target) => void {
  const goTo = (target: Target, smooth: boolean) => {
    if (target === 'others') return goToOthers();
    const { block, at } = target;
    const element = root.current?.querySelector<HTMLElement>(`.text > [data-block="${block}"]`);
    if (!element) return;
    if (at === undefined && blocks[block]?.t === 'h') return goToHeading(element, smooth);
    const whole = textOf(blocks[block]);
    const text = (at === undefined ? whole : sentenceAt(whole, at)) ?? '';
    goToText({ element, text, at: at ?? 0, smooth });
  };
  const latest = useRef(goTo);
  latest.current = goTo;
  useLayoutEffect(() => {
    const stops = [unmarkOnLeaving(), onStep((target) => latest.current(target, false))];
    if (first) goTo(first, false);
    return () => {
      for (const stop of stops) stop();
    };
    // Once: text that is drawn anew, with a line put back, is not gone to again.
  }, []);
  return (target) => {
    stepTo(target);
    goTo(target, true);
  };
}

/** The list of who else tells the story, wherever on the page it stands. */
export function goToOthers(): void {
  const others = document.getElementById('others');
  others?.focus({ preventScroll: true });
  others?.scrollIntoView({ block: 'nearest' });
}

/** Where a sentence of the summary stands; undefined where nobody knows. */
export function placeOf(blocks: readonly Block[], { text, block }: SummarySentence): Place | undefined {
  const whole = block === undefined ? '' : textOf(blocks[block]);
  if (block === undefined || whole === '') return undefined;
  const at = whole.indexOf(text);
  return at < 0 ? { block } : { block, at };
}

const textOf = (block: Block | undefined): string => (block ? blockLines(block).join('\n') : '');
