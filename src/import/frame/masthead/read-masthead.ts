/** The masthead of an issue: what stands in its first lines, up to the rule. */

import type { Sourced } from '../../../base/diagnostic.ts';
import type { DraftIssue } from '../../issue-draft.ts';
import type { Row } from '../frame-rows.ts';
import {
  isBulletinName,
  isDrawnRule,
  isMark,
  isOffice,
  isSerial,
  isShort,
  nameWithin,
} from '../frame-words.ts';
import { closedIfSpaced, slice } from '../placed-text.ts';
import { factsOf, yearOf } from './masthead-facts.ts';
import {
  isDateRow,
  isNumberRow,
  isOfficeRow,
  isProse,
  isRole,
  type RowFacts,
  readRow,
} from './masthead-rows.ts';

export type TitleLine = DraftIssue['title'][number];

export interface Masthead {
  readonly title: readonly TitleLine[];
  readonly issuers: readonly Sourced[];
  readonly marks: readonly Sourced[];
  readonly serial?: Sourced;
  readonly number?: Sourced;
  readonly total?: Sourced;
  readonly supplement: boolean;
  readonly date?: Sourced;
  /** The year of the number, where the date tells it as well. */
  readonly repeated?: Sourced;
  /** Who signs off, where that stands here. */
  readonly roles: readonly Sourced[];
  /** How many rows it takes. */
  readonly rows: number;
  /** True where nothing but its place tells the title. */
  readonly guessed: boolean;
}

/** A masthead is looked for in so many rows, and takes up to so many. */
const REACH = 20;
/** The smallest size, in points, of a name of a bulletin by its looks alone. */
const LARGE = 26;

/** （营商环境专刊）, below the name. */
const isSubject = (text: string): boolean => /^[（(——–-].{2,24}$/u.test(text) && isShort(text);

/** True of a row that is large or red as only the name of a bulletin is. */
export const looksLikeName = ({ look, text }: Row): boolean =>
  isShort(text.text) && ((look?.size ?? 0) >= LARGE || ((look?.red ?? false) && (look?.size ?? 0) >= 20));

export const mayBeName = (row: Row): boolean => isBulletinName(row.text.text) || looksLikeName(row);

/** The first row that tells the number, else the first that tells the date; none behind a sentence. */
function findAnchor(rows: readonly Row[]): number {
  const prose = rows.findIndex((row) => isProse(row) && !isMark(row.text.text) && !isNumberRow(row));
  const head = rows.slice(0, Math.min(REACH, prose < 0 ? REACH : prose));
  const number = head.findIndex(isNumberRow);
  if (number >= 0) return number;
  const date = head.slice(0, 8).findIndex(isDateRow);
  return head.slice(0, date + 1).some(mayBeName) ? date : -1;
}

/** The row of the name itself among those of a masthead. */
function findName(rows: readonly Row[]): number {
  const sizes = rows.map(({ look }) => look?.size ?? 0);
  const largest = Math.max(...sizes, 0);
  const isPlain =
    rows.every(({ look }) => !look?.red) && sizes.every((size) => size === largest || size === 0);
  const byLook = isPlain ? -1 : rows.findIndex((row, i) => sizes[i] === largest && mayBeName(row));
  if (byLook >= 0) return byLook;
  const byName = rows.findIndex(({ text }) => isBulletinName(text.text));
  if (byName >= 0) return byName;
  return rows.findLastIndex(({ text: { text } }) => isShort(text) && !isOffice(text) && !isDrawnRule(text));
}

function titleLine({ text, look }: Row): TitleLine {
  const { from, to } = nameWithin(text.text);
  return { ...closedIfSpaced(slice(text, from, to)), ...(look?.size !== undefined && { size: look.size }) };
}

/** How many rows behind the one of the number still belong to the masthead. */
function endOf(rows: readonly Row[], anchor: number): number {
  let hasDate =
    rows.slice(0, anchor + 1).some(isDateRow) || factsOf((rows[anchor] as Row).text).date !== undefined;
  let hasIssuer = rows
    .slice(0, anchor + 1)
    .some(({ text }) => factsOf(text).rest.some((part) => isOffice(part.text)) && !isBulletinName(text.text));
  let end = anchor + 1;
  for (; end < Math.min(rows.length, REACH); end++) {
    const row = rows[end] as Row;
    if (isProse(row) && !isMark(row.text.text)) break;
    const hasOffices = isOfficeRow(row.text);
    const dateFollows = !hasDate && rows.slice(end + 1, end + 4).some(isDateRow);
    const isOwn =
      isDrawnRule(row.text.text) ||
      isRole(row.text) ||
      isSerial(row.text.text) ||
      isMark(row.text.text) ||
      isNumberRow(row) ||
      (!hasDate && isDateRow(row)) ||
      (hasOffices &&
        (dateFollows ||
          (!hasIssuer && !row.belowRule) ||
          (hasIssuer && !row.belowRule && /主办|承办|编印|协办|主管/u.test(row.text.text))));
    if (!isOwn) break;
    hasDate ||= isDateRow(row) || factsOf(row.text).date !== undefined;
    hasIssuer ||= hasOffices || factsOf(row.text).rest.some((part) => isOffice(part.text));
  }
  return end;
}

const NONE: Masthead = {
  title: [],
  issuers: [],
  marks: [],
  roles: [],
  supplement: false,
  rows: 0,
  guessed: false,
};

/** How many rows the masthead takes, with its name at one of them; none where there is no masthead. */
function extentOf(rows: readonly Row[]): { readonly rows: number; readonly name: number } | undefined {
  const anchor = findAnchor(rows);
  if (anchor < 0) {
    const name = rows.slice(0, 5).findIndex(mayBeName);
    return name < 0 || rows.slice(0, name).some(isProse) ? undefined : { rows: endOf(rows, name), name };
  }
  const before = rows.slice(0, anchor).filter((row) => readRow(row, false) === undefined);
  const named = before[findName(before)];
  if (named) return { rows: endOf(rows, anchor), name: rows.indexOf(named) };
  if (factsOf((rows[anchor] as Row).text).rest.some(({ text }) => isBulletinName(text)))
    return { rows: endOf(rows, anchor), name: anchor };
  const behind = rows.slice(anchor + 1, anchor + 4).findIndex(mayBeName);
  return behind < 0
    ? { rows: endOf(rows, anchor), name: -1 }
    : { rows: endOf(rows, anchor + 1 + behind), name: anchor + 1 + behind };
}

/**
 * Reads the masthead that an issue begins with.
 * @param rows those of the issue
 */
export function readMasthead(rows: readonly Row[]): Masthead {
  const extent = extentOf(rows);
  if (!extent) return NONE;
  const { name } = extent;
  const named = rows[name];
  const title: TitleLine[] = [];
  const issuers: Sourced[] = [];
  const marks: Sourced[] = [];
  const roles: Sourced[] = [];
  let found: Pick<Masthead, 'serial' | 'number' | 'total' | 'date'> = {};
  let supplement = false;
  let plain: RowFacts['plain'];
  for (const [i, row] of rows.slice(0, extent.rows).entries()) {
    if (isDrawnRule(row.text.text)) continue;
    const read = i === name && factsOf(row.text).number === undefined ? undefined : readRow(row, i > name);
    if (!read) {
      const isPart =
        i === name || (i < name ? isShort(row.text.text) : mayBeName(row) || isSubject(row.text.text));
      if (isPart) title.push(titleLine(row));
      continue;
    }
    found = {
      ...pick('serial', read.serial),
      ...pick('number', read.number),
      ...pick('total', read.total),
      ...pick('date', read.date),
      ...found,
    };
    supplement ||= read.supplement;
    plain ??= read.plain;
    marks.push(...read.marks);
    roles.push(...read.roles);
    issuers.push(...read.issuers.map(closedIfSpaced));
    if (title.length === 0 || i === name)
      title.push(...read.rest.filter(({ text }) => isBulletinName(text)).map(closedIfSpaced));
  }
  const isTold = plain && found.date && yearOf(plain.year.text) === yearOf(found.date.text);
  return {
    ...found,
    ...(plain && isTold && { number: plain.number, repeated: plain.year }),
    title,
    issuers,
    marks,
    roles,
    supplement,
    rows: extent.rows,
    guessed:
      named !== undefined &&
      !mayBeName(named) &&
      !factsOf(named.text).rest.some(({ text }) => isBulletinName(text)),
  };
}

const pick = <K extends string>(key: K, value: Sourced | undefined): { [Key in K]?: Sourced } =>
  (value === undefined ? {} : { [key]: value }) as { [Key in K]?: Sourced };
