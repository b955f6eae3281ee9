/** What a row of the colophon is: labelled entries, a row of printing, a number of copies. */

import type { Sourced } from '../../../base/diagnostic.ts';
import { isOffice } from '../frame-words.ts';
import { DATE_SOURCE, factsOf } from '../masthead/masthead-facts.ts';
import { closedUp, slice } from '../placed-text.ts';
import { type Segment, segmentsOf } from './colophon-labels.ts';

export interface ColophonRow {
  readonly segments: readonly Segment[];
  readonly printed?: { readonly by?: Sourced; readonly date?: Sourced };
  readonly copies?: Sourced;
  /** What it says besides. */
  readonly rest?: Sourced;
}

const COPIES =
  /[（(]?\s*(?:本\s*期\s*)?(?:共\s*印(?:\s*[发制刷])?|印\s*(?:数|刷|发|制|量)?|份\s*数)\s*[：:]?\s*(?<count>\d(?:\s?\d){0,5})\s*份?\s*[）)]?\s*[。.]?\s*$/u;
const COPIES_FIRST = new RegExp(`^${COPIES.source.replace(/\$$/u, '')}(?=\\s)`, 'u');
const PRINTED = new RegExp(
  `^(?<by>.*?)\\s*[（(]?(?<date>${DATE_SOURCE.replaceAll('#', '[0-9０-９]').replaceAll('~', '\\s*')})\\s*(?:印\\s*[发制刷]?|编\\s*印|发)\\s*[）)]?\\s*[。.]?\\s*$`,
  'u',
);
const PRINTED_BY = /^(?<by>\S.{2,38}?)\s*印\s*发\s*$/u;

function copiesOf(row: Sourced): { copies: Sourced; rest: Sourced } | undefined {
  const match = COPIES.exec(row.text) ?? COPIES_FIRST.exec(row.text);
  const count = match?.groups?.count;
  if (!match || count === undefined || !/份|印\s*数/u.test(match[0])) return undefined;
  const at = match.index + match[0].indexOf(count);
  const rest = match.index === 0 ? slice(row, match[0].length) : slice(row, 0, match.index);
  return { copies: closedUp(slice(row, at, at + count.length)), rest };
}

function printedOf(row: Sourced): ColophonRow['printed'] {
  const match = PRINTED.exec(row.text);
  const { by = '', date } = match?.groups ?? {};
  if (date !== undefined) {
    const at = row.text.indexOf(date, by.length);
    const office = slice(row, 0, by.length);
    if (/[。；]/u.test(office.text)) return undefined;
    return { ...(office.text !== '' && { by: office }), date: closedUp(slice(row, at, at + date.length)) };
  }
  const alone = PRINTED_BY.exec(row.text)?.groups?.by;
  if (alone === undefined || /[，。；：]/u.test(alone) || factsOf(row).number) return undefined;
  return { by: slice(row, 0, alone.length) };
}

/** Rows of a colophon are no longer, and patterns that look for an end take no longer ones. */
const LONGEST = 2000;

/** Reads a row by itself; one that no rule knows has nothing but a rest. */
export function readColophonRow(row: Sourced): ColophonRow {
  if (row.text.length > LONGEST) return { segments: [], rest: row };
  const counted = copiesOf(row);
  const own = counted?.rest ?? row;
  const copies = counted && { copies: counted.copies };
  if (own.text === '') return { segments: [], ...copies };
  const segments = segmentsOf(own);
  if (segments.length > 0) return { segments, ...copies };
  const printed = printedOf(own);
  if (printed) return { segments: [], printed, ...copies };
  return { segments: [], rest: own, ...copies };
}

/** True of a row that belongs to no text but a colophon. */
export const isColophonRow = ({ segments, printed, copies }: ColophonRow): boolean =>
  segments.some(({ kind }) => kind !== 'contributor') || printed !== undefined || copies !== undefined;

/** What names of those who receive an issue end in. */
const RECIPIENT =
  /(?:[办厅局委部室院会府位门员导席长道司校所站记处股队心团关镇乡村体人]|单位|政协|人大|名)[）)]?[。；，、]?$/u;

/** True of a line that ends with a name of who receives an issue, and with no mark. */
export const endsInName = (text: string): boolean => RECIPIENT.test(text) && !/[。；，、]$/u.test(text);

/** True of what may be a line of recipients, though the line above it ends in a full stop. */
export const isRecipients = (text: string): boolean =>
  text.length <= 90 && RECIPIENT.test(text) && !/[：:！？“”]/u.test(text);

/** True of an office on a row of its own above 2025年9月19日印发. */
export const isPrinterAbove = ({ text }: Sourced, below: ColophonRow | undefined): boolean =>
  isOffice(text) && below?.printed !== undefined && below.printed.by === undefined;
