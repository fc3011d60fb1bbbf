/** Many pages as text by Lede, Readability and Defuddle, in real Chromium and in happy-dom. */
import type { Tool } from '../../tests/bench/shape.ts';
import { readInChromium, type Visit } from './chromium.ts';
import { extractPages, type Job, type Outcome } from './extract-pages.ts';

export type Texts = Readonly<Record<string, string>>;

export interface Reading {
  readonly tool: Tool;
  readonly place: 'Chromium' | 'happy-dom';
  /** Both, as a row is called. */
  readonly name: string;
  readonly texts: Texts;
}

export interface Readings {
  /** Those in Chromium first; none of them where there is no browser. */
  readonly all: readonly Reading[];
  readonly visits: readonly Visit[];
  readonly outcomes: readonly Outcome[];
  /** What was left out, and who threw where. */
  readonly notes: readonly string[];
}

export const tools: Readonly<Record<Tool, string>> = {
  lede: 'Lede',
  readability: 'Readability',
  defuddle: 'Defuddle',
};
export const toolNames = Object.keys(tools) as Tool[];

/** @param rounds how often each of them reads a page in Chromium, where time counts */
export async function readPages(jobs: readonly Job[], rounds: number): Promise<Readings> {
  const outcomes = await extractPages(jobs);
  const chromium = await readInChromium(jobs, rounds);
  const visits = chromium?.visits ?? [];
  return {
    all: [...(chromium ? readingsOf('Chromium', visits) : []), ...readingsOf('happy-dom', outcomes)],
    visits,
    outcomes,
    notes: [
      ...(chromium?.thrown ?? ['no Chromium found: its rows are left out']),
      ...thrownIn('Chromium', visits),
      ...thrownIn('happy-dom', outcomes),
    ],
  };
}

const readingsOf = (place: Reading['place'], pages: readonly Visit[]): Reading[] =>
  toolNames.map((tool) => ({
    tool,
    place,
    name: `${tools[tool]}, ${place}`,
    texts: Object.fromEntries(pages.map(({ id, laps }) => [id, laps[tool].text])),
  }));

const thrownIn = (place: string, pages: readonly Visit[]): string[] =>
  pages.flatMap(({ id, laps }) =>
    toolNames
      .filter((tool) => laps[tool].thrown)
      .map((tool) => `${id}: ${tools[tool]}, ${place}: ${laps[tool].thrown}`),
  );
