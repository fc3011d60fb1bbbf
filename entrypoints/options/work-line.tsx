/** A hairline that fills while a long piece of work is done, named by what is being done. */
import type { Progress } from '../../components/progress-line.tsx';

interface WorkLineProps {
  readonly label: string;
  /** Absent until the first word of it: then nothing is known of how long it takes. */
  readonly progress: Progress | undefined;
}

export function WorkLine({ label, progress }: WorkLineProps) {
  // Of nothing at all, there is no part.
  return (
    <progress
      class="work-line"
      aria-label={label}
      max={Math.max(1, progress?.total ?? 1)}
      value={progress?.done}
    />
  );
}
