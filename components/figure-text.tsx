/** A figure as it stands in its article: the number in ink, its unit softer. */
import type { Fact } from '../utils/model.ts';

export function FigureText({ text, unit }: Pick<Fact, 'text' | 'unit'>) {
  if (!unit) return <b>{text}</b>;
  if (text.endsWith(unit)) {
    return (
      <>
        <b>{text.slice(0, -unit.length)}</b>
        {unit}
      </>
    );
  }
  return (
    <>
      {unit}
      <b>{text.slice(unit.length)}</b>
    </>
  );
}
