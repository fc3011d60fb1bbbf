/** How long reading a page takes in Chromium, as ratios: milliseconds say nothing on another machine. */
import type { Lap, Tool } from '../../tests/bench/shape.ts';
import type { Visit } from './chromium.ts';

/** The value that this share of them does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
const p95 = (values: readonly number[]) => quantile(values, 0.95);

export interface Pace {
  readonly median: number;
  readonly p95: number;
}

/** Over the pages that it read, each with the median of its rounds. */
export function paceOf(visits: readonly Visit[], tool: Tool): Pace {
  const times = timesOf(visits, tool, (lap) => median(lap.ms));
  return { median: median(times), p95: p95(times) };
}

/** The pace of Lede beside the others', with what is asked of it. */
export function paceNotes(visits: readonly Visit[]): string[] {
  const read = visits.filter(({ laps }) => Object.values(laps).every((lap) => lap.ms.length > 0));
  const rounds = read[0]?.laps.lede.ms.length;
  if (rounds === undefined) return [];
  const compare = (time: (lap: Lap) => number) => {
    const lede = timesOf(read, 'lede', time);
    const readability = timesOf(read, 'readability', time);
    const pages = lede.map((ms, i) => ms / (readability[i] ?? Number.NaN));
    return { lede, readability, defuddle: timesOf(read, 'defuddle', time), pages };
  };
  const warm = compare((lap) => median(lap.ms));
  const cold = compare((lap) => lap.ms[0] ?? Number.NaN);
  const ratio = (above: number, below: number) => `${(above / below).toFixed(2)} ×`;
  return [
    `speed in Chromium, ${read.length} pages, each ${rounds} times in turn, with cloning the document:`,
    `  Lede / Readability: median ${ratio(median(warm.lede), median(warm.readability))} (at most 1.25), ` +
      `p95 ${ratio(p95(warm.lede), p95(warm.readability))} (at most 1.5); ` +
      `page by page: median ${ratio(median(warm.pages), 1)}, p95 ${ratio(p95(warm.pages), 1)}`,
    `  Defuddle / Lede: median ${ratio(median(warm.defuddle), median(warm.lede))} (at least 2.5)`,
    `  the first time on a page alone: Lede / Readability median ${ratio(median(cold.lede), median(cold.readability))}, ` +
      `p95 ${ratio(p95(cold.lede), p95(cold.readability))}; Defuddle / Lede ${ratio(median(cold.defuddle), median(cold.lede))}`,
  ];
}

const timesOf = (visits: readonly Visit[], tool: Tool, time: (lap: Lap) => number): number[] =>
  visits.map(({ laps }) => time(laps[tool])).filter((ms) => !Number.isNaN(ms));
