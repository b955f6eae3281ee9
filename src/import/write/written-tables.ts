/** Tables of a draft as values of an issue file. */

import { textValue, type Value } from '../../issue/write/value.ts';
import type { DraftCell, DraftTable } from '../issue-draft.ts';
import { writeLine } from './draft-text.ts';
import { given, listOf, mappingOf } from './key-pairs.ts';

/** What stands in each place of a table, row by row: what a cell covers belongs to the left, or to what is above. */
function gridOf(rows: readonly (readonly DraftCell[])[]): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const { text, columns, rows: height } of cells) {
      while (grid[row]?.[column] !== undefined) column++;
      for (let down = 0; down < height && row + down < rows.length; down++) {
        for (let right = 0; right < columns; right++) {
          const mark = right > 0 ? '<' : down > 0 ? '^' : writeLine(text);
          (grid[row + down] as string[])[column + right] = mark;
        }
      }
      column += columns;
    }
  }
  const width = grid.reduce((most, cells) => Math.max(most, cells.length), 0);
  return grid.map((cells) => Array.from({ length: width }, (_, column) => cells[column] ?? ''));
}

const asLists = (grid: readonly (readonly string[])[]): Value =>
  listOf(grid.map((cells) => listOf(cells.map(textValue))));

/** True of a cell that bars can part from others; a row of dashes alone would part head and body. */
const isPlain = (cell: string): boolean => !/[|｜\t]/u.test(cell) && !/^[\s:：—－-]{2,}$/u.test(cell);

/** Several rows as lines with bars, which are easy to read and change; as lists where a cell has a bar. */
function rowsValue(grid: readonly (readonly string[])[]): Value {
  if (grid.length < 2 || !grid.every((cells) => cells.every(isPlain))) return asLists(grid);
  return textValue(grid.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
}

/** A table with its title, unit and note. */
export function tableValue({ title, unit, head, rows, note }: DraftTable): Value {
  const grid = gridOf([...head, ...rows]);
  return mappingOf([
    ...given('title', title && writeLine(title)),
    ...given('unit', unit && writeLine(unit)),
    ...(head.length > 0 ? [['head', asLists(grid.slice(0, head.length))] as const] : []),
    ['rows', rowsValue(grid.slice(head.length))],
    ...given('note', note && writeLine(note)),
  ]);
}
