/** Rows as they were written → a table: level, joined, summed up. */

import type { Diagnostic, Sourced } from '../../base/diagnostic.ts';
import { error } from '../../base/diagnostic.ts';
import { spanAt } from '../../base/sourced.ts';
import { sampleOf } from '../../schema/samples.ts';
import { misplacedBold } from '../../yaml/bold.ts';
import type { ColumnAlign, ColumnWidth, Table, TableColumn } from '../model.ts';
import { joinCells } from './join-cells.ts';
import { countColumns, levelRows } from './level-rows.ts';
import type { RawRow } from './raw-rows.ts';
import { checkSummed, checkTotal, isOfFigures, isTotal, makeTotal } from './total-row.ts';

/** All that was written of a table. */
export interface TableDraft extends Pick<Table, 'title' | 'unit' | 'note'> {
  readonly head: readonly RawRow[];
  readonly rows: readonly RawRow[];
  /** A row that sums up the others: a written one, or where one is to be made. */
  readonly total?: RawRow | { readonly make: Sourced['span'] };
  /** Of single columns from the left, or of all where there is but one. */
  readonly widths: readonly ColumnWidth[];
  readonly aligns: readonly ColumnAlign[];
  readonly span: Sourced['span'];
}

const BOLD = /(?<!\*)\*\*(?!\*)/u;

/** The stars of cells that the checks of a tree have not seen. */
export const checkStars = (rows: readonly RawRow[]): Diagnostic[] =>
  rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      const at = cell.text.search(BOLD);
      return at < 0 ? [] : [misplacedBold(spanAt(cell, at, at + 2), false)];
    }),
  );

const tooMany = (
  what: { zh: string; en: string },
  given: number,
  columns: number,
  span: Sourced['span'],
): Diagnostic =>
  error(
    'table-ragged',
    {
      zh: `“${what.zh}”写了 ${given} 个，表只有 ${columns} 列`,
      en: `${given} ${what.en} are given for ${columns} columns`,
    },
    {
      span,
      hint: {
        zh: '每列写一个；后面的列可以不写',
        en: 'Give one for each column; the last ones may do without',
      },
    },
  );

/** A column of cells under a head of several. */
const singleCells = (columns: number, span: Sourced['span']): Diagnostic =>
  error(
    'table-ragged',
    {
      zh: `表有 ${columns} 列，每行却只有一格`,
      en: `The table has ${columns} columns, and each row a single cell`,
    },
    {
      span,
      hint: {
        zh: `一行各格写在一个方括号里，用英文逗号隔开：\n${sampleOf('rows', 'zh')}`,
        en: `Put the cells of a row between brackets, with commas:\n${sampleOf('rows', 'en')}`,
      },
    },
  );

/** More columns fit no page; more rows are no table for a bulletin. */
const MOST_COLUMNS = 40;
const MOST_ROWS = 5000;

const tooLarge = (rows: number, columns: number, span: Sourced['span']): Diagnostic =>
  error(
    'table-too-large',
    {
      zh: `表格太大：${rows} 行 ${columns} 列，最多 ${MOST_ROWS} 行 ${MOST_COLUMNS} 列`,
      en: `The table is too large: ${rows} rows, ${columns} columns; ${MOST_ROWS} and ${MOST_COLUMNS} are the most`,
    },
    { span, hint: { zh: '拆成几张，或者只留要印的', en: 'Divide it, or keep what is to be printed' } },
  );

/** The value of a column; a single one is for all of them. */
const valueAt = <T>(values: readonly T[], column: number, other: T): T =>
  (values.length === 1 ? values[0] : values[column]) ?? other;

/**
 * Makes a table. Errors: `table-empty`, `table-ragged`, `table-span`; warnings: `table-ragged`, `table-total`.
 *
 * @param say takes what is wrong with it
 */
export function makeTable(draft: TableDraft, say: (diagnostic: Diagnostic) => void): Table | undefined {
  const { head, total, widths, aligns, span, title, unit, note } = draft;
  const written = total && 'cells' in total ? [...draft.rows, total] : draft.rows;
  const columns = countColumns(head, written);
  if (columns === 0 || draft.rows.length === 0) {
    say(
      error(
        'table-empty',
        { zh: '表里没有内容', en: 'The table has no rows' },
        {
          span,
          hint: {
            zh: '在“行”里一行写一行：- [柳林镇, 3.2, 2.9]；数据在文件里，就写“文件”',
            en: 'Write its rows, each as - [a, b, c], or name a file',
          },
        },
      ),
    );
    return undefined;
  }
  if (columns > MOST_COLUMNS || written.length > MOST_ROWS) {
    say(tooLarge(written.length, columns, span));
    return undefined;
  }
  for (const [what, values] of [
    [{ zh: '列宽', en: 'widths' }, widths],
    [{ zh: '对齐', en: 'alignments' }, aligns],
  ] as const) {
    if (values.length > columns) say(tooMany(what, values.length, columns, span));
  }
  if (columns > 1 && draft.rows.every(({ cells }) => cells.length === 1)) {
    say(singleCells(columns, draft.rows[0]?.span ?? span));
    return undefined;
  }
  const level = levelRows(written, columns);
  const levelHead = levelRows(head, columns);
  const rows =
    total && 'make' in total ? [...level.rows, makeTotal(level.rows, columns, total.make)] : level.rows;
  if (total && 'make' in total) for (const one of checkSummed(level.rows, columns)) say(one);
  const last = rows.at(-1) as RawRow;
  const totals = rows.length > 1 && (total !== undefined || isTotal(last));
  if (totals) for (const one of checkTotal(rows.slice(0, -1), last)) say(one);
  const joined = joinCells(rows, false);
  const joinedHead = joinCells(levelHead.rows, true);
  for (const { diagnostics } of [levelHead, level, joinedHead, joined])
    for (const one of diagnostics) say(one);
  return {
    kind: 'table',
    ...(title && { title }),
    ...(unit && { unit }),
    note,
    columns: Array.from({ length: columns }, (_, column): TableColumn => {
      const align = valueAt(aligns, column, 'auto');
      const isDecimal = align === 'auto' && isOfFigures(rows, column);
      return {
        width: valueAt(widths, column, { kind: 'auto' }),
        align: isDecimal ? 'decimal' : align,
      };
    }),
    head: joinedHead.rows,
    rows: joined.rows,
    totals,
  };
}
