/** Whether happy-dom says of a page what a real browser says: most is measured there, and must hold here. */
import { isHeldOut } from './corpora.ts';
import { type Reading, toolNames, tools } from './readings.ts';
import type { Cell } from './table.ts';

/** As far apart as they may be. */
const most = 0.003;

/** So many differences are told; the others are counted. */
const told = 4;

export interface Scored {
  /** The pages it was scored on. */
  readonly part: string;
  readonly reading: Reading;
  readonly figures: Readonly<Record<string, Cell>>;
}

/** A line for each of them: every figure of every part of the pages in one place beside the other. */
export function agreementNotes(scores: readonly Scored[]): string[] {
  const inChromium = scores.filter(({ reading }) => reading.place === 'Chromium');
  if (inChromium.length === 0) return [];
  return toolNames.map((tool) => {
    const apart = inChromium
      .filter(({ reading }) => reading.tool === tool)
      .flatMap(({ part, figures }) => {
        const other = scores.find(
          (score) =>
            score.part === part && score.reading.tool === tool && score.reading.place === 'happy-dom',
        );
        return Object.entries(figures).flatMap(([name, there]) => {
          const here = other?.figures[name];
          if (typeof there !== 'number' || typeof here !== 'number') return [];
          const where = `${part}${name} ${there.toFixed(4)} in Chromium, ${here.toFixed(4)} in happy-dom`;
          // Figures have four digits: half of the last one is no difference.
          return Math.abs(there - here) > most + 0.00005 ? [where] : [];
        });
      });
    const more = apart.length > told ? [`and ${apart.length - told} more`] : [];
    const verdict =
      apart.length > 0 ? `no: ${[...apart.slice(0, told), ...more].join('; ')}` : 'yes, every figure';
    return `${tools[tool]}: happy-dom within ${most} of Chromium: ${verdict}`;
  });
}

/** How many of Lede's texts are not the same in both, and which pages are furthest apart; the held-out ones are not named. */
export function differentNotes(readings: readonly Reading[]): string[] {
  const [there, here] = (['Chromium', 'happy-dom'] as const).map((place) =>
    readings.find((reading) => reading.tool === 'lede' && reading.place === place),
  );
  if (!there || !here) return [];
  const pages = Object.entries(there.texts)
    .map(([id, text]) => ({ id, length: text.length, other: here.texts[id]?.length ?? 0, text }))
    .filter(({ id, text }) => text !== here.texts[id]);
  const named = pages
    .filter(({ id }) => !isHeldOut(id))
    .sort((a, b) => Math.abs(b.length - b.other) - Math.abs(a.length - a.other))
    .slice(0, told)
    .map(({ id, length, other }) => `${id} (${length} characters, ${other})`);
  return [
    `Lede's text differs on ${pages.length} of ${Object.keys(there.texts).length} pages between Chromium and happy-dom${named.length > 0 ? `, most on ${named.join(', ')}` : ''}`,
  ];
}
