import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Table } from '../../../src/issue/model.ts';
import { GOOD_ZH, load } from '../support.ts';

/** Loads an issue whose body is written so, with the files that it names. */
export function loadBody(body: string, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const text = GOOD_ZH.replace('    正文: 正文。\n', `    正文:${body}`);
  return load({ 'issue.yaml': text, ...files });
}

/** A table under its key, each key on a line of its own. */
export const tableOf = (...keys: readonly string[]): string =>
  `\n      - 表格:\n${keys.map((key) => `          ${key}\n`).join('')}`;

/** The tables of the only item. */
export const tablesIn = ({ issue }: ReturnType<typeof loadBody>): readonly Table[] =>
  (issue?.items[0]?.body ?? []).filter((part) => part.kind === 'table');

/** Cells as their text, with the columns and rows they cover where these are more than one: 春灌 2×1. */
export const cellsOf = (rows: Table['rows']): string[][] =>
  rows.map((row) =>
    row.map(({ text, columns, rows: high }) =>
      columns * high === 1 ? text.text : `${text.text} ${columns}×${high}`,
    ),
  );

/** Code and message of diagnostics, with what they point at. */
export const saidOf = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, message, span }) =>
    [code, message.zh, span?.source.text.slice(span.start, span.end)].join(' | '),
  );
