/** A table of a body. */

import { cut } from '../../base/sourced.ts';
import { readAlign, readWidth } from '../../schema/parts/table-values.ts';
import {
  type MappingNode,
  type ScalarNode,
  scalarUnder,
  type TreeNode,
  valueUnder,
} from '../../schema/tree.ts';
import { type Reader, readFlag } from '../../schema/values.ts';
import type { Labelled, Sourced, Table } from '../model.ts';
import type { Decoding } from '../named-files.ts';
import { lineFrom } from '../normalise/normalise.ts';
import { markFolds, sourceOf } from '../normalise/source-of.ts';
import { takeFileHead, titleRow } from '../table/file-head.ts';
import { findLostCells, findLostInFile } from '../table/lost-cells.ts';
import { makeTable, type TableDraft } from '../table/make-table.ts';
import { type RawRow, rowOfList } from '../table/raw-rows.ts';
import { readRows } from '../table/read-rows.ts';
import { readTableFile } from '../table/table-file.ts';
import { defined, lineUnder, scalarsOf, titleUnder } from './nodes.ts';

/** Decodes a table that passed every check of its keys; what is wrong with its rows is said. */
export function decodeTable(node: MappingNode, decoding: Decoding): Table | undefined {
  const head = valueUnder(node, 'head');
  const count = countOf(head);
  const typed = readRows(valueUnder(node, 'rows'), false);
  const lost = [
    ...findLostCells(valueUnder(node, 'rows'), false),
    ...(count === undefined ? findLostCells(head, true) : []),
  ];
  for (const one of lost) decoding.say(one);
  const name = scalarUnder(node, 'file');
  const read = name ? readNamed(name, decoding) : [];
  if (!read) return undefined;
  for (const one of findLostInFile(read)) decoding.say(one);
  const above = head === undefined ? takeFileHead(read) : { rows: read };
  if (above.title) decoding.say(titleRow(above.title));
  const rows = [...above.rows, ...typed.rows];
  const isWritten = head !== undefined && count === undefined;
  const own = count ?? (isWritten ? 0 : name ? 1 : typed.head);
  const written = isWritten ? readRows(head, true).rows : [];
  return makeTable(
    {
      ...defined({
        title: titleUnder(node, 'title') ?? above.title,
        unit: unitOf(lineUnder(node, 'unit') ?? above.unit),
      }),
      note: decodeNote(node),
      head: [...written, ...rows.slice(0, own)],
      rows: rows.slice(own),
      ...defined({ total: decodeTotal(valueUnder(node, 'total')) }),
      widths: valuesUnder(node, 'widths', readWidth),
      aligns: valuesUnder(node, 'align', readAlign),
      span: node.span,
    },
    decoding.say,
  );
}

/** The rows of a file; nothing where it cannot be read, which is said. */
function readNamed(name: ScalarNode, { open, say }: Decoding): readonly RawRow[] | undefined {
  const file = open(name);
  return file && readTableFile(file, name, say);
}

/** `表头: 2`: the first rows are the head. */
const countOf = (head: TreeNode | undefined): number | undefined =>
  head?.kind === 'scalar' && /^\s*[0-9０-９]\s*$/u.test(head.text)
    ? Number(head.text.normalize('NFKC'))
    : undefined;

function decodeTotal(node: TreeNode | undefined): TableDraft['total'] | undefined {
  if (node?.kind === 'list') return rowOfList(node.items, node.span);
  if (node?.kind !== 'scalar') return undefined;
  const read = readFlag(node.text);
  return 'value' in read && read.value ? { make: node.span } : undefined;
}

const valuesUnder = <T>(node: TreeNode, key: string, read: Reader<T>): readonly T[] =>
  scalarsOf(valueUnder(node, key)).flatMap(({ text }: ScalarNode) => {
    const result = read(text);
    return 'value' in result ? [result.value] : [];
  });

/** Gives a text its label, unless it was typed with it. */
const labelled = (text: Sourced, label: string, typed: RegExp): Labelled => ({
  label: typed.test(text.text) ? '' : label,
  text,
});

const unitOf = (text: Sourced | undefined): Labelled | undefined =>
  text && labelled(text, '单位：', /^（?(?:计量)?单\s*位/u);

/** Each line of a note stands on its own, the first with the label. */
function decodeNote(node: MappingNode): readonly Labelled[] {
  const value = scalarUnder(node, 'note');
  if (!value) return [];
  const raw = markFolds(value, sourceOf(value));
  let at = 0;
  const lines = raw.text.split('\n').map((line) => {
    at += line.length + 1;
    return lineFrom(cut(raw, at - line.length - 1, at - 1));
  });
  return lines
    .filter(({ text }) => text !== '')
    .map((text, i) => labelled(text, i === 0 ? '注：' : '', /^(?:备?注|说明|数据来源|来源)/u));
}
