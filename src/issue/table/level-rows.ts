/** Rows with as many cells as the table has columns. */

import { type Diagnostic, error, type Sourced, type Text, warning } from '../../base/diagnostic.ts';
import { largest } from '../../base/extremes.ts';
import type { RawRow } from './raw-rows.ts';

/** As many cells as the head has, or, without one, as most rows have. */
export function countColumns(head: readonly RawRow[], rows: readonly RawRow[]): number {
  if (head.length > 0) return largest(head.map(({ cells }) => cells.length));
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

const HINT: Text = {
  zh: '与别的行对一对：空着的格也要占一格（写成 ""），并格的地方写“<”或“^”',
  en: 'Compare it with the other rows: an empty cell counts (""), and so do joined ones (< and ^)',
};

/** Gives every row so many cells: `table-ragged`, an error where cells are too many, a warning where they are too few. */
export function levelRows(
  rows: readonly RawRow[],
  columns: number,
): { readonly rows: readonly RawRow[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const level = rows.map((row): RawRow => {
    const { cells, span } = row;
    if (cells.length === columns) return row;
    const zh = `这一行有 ${cells.length} 格，表有 ${columns} 列`;
    const en = `This row has ${cells.length} cells, the table ${columns} columns`;
    if (cells.length > columns) {
      const extra = cells[columns] as Sourced;
      diagnostics.push(error('table-ragged', { zh, en }, { span: extra.span, hint: HINT }));
      return { cells: cells.slice(0, columns), span };
    }
    diagnostics.push(
      warning(
        'table-ragged',
        { zh: `${zh}：后面的空着`, en: `${en}: the rest stays empty` },
        { span, hint: HINT },
      ),
    );
    const empty = Array.from({ length: columns - cells.length }, (): Sourced => ({ text: '', span }));
    return { cells: [...cells, ...empty], span };
  });
  return { rows: level, diagnostics };
}
