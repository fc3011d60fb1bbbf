/** The headings of a long article, each a way to its place: in the margin, or behind a line that opens. */
import { useWords } from './words.ts';

export interface OutlineLine {
  /** Index of the heading's block. */
  readonly block: number;
  readonly level: number;
  readonly text: string;
  readonly href: string;
}

interface OutlineProps {
  readonly lines: readonly OutlineLine[];
  /** The block of the heading that is read under. */
  readonly current: number | undefined;
  /** Whether it stands in the margin, beside the text. */
  readonly beside: boolean;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly onGo: (block: number) => void;
}

export function Outline({ beside, open, onToggle, ...list }: OutlineProps) {
  const { t, locale } = useWords();
  const title = t('outline.title');
  if (beside)
    return (
      <nav class="outline beside" aria-label={title} hidden={!open}>
        <p class="outline-title" lang={locale} dir="auto" aria-hidden="true">
          {title}
        </p>
        <OutlineList {...list} />
      </nav>
    );
  return (
    <nav class="outline" aria-label={title}>
      <details open={open} onToggle={(event) => onToggle(event.currentTarget.open)}>
        <summary lang={locale}>{title}</summary>
        <OutlineList {...list} />
      </details>
    </nav>
  );
}

function OutlineList({ lines, current, onGo }: Pick<OutlineProps, 'lines' | 'current' | 'onGo'>) {
  return (
    <ol>
      {lines.map(({ block, level, text, href }) => (
        <li key={block} data-level={level}>
          <a
            href={href}
            dir="auto"
            aria-current={block === current ? 'location' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
              event.preventDefault();
              onGo(block);
            }}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}
