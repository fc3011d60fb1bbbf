/** Dates as feeds write them, and what JavaScript's own reader makes of them. */
import { parseDate } from '../../utils/text/dates.ts';
import { corpus, readJson } from './corpora.ts';
import type { Part, Row } from './table.ts';

interface Dates {
  readonly feedparser: readonly { readonly input: string; readonly iso: string }[];
  /** Given without their values: to be read at all is what counts. */
  readonly minifluxMustParse: readonly string[];
}

export async function benchDates(): Promise<Part | undefined> {
  const file = corpus('dates', 'dates.json');
  if (!file) return undefined;
  const { feedparser, minifluxMustParse } = readJson<Dates>(file);
  const score = (name: string, read: (text: string) => number | undefined): Row => {
    const right = feedparser.filter(
      ({ input, iso }) => Math.abs((read(input) ?? Number.NaN) - Date.parse(iso)) < 1000,
    );
    const readable = minifluxMustParse.filter((text) => Number.isFinite(read(text) ?? Number.NaN));
    return {
      name,
      cells: {
        right: `${right.length} of ${feedparser.length}`,
        'must be read': `${readable.length} of ${minifluxMustParse.length}`,
      },
    };
  };
  return { title: 'Dates', rows: [score('Lede', parseDate), score('Date.parse', Date.parse)] };
}
