/** A table of an article: its heads are heads, and a column of numbers is set as one. */
import type { Cell } from '../utils/model.ts';
import { inlineText } from '../utils/text/block-text.ts';
import { InlineText } from './inline-text.tsx';
import { ScrollBox } from './scroll-box.tsx';
import { useWords } from './words.ts';

type Row = readonly Cell[];

interface ArticleTableProps {
  readonly rows: readonly Row[];
  readonly number: number | undefined;
}

export function ArticleTable({ rows, number }: ArticleTableProps) {
  const { t } = useWords();
  const numeric = numericColumns(rows);
  const firstBody = rows.findIndex((row) => row.some((cell) => !cell.head));
  const heads = rows.slice(0, Math.max(0, firstBody));
  const draw = (some: readonly Row[], scope: 'col' | 'row') =>
    some.map((row, index) => (
      <tr key={index}>
        {row.map((cell, column) => {
          const props = { dir: 'auto', class: numeric.has(column) ? 'num' : undefined } as const;
          const text = <InlineText c={cell.c} />;
          return cell.head ? (
            <th key={column} scope={scope} {...props}>
              {text}
            </th>
          ) : (
            <td key={column} {...props}>
              {text}
            </td>
          );
        })}
      </tr>
    ));
  return (
    <ScrollBox tag="div" label={t('look.table')} number={number}>
      <table>
        {heads.length > 0 && <thead>{draw(heads, 'col')}</thead>}
        <tbody>{draw(rows.slice(heads.length), 'row')}</tbody>
      </table>
    </ScrollBox>
  );
}

/** A number in any of Lede's languages, with a sign, a currency or a short unit. */
const number = /^[^\p{L}\p{Nd}]{0,3}\p{Nd}[\p{Nd}\s.,'’٫٬]*(?:[^\p{L}\p{Nd}]{0,3}|\s?\p{L}{1,3})$/u;
const nothing = /^[-–—−.…]*$/;

/** Columns whose every cell below the heads is a number, or stands for none; one number is no column yet. */
export function numericColumns(rows: readonly Row[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    cells.forEach(({ head, c }, column) => {
      const text = inlineText(c).trim();
      if (head || nothing.test(text)) return;
      counts.set(column, number.test(text) ? (counts.get(column) ?? 0) + 1 : Number.NEGATIVE_INFINITY);
    });
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([column]) => column));
}
