/** What is said above every view: that the storage is silent, what is still wanted, and what came of a click. */
import type { StorageCode } from '../../utils/browser/database/opening.ts';
import type { Said, Sources } from '../../utils/browser/page/use-sources.ts';
import { FindLink, Problem, ReadAllLine, Wishes } from './later.tsx';
import { Sentence } from './sentence.tsx';
import type { useReadAll } from './use-read-all.ts';

interface SaidLinesProps {
  /** Why the storage cannot be had. */
  readonly trouble: StorageCode | undefined;
  /** When what is shown then was made. */
  readonly asOf: number | undefined;
  readonly following: Sources;
  readonly said: readonly Said[];
  readonly all: ReturnType<typeof useReadAll>;
  /** Whether the way to a site's headlines is shown here. */
  readonly find: boolean;
}

export function SaidLines({ trouble, asOf, following, said, all, find }: SaidLinesProps) {
  return (
    <>
      {trouble && (
        <p class="line">
          <Problem said={{ key: `problem.${trouble}` }} asOf={asOf} />
        </p>
      )}
      {following.wishes.length > 0 && <Wishes following={following} />}
      {/* Always there, so that screen readers hear what is put into it. */}
      <p class="line" role="status">
        {said.map((one, index) => (
          <>
            {index > 0 && ' · '}
            <Sentence said={one} />
          </>
        ))}
      </p>
      {/* So is this, for the same ears. */}
      <div role="status">{all.done && <ReadAllLine all={all} done={all.done} />}</div>
      {find && following.said?.find !== undefined && <FindLink said={following.said} />}
    </>
  );
}
