/** The cells of a sheet as its file gives them. */

import { tokensOf } from './xml.ts';

export interface SheetCell {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** `unknown`: a formula without its value. */
  readonly kind: 'text' | 'number' | 'error' | 'unknown';
  readonly value: string;
  /** Index of its style. */
  readonly style: number;
}

/** A rectangle of cells that are one, its edges among them. */
interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** As far as there are cells with something in them. */
  readonly rows: number;
  readonly columns: number;
}

/** What lies beyond is no table for a page; it is not looked at. */
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 200;

/** B3 as row and column. */
function placeOf(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  return row < 0 || row >= MOST_ROWS || column >= MOST_COLUMNS ? undefined : { row, column };
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

interface OpenCell {
  readonly place: { row: number; column: number } | undefined;
  readonly type: string;
  readonly style: number;
  value: string | undefined;
  hasFormula: boolean;
}

/** @param texts the shared texts of the workbook */
export function readSheet(bytes: Uint8Array, texts: readonly string[]): Sheet {
  const cells: SheetCell[] = [];
  const merges: Merge[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  let open: OpenCell | undefined;
  let inside = '';
  for (const token of tokensOf(bytes)) {
    if (token.kind === 'text') {
      if (open && (inside === 'v' || inside === 't')) open.value = (open.value ?? '') + token.text;
      continue;
    }
    const { name, attributes } = token;
    if (token.kind === 'close') {
      const cell = name === 'c' && open ? closeCell(open, texts) : undefined;
      if (cell) cells.push(cell);
      if (name === 'c') open = undefined;
      inside = '';
      continue;
    }
    if (name === 'c' && !token.empty) {
      const style = Number(attributes('s') ?? 0);
      const place = placeOf(attributes('r') ?? '');
      open = { place, type: attributes('t') ?? 'n', style, value: undefined, hasFormula: false };
    }
    if (name === 'f' && open) open.hasFormula = true;
    if (!token.empty) inside = name;
    if (name === 'row' && isOn(attributes('hidden'))) hiddenRows.add(Number(attributes('r')) - 1);
    if (name === 'col' && isOn(attributes('hidden'))) {
      const last = Math.min(MOST_COLUMNS, Number(attributes('max')));
      const first = Math.max(1, Number(attributes('min')));
      for (let column = first; column <= last; column++) hiddenColumns.add(column - 1);
    }
    if (name === 'mergeCell') {
      const [from, to] = (attributes('ref') ?? '').split(':').map(placeOf);
      if (from && to) merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
    }
  }
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, { column }) => Math.max(most, column + 1), 0);
  const within = (most: number, set: ReadonlySet<number>) => new Set([...set].filter((one) => one < most));
  return {
    ...{ cells, merges, rows, columns },
    hiddenRows: within(rows, hiddenRows),
    hiddenColumns: within(columns, hiddenColumns),
  };
}

function closeCell(
  { place, type, style, value, hasFormula }: OpenCell,
  texts: readonly string[],
): SheetCell | undefined {
  if (!place) return undefined;
  const cell = (kind: SheetCell['kind'], text: string): SheetCell => ({ ...place, kind, value: text, style });
  if (value === undefined) return hasFormula ? cell('unknown', '') : undefined;
  switch (type) {
    case 's':
      return cell('text', decodeMarks(texts[Number(value)] ?? ''));
    case 'str':
    case 'inlineStr':
    case 'd':
      return cell('text', decodeMarks(value));
    case 'b':
      return cell('text', value === '1' ? 'TRUE' : 'FALSE');
    case 'e':
      return cell('error', value);
    default:
      return Number.isFinite(Number(value)) ? cell('number', value) : cell('text', value);
  }
}

/** _x000D_ stands for a character that XML has no place for. */
const decodeMarks = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
