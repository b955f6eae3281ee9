/** Several issues in one file: each begins with a masthead. */

import { MOST_ISSUES } from '../copy-limits.ts';
import type { Row } from './frame-rows.ts';
import { isBulletinName, isMark, isSerial } from './frame-words.ts';
import { factsOf } from './masthead/masthead-facts.ts';
import { isNumberRow } from './masthead/masthead-rows.ts';
import { looksLikeName, readMasthead } from './masthead/read-masthead.ts';
import { keyOf } from './placed-text.ts';

export interface Split {
  /** Index of the first row of each issue. */
  readonly starts: readonly number[];
  /** Rows of a masthead that only stand again, at the head of a page. */
  readonly repeated: readonly Row[];
}

/** A name stands so many rows above its number. */
const NEAR = 6;

const isName = (row: Row, title: string): boolean =>
  keyOf(row.text.text) === title || isBulletinName(row.text.text) || looksLikeName(row);

/** The row of the name that a row of a number belongs to, behind all that is taken already. */
function nameAbove(rows: readonly Row[], number: number, from: number, title: string): number | undefined {
  if (factsOf((rows[number] as Row).text).rest.some(({ text }) => isBulletinName(text))) return number;
  for (let i = number - 1; i >= Math.max(from, number - NEAR); i--) {
    const row = rows[i] as Row;
    if (isName(row, title)) return i;
    if (row.text.text.length > 60 || /[。！？；]$/u.test(row.text.text)) return undefined;
  }
  return undefined;
}

/** Back from a name to the first line of its masthead. */
function firstRow(rows: readonly Row[], name: number, from: number): number {
  let start = name;
  while (start > from && !(rows[start] as Row).opensPage) {
    const above = rows[start - 1] as Row;
    if (!isMark(above.text.text) && !isSerial(above.text.text) && !looksLikeName(above)) break;
    start--;
  }
  return start;
}

/**
 * Finds the mastheads in the rows of a file.
 * @returns undefined where there are more issues than are read
 */
export function splitIssues(rows: readonly Row[]): Split | undefined {
  const repeated: Row[] = [];
  const starts = [0];
  let { rows: taken, title, number } = readMasthead(rows);
  for (let i = taken; i < rows.length; i++) {
    if (!isNumberRow(rows[i] as Row)) continue;
    const key = keyOf(title.at(-1)?.text ?? '');
    const name = nameAbove(rows, i, taken, key);
    if (name === undefined) continue;
    const start = firstRow(rows, name, taken);
    const next = readMasthead(rows.slice(start));
    const isSame = keyOf(next.title.at(-1)?.text ?? '') === key && next.number?.text === number?.text;
    if (isSame && next.date === undefined) {
      repeated.push(...new Set([rows[name] as Row, rows[i] as Row]));
      continue;
    }
    if (starts.push(start) > MOST_ISSUES) return undefined;
    taken = Math.max(start + next.rows, i + 1);
    ({ title, number } = next);
    i = taken - 1;
  }
  return { starts, repeated };
}
