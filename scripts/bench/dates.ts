/** Dates as feeds write them, and what JavaScript's own reader makes of them. */
import { parseDate } from '../../utils/text/dates.ts';
import { corpus, readJson } from './corpora.ts';
import type { Part, Row } from './table.ts';

interface Dates {
  /** `null` for what is no date and must not be read as one. */
  readonly feedparser: readonly { readonly input: string; readonly iso: string | null }[];
  /** Given without their values: to be read at all is what counts. */
  readonly minifluxMustParse: readonly string[];
}

export async function benchDates(): Promise<Part | undefined> {
  const file = corpus('dates', 'dates.json');
  if (!file) return undefined;
  const { feedparser, minifluxMustParse } = readJson<Dates>(file);
  const score = (name: string, read: (text: string) => number | undefined): Row => {
    const time = (text: string) => read(text) ?? Number.NaN;
    const right = feedparser.filter(({ input, iso }) =>
      iso === null ? Number.isNaN(time(input)) : Math.abs(time(input) - Date.parse(iso)) < 1000,
    );
    const readable = minifluxMustParse.filter((text) => !Number.isNaN(time(text)));
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
