/** Lines of a body that were pasted from a table: cells parted by tabs, bars or wide runs of spaces. */

import { isPerson } from '../normalise/spaced-names.ts';
import { isDivider } from '../table/raw-rows.ts';

const BAR = /[|｜]/gu;
const WIDE_GAP = /(?: {2,}|\u3000{2,})/u;
const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** | 乡镇 | 进度 | */
const isBarred = (text: string): boolean => countOf(text, BAR) >= 2 && /^\s*[|｜]/u.test(text);
const hasBars = (text: string): boolean => isBarred(text) || /[^\s|｜][ \t]*[|｜][ \t]*[^\s|｜]/u.test(text);

/** Cells parted by tabs; names are a list, however they are parted. */
function hasTabs(text: string): boolean {
  if (!/\S\t+\S/u.test(text)) return false;
  return !text
    .trim()
    .split(/\t+/u)
    .every((cell) => isPerson(cell.replace(/\s/gu, '')));
}

/** How many cells wide runs of spaces part a line into, where they may be columns. */
const columnsOf = (text: string): number => {
  const cells = text.trim().split(WIDE_GAP);
  return cells.length > 2 ? cells.length : 0;
};

const hasFigure = (text: string): boolean =>
  text
    .trim()
    .split(WIDE_GAP)
    .some((cell) => /^[-−+]?\d[\d.,]*\s*[%％‰]?$/u.test(cell));

type Kind = (text: string, first: string) => boolean;
const isRow: Kind = (text) => hasTabs(text) || hasBars(text);
const isAligned: Kind = (text, first) => columnsOf(text) > 0 && columnsOf(text) === columnsOf(first);

/**
 * The index behind the last of the lines from `from` on that are of a kind; empty lines between them count, but for one
 * above a head with a divider of its own.
 */
function endOfRun(lines: readonly Line[], from: number, kind: Kind): { end: number; rows: number } {
  const first = lines[from]?.text ?? '';
  let [end, rows] = [from, 0];
  for (let i = from; i < lines.length; i++) {
    const text = lines[i]?.text ?? '';
    if (text.trim() === '') continue;
    const isNext = rows > 0 && i > end && isDivider(lines[i + 1]?.text ?? '');
    if (!kind(text, first) || isNext) break;
    rows++;
    end = i + 1;
  }
  return { end, rows };
}

/** A line, whatever else is known of it. */
interface Line {
  readonly text: string;
}

export interface TableLines {
  readonly from: number;
  readonly to: number;
  /** What its columns are told by; a single line is no table that could be set. */
  readonly kind: 'marks' | 'spaces' | 'single';
}

const kindOf = (rows: number): TableLines['kind'] =>
  rows === 0 ? 'spaces' : rows === 1 ? 'single' : 'marks';

/** Finds tables: two rows or more, or a single one with three cells or with bars on both sides. */
export function findTables(lines: readonly Line[]): readonly TableLines[] {
  const found: TableLines[] = [];
  for (let from = 0; from < lines.length; from++) {
    const { text } = lines[from] as Line;
    if (text.trim() === '') continue;
    const marked = endOfRun(lines, from, isRow);
    const single = marked.rows === 1 && (countOf(text, /\S\t+(?=\S)/gu) >= 2 || isBarred(text));
    const aligned = marked.rows === 0 && columnsOf(text) > 0 ? endOfRun(lines, from, isAligned) : marked;
    const isTable =
      marked.rows > 0
        ? marked.rows > 1 || single
        : aligned.rows > 1 && lines.slice(from, aligned.end).some((line) => hasFigure(line.text));
    if (isTable) found.push({ from, to: aligned.end, kind: kindOf(marked.rows) });
    from = Math.max(from, aligned.end - 1);
  }
  return found;
}
