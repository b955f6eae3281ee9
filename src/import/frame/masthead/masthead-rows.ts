/** What a single row of a masthead tells, but for the name of the bulletin. */

import type { Sourced } from '../../../base/diagnostic.ts';
import { segmentsOf } from '../colophon/colophon-labels.ts';
import type { Row } from '../frame-rows.ts';
import { isBulletinName, isHost, isMark, isOffice, isSerial, isShort } from '../frame-words.ts';
import { atGaps, replaced, slice } from '../placed-text.ts';
import { type Facts, factsOf } from './masthead-facts.ts';

/** What a row tells, part by part. */
export interface RowFacts extends Facts {
  readonly issuers: readonly Sourced[];
  readonly marks: readonly Sourced[];
  readonly serial?: Sourced;
  /** Who signs off. */
  readonly roles: readonly Sourced[];
}

/** True of a row of a sentence, which no masthead has. */
export const isProse = ({ text: { text } }: Row): boolean => text.length > 60 || /[。！？；]$/u.test(text);

/** 签发：刘志强 */
export const isRole = (text: Sourced): boolean => {
  if (text.text.length > 60) return false;
  const segments = segmentsOf(text);
  return segments.length > 0 && segments.every(({ kind }) => kind === 'role');
};

/** 星期五, 17时: what may stand behind a date. */
const isBehindDate = (text: string): boolean =>
  /^[（(]?(?:(?:星期|周)[一二三四五六日天]|\d{1,2}(?:[:：]\d{2}|[时点](?:\d{1,2}分)?))[）)]?$/u.test(text);

/** True of what may stand in a row with a number. */
const isBesideNumber = (part: Sourced, isDated: boolean): boolean => {
  const { text } = part;
  if (isOffice(text) || isBulletinName(text) || isMark(text) || isBehindDate(text) || isRole(part))
    return true;
  return isDated && text.length < 24 && isShort(text) && !/[，、：]/u.test(text);
};

/** True of a row that names the number of an issue, and says nothing else that is a sentence. */
export function isNumberRow({ text }: Row): boolean {
  if (text.text.length > 90) return false;
  const { number, total, supplement, date, rest } = factsOf(text);
  if (number === undefined && total === undefined && !supplement) return false;
  return rest.every((part) => isBesideNumber(part, date !== undefined));
}

/** True of a row that tells a date, perhaps with the office, or with who signs off. */
export function isDateRow({ text }: Row): boolean {
  if (text.text.length > 90) return false;
  const { date, rest } = factsOf(text);
  return (
    date !== undefined && rest.every((one) => isOffice(one.text) || isBehindDate(one.text) || isRole(one))
  );
}

/** True of a row of offices, perhaps with who signs off beside them. */
export function isOfficeRow(text: Sourced): boolean {
  const parts = atGaps(text);
  return (
    parts.some((part) => isOffice(part.text)) && parts.every((part) => isOffice(part.text) || isRole(part))
  );
}

/** 机密★ 1年: blanks beside a star are none. */
const markOf = (text: Sourced): Sourced => replaced(text, /\s*([★☆])\s*/gu, (star) => star.trim());

const NOTHING: RowFacts = { supplement: false, rest: [], issuers: [], marks: [], roles: [] };

/**
 * What a row tells but for a title.
 * @param isBehindName whether an office alone is one that publishes
 * @returns undefined where it is nothing of the kind
 */
export function readRow({ text }: Row, isBehindName: boolean): RowFacts | undefined {
  if (isSerial(text.text)) return { ...NOTHING, serial: text };
  const parts = atGaps(text);
  const isSide = (part: Sourced, i: number): boolean =>
    isSerial(part.text) || isRole(part) || (i > 0 && /^\d{3,}$/u.test(part.text));
  const side = parts.find(isSide);
  if (side && parts.length > 1) {
    const at = text.text.lastIndexOf(side.text);
    const beside = [slice(text, 0, at), slice(text, at + side.text.length)].filter(
      (part) => part.text !== '',
    );
    if (beside.every((part) => isMark(part.text))) {
      return {
        ...NOTHING,
        marks: beside.map(markOf),
        ...(isRole(side) ? { roles: [side] } : { serial: side }),
      };
    }
  }
  if (isMark(text.text)) return { ...NOTHING, marks: [markOf(text)] };
  const facts = factsOf(text);
  if (isHost(text.text) && facts.date === undefined) return { ...NOTHING, issuers: parts };
  if (isRole(text)) return { ...NOTHING, roles: [text] };
  const says = facts.number ?? facts.total ?? facts.date ?? (facts.supplement || undefined);
  if (says === undefined && !(isBehindName && isOfficeRow(text))) return undefined;
  const of = (isOne: (part: Sourced) => boolean): Sourced[] => facts.rest.filter(isOne);
  const isKnown = (part: Sourced): boolean => isOffice(part.text) || isMark(part.text) || isRole(part);
  return {
    ...facts,
    issuers: of((part) => isOffice(part.text)),
    marks: of((part) => isMark(part.text) && !isOffice(part.text)),
    roles: of((part) => isRole(part) && !isOffice(part.text)),
    rest: of((part) => !isKnown(part)),
  };
}
