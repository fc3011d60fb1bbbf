/** The summary, at most three lines; where it is longer, "more" at its end unfolds it. */
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './words.ts';

interface StorySummaryProps {
  readonly sentences: readonly string[];
  readonly language?: string | undefined;
  readonly headline: string;
}

/** About what three lines of the popup take, in characters. */
const usualLength = 170;

export function StorySummary({ sentences, language, headline }: StorySummaryProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const whole = sentences.join(' ');
  const [cut, setCut] = useState(whole.length > usualLength);
  const text = useRef<HTMLParagraphElement>(null);
  const id = useId();

  // Only the browser knows whether the text fits in three lines: told after its layout, before it is painted.
  // Where the guess was right, nothing is drawn twice.
  useLayoutEffect(() => {
    const element = text.current;
    if (!element || open) return undefined;
    const watch = new ResizeObserver(() => setCut(element.scrollHeight > element.clientHeight + 1));
    watch.observe(element);
    return () => watch.disconnect();
  }, [whole, open]);

  return (
    // The direction is the text's, for the button at its end as well.
    <div class="summary" dir="auto">
      <p id={id} ref={text} class={open ? undefined : 'cut'} lang={language}>
        {whole}
      </p>
      {(cut || open) && (
        <button
          type="button"
          class={open ? 'fold' : 'fold over'}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'story.less' : 'story.more')}
          <span class="unseen">: {headline}</span>
        </button>
      )}
    </div>
  );
}
