/** Passages with their figures and dates marked, and how many of those are found. */
import { factsOf } from '../../../utils/facts/index.ts';
import type { Fact } from '../../../utils/model.ts';

export interface Passage {
  readonly language: string;
  readonly text: string;
  readonly figures: readonly string[];
  readonly dates: readonly string[];
  /** Right where found, and not missed where not. */
  readonly optional: readonly string[];
}

/** `[figure]`, `{date}`, `<optional>`; a passage a line, its language before a bar. */
export function readPassages(lines: string): Passage[] {
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const marked = (pattern: RegExp) => [...line.matchAll(pattern)].map((match) => match[1] ?? '');
      return {
        language: line.slice(0, 2),
        text: line.slice(3).replace(/[[\]{}<>]/g, ''),
        figures: marked(/\[([^\]]+)\]/g),
        dates: marked(/\{([^}]+)\}/g),
        optional: marked(/<([^>]+)>/g),
      };
    });
}

export interface Score {
  readonly right: number;
  readonly found: number;
  readonly marked: number;
  /** What went wrong: `+` was found and not marked, `-` was marked and not found. */
  readonly wrong: readonly string[];
}

/** Where a range begins with a preposition, either way of marking it is right. */
const bare = (text: string) => text.replace(/^(?:de|from|von|من) /, '');

export function scoreOf(
  passages: readonly Passage[],
  read: (passage: Passage) => Pick<Fact, 'kind' | 'text'>[] = ({ text, language }) => factsOf(text, language),
): Score {
  let [right, found, marked] = [0, 0, 0];
  const wrong: string[] = [];
  for (const passage of passages) {
    const left = [
      ...passage.figures.map((one) => `figure ${bare(one)}`),
      ...passage.dates.map((one) => `date ${bare(one)}`),
    ];
    marked += left.length;
    for (const { kind, text } of read(passage)) {
      if (kind === 'name') continue;
      const at = left.indexOf(`${kind} ${bare(text)}`);
      if (at < 0 && passage.optional.some((one) => one.includes(text) || text.includes(one))) continue;
      found++;
      if (at < 0) wrong.push(`+ ${kind} ${text}`);
      else {
        right++;
        left.splice(at, 1);
      }
    }
    wrong.push(...left.map((one) => `- ${one}`));
  }
  return { right, found, marked, wrong };
}
