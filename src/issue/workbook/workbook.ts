/** The first sheet of an .xlsx workbook as rows of a table, each cell as Excel shows it (ISO 29500-1 18). */

import { type Diagnostic, error, note, type Sourced, type Span, type Text } from '../../base/diagnostic.ts';
import { cellFrom, type RawRow } from '../table/raw-rows.ts';
import { formatOf, showNumber } from './number-format.ts';
import { openZip, type ReadEntry } from './unzip.ts';
import { readSheet, type Sheet, type SheetCell } from './worksheet.ts';
import { tokensOf } from './xml.ts';

interface WorkbookResult {
  readonly rows?: readonly RawRow[];
  readonly diagnostics: readonly Diagnostic[];
}

const wrong = (span: Span, zh: string, en: string, hint: Text): Diagnostic =>
  error('table-file', { zh, en }, { span, hint });

const SAVE_AGAIN: Text = {
  zh: '用 Excel 或 WPS 打开它，另存为 .xlsx；设了密码的，先取消密码',
  en: 'Open it in Excel or WPS and save it as .xlsx; take a password off first',
};

/**
 * Reads the first sheet that is not hidden. Error: `table-file`; note: `table-hidden`.
 *
 * @param span where the file is named: a workbook has no lines to point at
 */
export function readWorkbook(bytes: Uint8Array, span: Span): WorkbookResult {
  const read = openZip(bytes);
  const book = read && readBook(read);
  const sheet = book && readSheet(book.sheet, book.texts);
  if (!book || !sheet) {
    const message = [
      '这个 .xlsx 文件打不开，可能已损坏或设了密码',
      'This .xlsx file cannot be read: damaged, or locked',
    ] as const;
    return { diagnostics: [wrong(span, ...message, SAVE_AGAIN)] };
  }
  const diagnostics: Diagnostic[] = [];
  const rows = rowsOf(sheet).map(
    (cells): RawRow => ({
      cells: cells.map((cell) => showCell(cell, book, span, diagnostics)),
      span,
    }),
  );
  if (sheet.hiddenRows.size + sheet.hiddenColumns.size > 0) diagnostics.push(hidden(sheet, span));
  return { rows, diagnostics };
}

/** What a workbook says of its first sheet. */
interface Book {
  readonly sheet: Uint8Array;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly since1904: boolean;
}

function readBook(read: ReadEntry): Book | undefined {
  const workbook = read('xl/workbook.xml');
  const relations = read('xl/_rels/workbook.xml.rels');
  if (!workbook || !relations) return undefined;
  let id: string | undefined;
  let since1904 = false;
  for (const token of tokensOf(workbook)) {
    if (token.kind !== 'open') continue;
    if (token.name === 'workbookPr') since1904 = /^(?:1|true)$/u.test(token.attributes('date1904') ?? '');
    if (token.name === 'sheet' && (token.attributes('state') ?? 'visible') === 'visible') {
      id ??= token.attributes('r:id') ?? token.attributes('id');
    }
  }
  let target: string | undefined;
  for (const token of tokensOf(relations)) {
    if (token.kind === 'open' && token.name === 'Relationship' && token.attributes('Id') === id) {
      target ??= token.attributes('Target');
    }
  }
  const sheet =
    target === undefined ? undefined : read(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  if (!sheet) return undefined;
  const styles = read('xl/styles.xml');
  const texts = read('xl/sharedStrings.xml');
  return {
    ...{ sheet, since1904 },
    texts: texts ? readTexts(texts) : [],
    formats: styles ? readFormats(styles) : [],
  };
}

/** The shared texts; of one in several styles the parts are joined, what is said how to read it left out. */
function readTexts(bytes: Uint8Array): string[] {
  const texts: string[] = [];
  let [isText, isReading] = [false, false];
  for (const token of tokensOf(bytes)) {
    if (token.kind === 'text') {
      if (isText && !isReading) texts[texts.length - 1] += token.text;
      continue;
    }
    if (token.name === 'si' && token.kind === 'open') texts.push('');
    if (token.name === 't') isText = token.kind === 'open' && !token.empty;
    if (token.name === 'rPh') isReading = token.kind === 'open' && !token.empty;
  }
  return texts;
}

/** The number format of each style. */
function readFormats(bytes: Uint8Array): string[] {
  const written = new Map<number, string>();
  const ids: number[] = [];
  let isStyles = false;
  for (const token of tokensOf(bytes)) {
    if (token.kind === 'text') continue;
    if (token.name === 'cellXfs') isStyles = token.kind === 'open';
    if (token.kind !== 'open') continue;
    const id = Number(token.attributes('numFmtId'));
    if (token.name === 'numFmt') written.set(id, token.attributes('formatCode') ?? '');
    if (token.name === 'xf' && isStyles) ids.push(id);
  }
  return ids.map((id) => formatOf(id, written));
}

/** The rows without hidden ones; what a cell is joined to is marked. */
function rowsOf({
  cells,
  merges,
  hiddenRows,
  hiddenColumns,
  rows,
  columns,
}: Sheet): (SheetCell | undefined)[][] {
  const grid = Array.from({ length: rows }, () => new Array<SheetCell | undefined>(columns).fill(undefined));
  for (const cell of cells) (grid[cell.row] as (SheetCell | undefined)[])[cell.column] = cell;
  // Cells are joined once: what comes to more than the sheet has is no work of Excel.
  let most = rows * columns;
  for (const { top, left, ...corner } of merges) {
    const [bottom, right] = [Math.min(corner.bottom, rows - 1), Math.min(corner.right, columns - 1)];
    most -= Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
    if (most < 0) break;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row === top && column === left) continue;
        const mark = row === top ? '<' : '^';
        (grid[row] as (SheetCell | undefined)[])[column] = {
          row,
          column,
          kind: 'text',
          value: mark,
          style: 0,
        };
      }
    }
  }
  return grid
    .filter((_, row) => !hiddenRows.has(row))
    .map((row) => row.filter((_, column) => !hiddenColumns.has(column)));
}

/** B3, as Excel names a cell. */
function nameOf({ row, column }: SheetCell): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

function showCell(
  cell: SheetCell | undefined,
  { formats, since1904 }: Book,
  span: Span,
  diagnostics: Diagnostic[],
): Sourced {
  const sourced = (text: string): Sourced => cellFrom({ text, span });
  if (!cell) return sourced('');
  const fail = (zh: string, en: string, hint: Text): Sourced => {
    const name = nameOf(cell);
    diagnostics.push(wrong(span, `${name} 格${zh}`, `Cell ${name} ${en}`, hint));
    return sourced('');
  };
  switch (cell.kind) {
    case 'text':
      return sourced(cell.value);
    case 'error':
      return fail(`的公式出错了：${cell.value}`, `has an error: ${cell.value}`, {
        zh: '在 Excel 里改正公式，保存以后再排',
        en: 'Correct the formula in Excel and save the file',
      });
    case 'unknown':
      return fail('是公式，文件里没有算出来的值', 'is a formula whose value is not in the file', {
        zh: '用 Excel 或 WPS 打开这个文件，保存一次',
        en: 'Open the file in Excel or WPS and save it',
      });
    case 'number': {
      const format = formats[cell.style] ?? 'General';
      const text = showNumber(Number(cell.value), format, since1904);
      return text === undefined
        ? fail(`的数字格式排不了：${format}`, `has a number format that is not known: ${format}`, {
            zh: '在 Excel 里把这一格的格式改成“数值”“百分比”或“日期”；或者改成文本，照要印的样子写',
            en: 'Choose a plain number, percentage or date as its format in Excel, or make it a text',
          })
        : sourced(text);
    }
  }
}

/** `table-hidden` */
const hidden = ({ hiddenRows, hiddenColumns }: Sheet, span: Span): Diagnostic =>
  note(
    'table-hidden',
    {
      zh: `工作表里隐藏的 ${hiddenRows.size} 行、${hiddenColumns.size} 列没有排`,
      en: `${hiddenRows.size} rows and ${hiddenColumns.size} columns that are hidden were left out`,
    },
    { span, hint: { zh: '要排，就在 Excel 里取消隐藏', en: 'Show them in Excel to have them set' } },
  );
