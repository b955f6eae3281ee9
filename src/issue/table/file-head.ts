/** What stands above the head in files that offices fill in: a row with the title alone, and one with the unit. */

import { type Diagnostic, note, type Sourced } from '../../base/diagnostic.ts';
import type { RawRow } from './raw-rows.ts';

interface FileHead {
  readonly title?: Sourced;
  readonly unit?: Sourced;
  /** Head and rows. */
  readonly rows: readonly RawRow[];
}

/** The words of a row that has them in one cell only, be that joined with the others or not. */
function onlyText({ cells }: RawRow): Sourced | undefined {
  const full = cells.filter(({ text }) => text !== '' && text !== '<');
  return full.length === 1 ? full[0] : undefined;
}

const hasColumns = ({ cells }: RawRow): boolean => cells.filter(({ text }) => text !== '').length > 1;

const UNIT = /^[（(]?(?:计量)?单\s*位[：:]/u;

/** A head and a row stand below what is taken for the title. */
const FEWEST = 2;

/** Parts off the title and the unit that stand in rows of their own above the head of a table. */
export function takeFileHead(rows: readonly RawRow[], taken: Omit<FileHead, 'rows'> = {}): FileHead {
  const [first, ...rest] = rows;
  const isAbove = first && rest.length >= FEWEST && rest.slice(0, FEWEST).some(hasColumns);
  const text = isAbove ? onlyText(first) : undefined;
  const kind = text && UNIT.test(text.text) ? 'unit' : 'title';
  if (!text || taken[kind] || (kind === 'title' && taken.unit)) return { ...taken, rows };
  return takeFileHead(rest, { ...taken, [kind]: text });
}

/** `table-title-row` */
export const titleRow = ({ text, span }: Sourced): Diagnostic =>
  note(
    'table-title-row',
    {
      zh: `文件的第一行只有“${text}”，当作表格的题目，没有当作表头`,
      en: `The file begins with a row of "${text}" alone, which was taken for the title and not for the head`,
    },
    {
      span,
      hint: {
        zh: '它是表头，就写 表头: 1；题目要改，就写 题目',
        en: 'If it is the head, write head: 1; to change the title, write title',
      },
    },
  );
