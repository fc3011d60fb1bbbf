/** A section of the options. What stands directly in it are its rows: the search shows those that match. */
import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Its place in the page's address. */
  readonly id: string;
  readonly title: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}

export function Section({ id, title, text, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div class="matter">
        {text && <p>{text}</p>}
        {children}
      </div>
    </section>
  );
}
