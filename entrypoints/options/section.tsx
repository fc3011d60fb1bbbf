/** A section of the options. What stands directly in it are its rows: the search shows those that match. */
import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Its place in the page's address. */
  readonly id: string;
  readonly title: string;
  /** What else people call what is in it: the search knows it. */
  readonly also: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}

export function Section({ id, title, also, text, children }: SectionProps) {
  return (
    <section id={id} data-also={also} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="matter">
        {text && <p>{text}</p>}
        {children}
      </div>
    </section>
  );
}
