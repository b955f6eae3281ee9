/** What may stand between masthead and first item: a box for instructions, an editor's note. */

import type { Sourced } from '../../base/diagnostic.ts';
import type { DraftIssue, DraftText } from '../issue-draft.ts';
import type { Row } from './frame-rows.ts';
import { slice } from './placed-text.ts';
import { textOf } from './plain-text.ts';

/** What was read, and how many rows it took. */
export interface Read<T> {
  readonly value: T;
  readonly rows: number;
}

const INSTRUCTION =
  /^[【〔（(]?\s*((?:\p{Script=Han}{1,8}?)?(?:领\s*导\s*)?批\s*示(?:栏|意\s*见)?)\s*[】〕）)]?\s*(?:[：:]\s*|$|\t)/u;
const USUAL_INSTRUCTION = /^领\s*导\s*批\s*示$/u;
const NOTE =
  /^[【〔（(]?\s*(?:编\s*者\s*(?:按\s*语?|的\s*话)|按\s*语?(?=\s*[：:】〕]))\s*[】〕）)]?\s*[：:]?\s*/u;

const textIn = (row: Row, text: Sourced): DraftText =>
  row.element.kind === 'paragraph'
    ? textOf(row.element, row.from + row.element.text.text.slice(row.from, row.to).indexOf(text.text), row.to)
    : { kind: 'text', pieces: [{ ...text, bold: false }] };

/** The rest of a row behind its first characters, if there is any. */
const behind = (row: Row, length: number): DraftText[] => {
  const rest = slice(row.text, length);
  return rest.text === '' ? [] : [textIn(row, rest)];
};

/** How many rows from the first on stand in the same table, or in the same box. */
const togetherWith = ([first, ...rest]: readonly Row[]): number => {
  const isBoxed = (row: Row): boolean =>
    first?.element.kind === 'table'
      ? row.at === first.at
      : row.element.kind === 'paragraph' &&
        row.element.region === 'box' &&
        first?.element.kind === 'paragraph' &&
        first.element.region === 'box';
  const end = rest.findIndex((row) => !isBoxed(row));
  return 1 + (end < 0 ? rest.length : end);
};

/** How leaders begin what they write; they write no more paragraphs. */
const ORDER = /^(?:请|同意|此件|阅|转|拟|很好|望|要|建议|已阅|县委|送)[^，。]{0,30}[\s\S]{0,200}$/u;
const MOST_ORDERS = 3;

/** How many rows behind a heading alone are what a leader wrote. */
function countOrders(rows: readonly Row[]): number {
  const end = rows
    .slice(0, MOST_ORDERS)
    .findIndex(
      ({ text, look }) => !ORDER.test(text.text) || !/[。！]$/u.test(text.text) || look?.face === 'heiti',
    );
  return end < 0 ? Math.min(rows.length, MOST_ORDERS) : end;
}

/** Reads a box for what a leader writes, empty or with text. */
export function readInstruction(
  rows: readonly Row[],
): Read<NonNullable<DraftIssue['instruction']>> | undefined {
  const [first] = rows;
  const match = first && INSTRUCTION.exec(first.text.text);
  if (!first || !match?.[1]) return undefined;
  const together = togetherWith(rows);
  const isAlone = together === 1 && match[0].length === first.text.text.length;
  const count = isAlone ? 1 + countOrders(rows.slice(1)) : together;
  const at = match[0].indexOf(match[1]);
  const title = slice(first.text, at, at + match[1].length);
  return {
    value: {
      ...(!USUAL_INSTRUCTION.test(title.text) && { title }),
      text: [...behind(first, match[0].length), ...rows.slice(1, count).map((row) => textIn(row, row.text))],
    },
    rows: count,
  };
}

/** Reads a note of the editor: what follows its label, and paragraphs in 楷体 behind that. */
export function readEditorNote(rows: readonly Row[]): Read<readonly DraftText[]> | undefined {
  const [first, ...rest] = rows;
  const match = first && NOTE.exec(first.text.text);
  if (!first || !match || (match[0].trim().length < 3 && !/[：:]/u.test(match[0]))) return undefined;
  const own = behind(first, match[0].length);
  const isNote = (row: Row, i: number): boolean =>
    (own.length === 0 && i === 0) ||
    (row.look?.face === 'kaiti' &&
      (first.look?.face === 'kaiti' || rest[0]?.look?.face === 'kaiti') &&
      row.text.text.length > 30 &&
      !row.belowRule);
  const end = rest.findIndex((row, i) => !isNote(row, i));
  const more = rest.slice(0, end < 0 ? rest.length : end);
  return { value: [...own, ...more.map((row) => textIn(row, row.text))], rows: 1 + more.length };
}
