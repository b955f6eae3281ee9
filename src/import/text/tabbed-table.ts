/** Tables as they are pasted from documents and sheets: a line for each row, its cells parted by tabs. */

/** A label with its colon: a row of people or addresses, which is no table. */
const LABELLED = /^[^：:]{1,10}[：:]/u;
/** The page that a line of the contents leads to. */
const PAGE = /^\d{1,3}$/;
/** Cells are short; what is longer, and a whole sentence, is a text behind its title. */
const LONGEST_CELL = 60;
const FEWEST_ROWS = 2;

const isFilled = (cell: string): boolean => cell.trim() !== '';

const isText = (cell: string): boolean => cell.length > LONGEST_CELL && cell.includes('。');

/** The cells of a row, where a line is one. */
function rowOf(line: string | undefined): readonly string[] | undefined {
  if (line?.trim().includes('\t') !== true) return undefined;
  const cells = line.split('\t');
  const filled = cells.filter(isFilled);
  return filled.length < 2 || filled.some((cell) => LABELLED.test(cell.trim()) || isText(cell))
    ? undefined
    : cells;
}

/** Titles with the pages that they are on. */
const areContents = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((cells) => cells.length === 2 && PAGE.test((cells[1] ?? '').trim()));

/**
 * How many lines from one on are rows of a table.
 *
 * @returns 0 where there is none
 */
export function tabbedTableAt(lines: readonly string[], at: number): number {
  // It begins with its first row: what was none there is none further down.
  if (rowOf(lines[at - 1])) return 0;
  const rows: (readonly string[])[] = [];
  for (let row = rowOf(lines[at]); row; row = rowOf(lines[at + rows.length])) rows.push(row);
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  const isEven = [...counts.values()].some((count) => count >= FEWEST_ROWS);
  return isEven && !areContents(rows) ? rows.length : 0;
}
