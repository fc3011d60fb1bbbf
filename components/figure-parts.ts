/** A figure taken apart: its number, and its unit before or after it, as they stand in the article. */
import type { Fact } from '../utils/model.ts';

export interface FigureParts {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** All is number where there is no unit, or none at its beginning or end. */
export function figureParts({ text, unit = '' }: Pick<Fact, 'text' | 'unit'>): FigureParts {
  const isApart = unit !== '' && unit !== text;
  if (isApart && text.endsWith(unit)) return { before: '', number: text.slice(0, -unit.length), after: unit };
  if (isApart && text.startsWith(unit)) return { before: unit, number: text.slice(unit.length), after: '' };
  return { before: '', number: text, after: '' };
}
