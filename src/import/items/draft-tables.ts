/** Tables with what stands around them: title, unit, note. */

import type { Sourced, SourceText } from '../../base/diagnostic.ts';
import { cut, joinSourced, standFor } from '../../base/sourced.ts';
import { openingOf } from '../../issue/opening.ts';
import type { DraftCell, DraftTable } from '../issue-draft.ts';
import type { Cell, Table } from '../manuscript.ts';
import type { ItemNode, Para } from './item-node.ts';
import { lengthOf } from './item-node.ts';
import { drop, type Ledger } from './ledger.ts';
import { isCentred, isHeavy, isMostly, type Profile } from './text-look.ts';

const UNIT =
  /^([（(]?)[\s\u3000]*((?:计量)?单[\s\u3000]*位)[\s\u3000]*[：:][\s\u3000]*([^：:。]{1,24}?)[\s\u3000]*([）)]?)$/u;
const NOTE = /^(注|备注|说明|数据来源|资料来源|来源)[\s\u3000]*[：:]/u;

/** 单位：万元 on a line of its own. */
export const isUnitLine = ({ text }: Para): boolean => {
  const match = UNIT.exec(text.text);
  return match !== null && (match[3] as string).length <= 12 && !/[局委办乡镇]$/u.test(match[3] as string);
};

const isTableNote = ({ text }: Para): boolean => NOTE.test(text.text);

/** True of a line that may stand as a title above a table. */
function isTableTitle(para: Para, profile: Profile): boolean {
  const { text } = para.text;
  if (lengthOf(para) > 44 || /[。；，：]$/u.test(text)) return false;
  if (/^[（(【〔]?表\s*[\d一二三四五六七八九十]/u.test(text)) return true;
  const stands = isCentred(para) || isMostly(para, profile, isHeavy);
  // A line that no mark ends, just above a table, is not of the text.
  return stands ? !/[。]/u.test(text) : lengthOf(para) <= 30 && !/[。，；]/u.test(text) && !openingOf(text);
}

/** 单, 位, 名, 称, one below the other: a narrow column. */
const isUpright = (text: string): boolean => /^\S(?:\s*\n\s*\S)+$/u.test(text);

/** Without blanks around; lines that were ended by hand, which printed ones are not, are set apart by a gap. */
function tidy(text: Sourced): Sourced {
  const first = text.text.length - text.text.trimStart().length;
  const raw = cut(text, first, Math.max(first, text.text.trimEnd().length));
  if (!/[\n\t\r]/.test(raw.text)) return raw;
  const gap = isUpright(raw.text) ? '' : '\u3000';
  const breaks = [...raw.text.matchAll(/[\s\u3000]*[\n\t\r][\s\u3000]*/gu)];
  const parts = breaks.flatMap(({ index, 0: blank }, i) => {
    const from = i === 0 ? 0 : endOf(breaks[i - 1] as RegExpExecArray);
    return [cut(raw, from, index), standFor(raw, index, index + blank.length, gap)];
  });
  return joinSourced([...parts, cut(raw, endOf(breaks.at(-1) as RegExpExecArray))], text.span);
}

const endOf = ({ index, 0: whole }: RegExpExecArray): number => index + whole.length;

const cellOf = (source: SourceText, { start, end, columns, rows }: Cell): DraftCell => ({
  text: tidy({ text: source.text.slice(start, end), span: { source, start, end }, places: start }),
  columns,
  rows,
});

const FIGURE = /^[-—–－+＋]?[\d０-９.,，．%％‰/／()（）\s]+$|^[-—–－/／]?$/u;

/** Rows that head a table: as many as the format says, those that the cells of the first reach into, else the first where words stand above figures. */
function headCount({ rows, headRows }: Table, cells: readonly (readonly DraftCell[])[]): number {
  const reach = Math.max(1, ...(rows[0] ?? []).map((cell) => cell.rows));
  if (headRows > 0) return Math.min(Math.max(headRows, reach), rows.length - 1);
  const first = cells.slice(0, reach).flat();
  const rest = cells.slice(reach).flat();
  const isWords = first.every(({ text }) => !FIGURE.test(text.text) || text.text === '');
  const hasFigures = rest.some(({ text }) => text.text !== '' && FIGURE.test(text.text));
  const isSpanned = first.some(({ columns, rows: down }) => columns > 1 || down > 1);
  const isBrief = first.every(({ text }) => text.text.length <= 12 && !/[。；]/u.test(text.text));
  return rows.length > reach && isWords && isBrief && (hasFigures || isSpanned || rest.length > 0)
    ? reach
    : 0;
}

/** What belongs to a table of the paragraphs around it. */
export interface AroundTable {
  readonly title?: Para;
  readonly unit?: Para;
  readonly notes: readonly Para[];
}

/** The paragraphs around a table that belong to it. */
export function aroundTable(
  nodes: readonly ItemNode[],
  index: number,
  isFree: (para: Para, index: number) => boolean,
  profile: Profile,
): AroundTable {
  let at = index - 1;
  const above = (): Para | undefined => {
    while (nodes[at]?.kind === 'divider') at--;
    const node = nodes[at];
    return node?.kind === 'para' && isFree(node, at) ? node : undefined;
  };
  let unit: Para | undefined;
  let title: Para | undefined;
  for (let tries = 0; tries < 2; tries++) {
    const line = above();
    if (!line) break;
    if (!unit && isUnitLine(line)) unit = line;
    else if (!title && isTableTitle(line, profile)) title = line;
    else break;
    at--;
  }
  const notes: Para[] = [];
  for (let below = index + 1; ; below++) {
    const node = nodes[below];
    if (node?.kind !== 'para' || !isTableNote(node)) break;
    notes.push(node);
  }
  return { ...(title && { title }), ...(unit && { unit }), notes };
}

/** 亿元 of 单位：亿元, （单位：亿元）. */
function unitOf({ text }: Para, ledger: Ledger): Sourced {
  const match = UNIT.exec(text.text);
  if (match?.[2] !== '单位') return text;
  const from = text.text.indexOf(match[3] as string, (match[1] as string).length + 3);
  const to = from + (match[3] as string).length;
  drop(ledger, text, 0, from, 'label');
  drop(ledger, text, to, text.text.length, 'brackets');
  return cut(text, from, to);
}

function noteOf(notes: readonly Para[], ledger: Ledger): Sourced | undefined {
  const [first, ...more] = notes;
  if (!first) return undefined;
  const [typed = '', label] = NOTE.exec(first.text.text) ?? [];
  const from = label === '注' ? typed.length : 0;
  drop(ledger, first.text, 0, from, 'label');
  return joinSourced([cut(first.text, from), ...more.flatMap(({ text }) => ['\n', text])], first.text.span);
}

/** A table as it is written in an issue. */
export function draftTable(
  table: Table,
  around: AroundTable,
  source: SourceText,
  ledger: Ledger,
): DraftTable {
  const cells = table.rows.map((row) => row.map((cell) => cellOf(source, cell)));
  const head = headCount(table, cells);
  const note = noteOf(around.notes, ledger);
  return {
    kind: 'table',
    ...(around.title && { title: around.title.text }),
    ...(around.unit && { unit: unitOf(around.unit, ledger) }),
    head: cells.slice(0, head),
    rows: cells.slice(head),
    ...(note && { note }),
  };
}
