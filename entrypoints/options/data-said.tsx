/** What came of the last thing done with the data: a sentence beside the button that did it. */
import type { Ref } from 'preact';
import { type Counts, inCounts } from '../../components/in-counts.ts';
import { useWords } from '../../components/words.ts';
import { report } from '../../utils/browser/page/report.ts';
import { whyFailed } from '../../utils/browser/page/why-failed.ts';
import type { MessageKey, MessageValues } from '../../utils/i18n/index.ts';

export type DataAct = 'export' | 'restore' | 'delete';

export interface Said {
  readonly key: MessageKey;
  readonly values?: MessageValues;
  readonly failed?: boolean;
  /** What was put back, as the sentence's `what`: put in words as it is drawn, for a backup may bring a language. */
  readonly restored?: Counts;
}

/** @param otherwise the sentence where it was not the storage that failed */
export function failure(error: unknown, otherwise: MessageKey): Said {
  report(error);
  return { key: whyFailed(error, otherwise), failed: true };
}

interface SaidLineProps {
  readonly said: Said | undefined;
  readonly line?: Ref<HTMLParagraphElement>;
}

/** Always there, so that screen readers hear what is put into it. */
export function SaidLine({ said, line }: SaidLineProps) {
  const words = useWords();
  const { t } = words;
  const { restored } = said ?? {};
  return (
    <p class="said" role="status" data-failed={said?.failed} tabIndex={-1} ref={line ?? null}>
      {said && t(said.key, restored ? { what: inCounts(restored, words) } : said.values)}
      {restored?.sources !== undefined && restored.sources > 0 && ` ${t('data.restored-reading')}`}
    </p>
  );
}
