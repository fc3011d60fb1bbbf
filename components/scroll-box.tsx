/** What may be wider than the page scrolls within itself, and only then does the keyboard stop at it. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface ScrollBoxProps {
  readonly tag: 'div' | 'pre';
  /** What it is to somebody who hears that it scrolls. */
  readonly label: string;
  /** Its index in the article, where it stands there itself. */
  readonly number: number | undefined;
  readonly children: ComponentChildren;
}

export function ScrollBox({ tag: Tag, label, number, children }: ScrollBoxProps) {
  const box = useRef<HTMLDivElement & HTMLPreElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // Told at once, and again when the window or the size of the text changes.
    const watch = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const region = scrolls ? ({ role: 'region', tabIndex: 0, 'aria-label': label } as const) : {};
  return (
    <Tag ref={box} class="scrolls" dir={Tag === 'pre' ? 'ltr' : undefined} data-block={number} {...region}>
      {children}
    </Tag>
  );
}
