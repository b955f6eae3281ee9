/** The rows of a table that stand in a file of their own. */

import { extname } from 'node:path';
import { type Diagnostic, error, type Text } from '../../base/diagnostic.ts';
import type { NamedFile } from '../../base/input-file.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import { decodeText } from '../../yaml/bytes.ts';
import { readWorkbook } from '../workbook/workbook.ts';
import { readCsv } from './csv.ts';
import type { RawRow } from './raw-rows.ts';

type Say = (diagnostic: Diagnostic) => void;

/** `table-file` */
const refuse = (span: Diagnostic['span'], message: Text, hint: Text): Diagnostic =>
  error('table-file', message, { ...(span && { span }), hint });

const SAVE_AS: Text = {
  zh: '在 Excel 或 WPS 里打开，另存为 .xlsx 或 CSV，再写那个文件名',
  en: 'Open it in Excel or WPS, save it as .xlsx or CSV, and name that file',
};

/**
 * Reads the rows of a .csv, .tsv, .txt or .xlsx file; nothing where it cannot be read, which is said: `table-file`.
 *
 * @param node where the file is named
 */
export function readTableFile(file: NamedFile, node: ScalarNode, say: Say): readonly RawRow[] | undefined {
  switch (extname(file.path).toLowerCase()) {
    case '.xlsx':
    case '.xlsm': {
      const read = readWorkbook(file.bytes, node.span);
      for (const one of read.diagnostics) say(one);
      return read.rows && trimRows(read.rows);
    }
    case '.csv':
    case '.tsv':
    case '.txt':
      return readText(file, node, say);
    default:
      say(
        refuse(
          node.span,
          {
            zh: `表格的数据只能从 .csv 或 .xlsx 文件取，这是“${extname(file.path)}”文件`,
            en: `The rows of a table come from a .csv or .xlsx file; this one is "${extname(file.path)}"`,
          },
          SAVE_AS,
        ),
      );
      return undefined;
  }
}

function readText(file: NamedFile, { span }: ScalarNode, say: Say): readonly RawRow[] | undefined {
  const { source } = decodeText(file.path, file.bytes);
  if (!source) {
    const message = { zh: '这个文件是空的，或者不是文本', en: 'This file is empty, or no text' };
    say(refuse(span, message, SAVE_AS));
    return undefined;
  }
  const read = readCsv(source);
  if ('rows' in read) return trimRows(read.rows);
  const { unclosed } = read;
  say(
    refuse(
      { source, start: unclosed, end: unclosed + 1 },
      { zh: '这个引号只有开头，没有结尾', en: 'This quotation mark is never closed' },
      {
        zh: '在这一格的末尾补上 "，或者从 Excel 重新另存一次',
        en: 'Close it, or save the file from Excel again',
      },
    ),
  );
  return undefined;
}

/** Rows without those that are empty, and without the columns that are empty in all of them. */
function trimRows(rows: readonly RawRow[]): readonly RawRow[] {
  const full = rows.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const last = full.reduce(
    (most, { cells }) =>
      Math.max(
        most,
        cells.findLastIndex(({ text }) => text !== ''),
      ),
    -1,
  );
  return full.map(({ cells, span }) => ({ cells: cells.slice(0, last + 1), span }));
}
