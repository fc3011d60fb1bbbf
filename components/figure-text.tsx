/** A figure as it stands in its article: the number in ink, its unit softer. */
import type { Fact } from '../utils/model.ts';
import { figureParts } from './figure-parts.ts';

export function FigureText(fact: Pick<Fact, 'text' | 'unit'>) {
  const { before, number, after } = figureParts(fact);
  return (
    <>
      {before}
      <b>{number}</b>
      {after}
    </>
  );
}
