/** What stands between the last item and the colophon: notes, the list of attachments, the signature. */

import type { Sourced } from '../../base/diagnostic.ts';
import type { DraftIssue } from '../issue-draft.ts';
import type { Row } from './frame-rows.ts';
import { isOffice, isShort } from './frame-words.ts';
import { dateAlone, factsOf } from './masthead/masthead-facts.ts';
import { atGaps, closedIfSpaced, runTogether, slice, withoutMarks } from './placed-text.ts';

/** What is read at the end of some rows, and where it begins. */
interface Found<T> {
  readonly value: T;
  readonly start: number;
}

export interface Ending extends Pick<DraftIssue, 'notes' | 'signature'> {
  readonly attachments: readonly Sourced[];
  /** Index of its first row. */
  readonly start: number;
}

const REMARK = /^[（(][^（）()]{2,60}(?:[（(][^（）()]*[）)][^（）()]*)?[）)]$/u;
/** A remark names whom to ask, or whom the text is open to; a tag of units does not. */
const REMARK_WORDS = /联系|电话|公开|印发|登报|此件|发至|传达/u;
const MOST_UNITS = 5;
/** An indent, in em, that is none of a paragraph. */
const FAR_RIGHT = 6;

const isRight = ({ element }: Row): boolean =>
  element.kind === 'paragraph' && (element.align === 'end' || (element.indent ?? 0) >= FAR_RIGHT);

const isUnit = (row: Row): boolean =>
  isShort(row.text.text) &&
  (isOffice(row.text.text) ||
    (isRight(row) && row.text.text.length <= 30 && !/^附|[：:，]/u.test(row.text.text)));

const offices = ({ text }: Row): Sourced[] => {
  const parts = atGaps(text);
  return parts.length > 1 && parts.every((part) => isOffice(part.text)) ? parts : [closedIfSpaced(text)];
};

function signatureAt(rows: readonly Row[]): Found<NonNullable<DraftIssue['signature']>> | undefined {
  const last = rows.at(-1);
  const isRemark = last !== undefined && REMARK.test(last.text.text) && REMARK_WORDS.test(last.text.text);
  const at = rows.length - (isRemark ? 2 : 1);
  const dated = rows[at];
  if (!dated) return undefined;
  const remark = isRemark && { remark: last.text };
  const date = dateAlone(dated.text);
  if (!date) {
    const { date: own, rest } = factsOf(dated.text);
    const isOne = own && isRight(dated) && rest.length > 0 && rest.every((part) => isOffice(part.text));
    return isOne ? { value: { units: rest, date: own, ...remark }, start: at } : undefined;
  }
  let start = at;
  while (start > 0 && at - start < MOST_UNITS && isUnit(rows[start - 1] as Row)) start--;
  // A month alone, or a day without a unit, may be the end of an item.
  return start === at
    ? undefined
    : { value: { units: rows.slice(start, at).flatMap(offices), date, ...remark }, start };
}

const ATTACHMENTS = /^附\s*件?\s*[：:]\s*/u;
const NUMBERED = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[.．、]\s*/u;
const MOST_ATTACHED = 24;

/** Where the number in front of a name ends. */
const behindNumber = (name: Sourced): Sourced => slice(name, NUMBERED.exec(name.text)?.[0].length ?? 0);

const withoutStop = (name: Sourced): Sourced => withoutMarks(name, '。；;，,、');

/** A line is turned over where it is full, and no date of a signature. */
const isTurned = (parts: readonly Sourced[]): boolean =>
  parts.slice(1).every((part, i) => (parts[i] as Sourced).text.length >= 12 && !dateAlone(part));

function attachmentsAt(rows: readonly Row[]): Found<readonly Sourced[]> | undefined {
  for (let start = rows.length - 1; start >= Math.max(0, rows.length - MOST_ATTACHED); start--) {
    const { text } = rows[start] as Row;
    const label = ATTACHMENTS.exec(text.text)?.[0];
    if (label === undefined) {
      if (!isShort(text.text.replace(/[。；]$/u, ''))) return undefined;
      continue;
    }
    const lines = [slice(text, label.length), ...rows.slice(start + 1).map((row) => row.text)].filter(
      (line) => line.text !== '',
    );
    const isListed = lines.some((line) => NUMBERED.test(line.text));
    const names: Sourced[][] = [];
    for (const line of lines) {
      if (names.length === 0 || (isListed && NUMBERED.test(line.text))) names.push([behindNumber(line)]);
      else names.at(-1)?.push(line);
    }
    const isList =
      names.length > 0 && (isListed || lines.length <= 2) && names.every((parts) => isTurned(parts));
    return isList ? { value: names.map((parts) => withoutStop(runTogether(parts))), start } : undefined;
  }
  return undefined;
}

const NOTE = /^(?:备\s*)?注\s*\d?\s*[：:]\s*/u;
const MOST_NOTES = 12;

const isOpen = (row: Row | undefined): boolean => row !== undefined && !/[。！？；]$/u.test(row.text.text);

/** Where the notes begin that rows end in, each with a number or going on with the one above. */
function startOfNotes(rows: readonly Row[]): number | undefined {
  for (let at = rows.length - 1; at >= Math.max(0, rows.length - MOST_NOTES); at--) {
    const { text, element } = rows[at] as Row;
    if (element.kind === 'table') return undefined;
    if (NOTE.test(text.text)) return at;
    if (!NUMBERED.test(text.text) && !isOpen(rows[at - 1])) return undefined;
  }
  return undefined;
}

function notesAt(rows: readonly Row[]): Found<readonly Sourced[]> | undefined {
  const last = startOfNotes(rows);
  if (last === undefined) return undefined;
  let start = last;
  while (
    start > 0 &&
    NOTE.test((rows[start - 1] as Row).text.text) &&
    rows[start - 1]?.element.kind === 'paragraph'
  ) {
    start--;
  }
  // The note of a table is read with it.
  if (rows[start - 1]?.element.kind === 'table') return undefined;
  const notes: Sourced[][] = [];
  for (const row of rows.slice(start)) {
    const label = NOTE.exec(row.text.text)?.[0];
    const text = slice(row.text, label?.length ?? 0);
    const isNew = label !== undefined || NUMBERED.test(text.text);
    const number = rows.length - start > 1 && isNew ? behindNumber(text) : text;
    if (number.text === '') continue;
    if (isNew || notes.length === 0) notes.push([number]);
    else notes.at(-1)?.push(number);
  }
  return notes.length > 0 ? { value: notes.map(runTogether), start } : undefined;
}

/** Subject words, which are printed no longer (GB/T 9704—2012). */
const SUBJECTS = /^主\s*题\s*词\s*[：:]/u;

const withoutSubjects = (rows: readonly Row[]): readonly Row[] =>
  SUBJECTS.test(rows.at(-1)?.text.text ?? '') ? rows.slice(0, -1) : rows;

/** Reads what stands behind the last item, from its last row upwards; subject words are left. */
export function readEnding(rows: readonly Row[]): Ending {
  let rest = rows;
  let found: Omit<Ending, 'start'> = { notes: [], attachments: [] };
  for (;;) {
    rest = withoutSubjects(rest);
    const signature = found.signature ? undefined : signatureAt(rest);
    const attachments = found.attachments.length > 0 ? undefined : attachmentsAt(rest);
    const notes = found.notes.length > 0 ? undefined : notesAt(rest);
    const next = signature ?? attachments ?? notes;
    if (!next) return { ...found, start: rest.length };
    if (signature) found = { ...found, signature: signature.value };
    else if (attachments) found = { ...found, attachments: attachments.value };
    else if (notes) found = { ...found, notes: notes.value };
    rest = rest.slice(0, next.start);
  }
}
