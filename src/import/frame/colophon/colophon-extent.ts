/** Where the colophon of an issue begins. */

import type { Row } from '../frame-rows.ts';
import { isDrawnRule, isMark, isPageNumber, isShort } from '../frame-words.ts';
import { dateAlone } from '../masthead/masthead-facts.ts';
import {
  type ColophonRow,
  isColophonRow,
  isPrinterAbove,
  isRecipients,
  readColophonRow,
} from './colophon-rows.ts';

/** A list of recipients goes on over so many rows; so many short ones may follow the last row that is known. */
const MOST_HANGING = 8;
const MOST_TRAILING = 3;

/**
 * True of rows that only go on with what a row before them begins.
 * @param isInner whether further rows of the colophon stand below
 */
function isGoingOn({ segments }: ColophonRow, own: Row, hanging: readonly Row[], isInner: boolean): boolean {
  const last = segments.at(-1);
  if (!last) return false;
  if (last.kind !== 'recipients') {
    return last.value.text === '' && hanging.length === 1 && isShort((hanging[0] as Row).text.text);
  }
  if (isInner && hanging.every(({ text }) => isRecipients(text.text))) return true;
  return [own, ...hanging.slice(0, -1)].every(({ text }) => !/[。！？]$/u.test(text.text));
}

const isFiller = ({ text: { text } }: Row): boolean => isDrawnRule(text) || isPageNumber(text);

/** （联系人：李勉，电话：7651234） below the date of a signature. */
const isRemark = (row: Row, above: Row | undefined): boolean =>
  /^[（(].*[）)]$/u.test(row.text.text) && above !== undefined && dateAlone(above.text) !== undefined;

/** A table belongs to the colophon as a whole, or not at all. */
function wholeTables(rows: readonly Row[], start: number): number {
  const first = rows[start];
  if (first?.element.kind !== 'table') return start;
  const top = rows.findIndex(({ at }) => at === first.at);
  const own = rows.slice(top, start);
  if (own.length <= 2 && own.every(({ text }) => isShort(text.text))) return top;
  const end = rows.findIndex(({ at }, i) => i > start && at !== first.at);
  return end < 0 ? rows.length : end;
}

/** Lines drawn of characters and words on the use of a publication go with what is below them. */
function withRulesAbove(rows: readonly Row[], start: number): number {
  const above = rows.slice(0, start).findLastIndex((row) => !isFiller(row) && !isMark(row.text.text));
  return above + 1;
}

/**
 * The first row of the colophon that rows end in.
 * @returns the number of rows where there is none
 */
export function colophonStart(rows: readonly Row[]): number {
  let start = rows.length;
  let hanging: Row[] = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as Row;
    if (isFiller(row)) continue;
    if (isRemark(row, rows[i - 1])) break;
    const read = readColophonRow(row.text);
    const below = rows[i + 1] && readColophonRow((rows[i + 1] as Row).text);
    if (isColophonRow(read) || isPrinterAbove(row.text, below)) {
      const isTrailing =
        start === rows.length &&
        hanging.length <= MOST_TRAILING &&
        hanging.every(({ text }) => isShort(text.text));
      if (hanging.length > 0 && !isTrailing && !isGoingOn(read, row, hanging, start < rows.length)) break;
      start = i;
      hanging = [];
    } else if (!isMark(row.text.text) && !read.segments.some(({ kind }) => kind === 'contributor')) {
      hanging = [row, ...hanging];
      if (hanging.length > MOST_HANGING) break;
    }
  }
  return start === rows.length ? start : wholeTables(rows, withRulesAbove(rows, start));
}
