import type { Caption, CellNode, RowNode, Section, TableNode } from '../base/tag.ts';
import { TYPE_SIZES } from '../base/units.ts';
import type { Labelled, Table, TableCell, TableRow } from '../issue/model.ts';
import type { Template } from '../template/template.ts';
import type { StyledText } from '../text/shape.ts';
import type { TableBlock, TableBlockRow } from './block.ts';
import { styled } from './styles.ts';

/** Type of a table: 四号, and smaller step by step where its columns do not fit. */
const SIZES = ['四号', '小四', '五号', '小五'].map((name) => TYPE_SIZES[name] as number);

/** Type of a title: 小三, between the text and the head. */
const TITLE_SIZE = TYPE_SIZES.小三 as number;

/** The rows of a table in one list, head first, and how each is set. */
interface RowStyle {
  readonly role: 'heading' | 'body' | 'bold';
  readonly isHead: boolean;
}

/** A table with its title and unit above it, and its note below. */
export function composeTable(table: Table, parent: Section, { em }: Template): TableBlock {
  const { title, unit, note, columns, head, rows, totals } = table;
  const node = makeNode(parent, title !== undefined || unit !== undefined);
  const namesRows = head.length > 0 && columns.length > 1 && columns[0]?.align !== 'decimal';
  const compose = (row: TableRow, { role, isHead }: RowStyle): TableBlockRow => {
    const own: RowNode & { readonly cells: CellNode[] } = { kind: 'row', parent: node, cells: [] };
    node.rows.push(own);
    return row.map((cell) => {
      const heads = isHead ? 'column' : namesRows && cell.column === 0 ? 'row' : undefined;
      const tag = cellNode(cell, own, heads);
      own.cells.push(tag);
      const { text, column, columns: wide, rows: high } = cell;
      return {
        content: text.text === '' ? [] : [styled(role, text)],
        tag,
        column,
        columns: wide,
        rows: high,
      };
    });
  };
  const last = rows.length - 1;
  return {
    kind: 'table',
    tag: { kind: 'paragraph', parent },
    title: title ? [styled('heading', title)] : [],
    titleSize: Math.min(TITLE_SIZE, em - 1),
    unit: unit ? composeLabelled(unit) : [],
    caption: node.caption ?? { kind: 'paragraph', parent },
    note: note.map(composeLabelled),
    columns,
    head: head.map((row) => compose(row, { role: 'heading', isHead: true })),
    rows: rows.map((row, i) => compose(row, { role: totals && i === last ? 'bold' : 'body', isHead: false })),
    sizes: SIZES.filter((size) => size <= em),
  };
}

function makeNode(parent: Section, hasCaption: boolean): TableNode & { readonly rows: RowNode[] } {
  const node: TableNode & { rows: RowNode[]; caption?: Caption } = { kind: 'table', parent, rows: [] };
  if (hasCaption) node.caption = { kind: 'caption', parent: node };
  return node;
}

const cellNode = ({ columns, rows }: TableCell, parent: RowNode, heads: CellNode['heads']): CellNode => ({
  kind: 'cell',
  parent,
  columns,
  rows,
  ...(heads && { heads }),
});

const composeLabelled = ({ label, text }: Labelled): StyledText[] => [
  ...(label === '' ? [] : [styled('body', label)]),
  styled('body', text),
];
