/** A section of the options: its title at the side where there is room, its matter beside it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface SectionProps {
  readonly title: string;
  readonly text?: string;
  readonly children?: ComponentChildren;
}

export function Section({ title, text, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div>
        {text && <p>{text}</p>}
        {children}
      </div>
    </section>
  );
}
