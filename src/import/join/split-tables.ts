/** Tables that a page's end had parted. */

import type { Dropped } from '../element.ts';
import type { Block, Cell, Table } from '../manuscript.ts';

/** In points: columns of two parts may differ by so much. */
const NEAR = 4;
/** Heads have at most so many rows. */
const HIGHEST_HEAD = 3;

const columnsOf = (table: Table): number =>
  table.rows.reduce(
    (most, row) =>
      Math.max(
        most,
        row.reduce((sum, { columns }) => sum + columns, 0),
      ),
    0,
  );

const isOneTable = (one: Table, other: Table): boolean =>
  columnsOf(one) === columnsOf(other) &&
  one.page !== undefined &&
  other.page === one.page + 1 &&
  (!one.box ||
    !other.box ||
    Math.abs(one.box.right - one.box.left - (other.box.right - other.box.left)) <= NEAR);

/** How many rows at the top of the second part repeat the head of the first. */
function repeatedRows(one: Table, other: Table, source: string): number {
  const textOf = (row: readonly Cell[] | undefined): string =>
    (row ?? []).map(({ start, end }) => source.slice(start, end).replace(/\s/g, '')).join('\t');
  let count = 0;
  while (count < HIGHEST_HEAD && count < other.rows.length - 1) {
    const text = textOf(other.rows[count]);
    if (text.trim() === '' || text !== textOf(one.rows[count])) break;
    count++;
  }
  return count;
}

/** Joins tables that go on on the next page; their repeated heads are dropped. */
export function joinTables(
  blocks: readonly Block[],
  source: string,
): { readonly blocks: readonly Block[]; readonly dropped: readonly Dropped[] } {
  const joined: Block[] = [];
  const dropped: Dropped[] = [];
  let lastPage: number | undefined;
  for (const block of blocks) {
    const before = joined.at(-1);
    if (
      before?.kind === 'table' &&
      block.kind === 'table' &&
      lastPage !== undefined &&
      isOneTable({ ...before, page: lastPage }, block)
    ) {
      const repeated = repeatedRows(before, block, source);
      for (const row of block.rows.slice(0, repeated)) {
        for (const { start, end } of row) if (start < end) dropped.push({ start, end, rule: 'repeated' });
      }
      joined[joined.length - 1] = {
        ...before,
        end: block.end,
        rows: [...before.rows, ...block.rows.slice(repeated)],
        headRows: Math.max(before.headRows, repeated),
      };
    } else joined.push(block);
    lastPage = block.page;
  }
  return { blocks: joined, dropped };
}
