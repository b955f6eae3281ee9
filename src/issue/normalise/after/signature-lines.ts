/** The lines of a signature (落款): units, the date, and a remark in brackets below it. */

import { cut } from '../../../base/sourced.ts';
import { readDate } from '../../../schema/dates.ts';
import { type TreeNode, valueUnder } from '../../../schema/tree.ts';
import type { Sourced } from '../../model.ts';
import { formatDate } from '../../naming.ts';
import { gapName, typedLines } from '../masthead-lines.ts';
import { lineFrom, titleFrom } from '../normalise.ts';

/** A date that stands in a signature. */
export interface SignatureDate {
  readonly written: Sourced;
  /** As written where it is no date of the calendar. */
  readonly printed: Sourced;
  readonly isReadable: boolean;
  /** A day or a month, of a year that is not said. */
  readonly lacksYear: boolean;
}

interface SignatureLines {
  readonly units: readonly Sourced[];
  readonly date?: SignatureDate;
  readonly remark?: Sourced;
}

const YEAR = '(?:[0-9０-９]{4}|[〇○零Ｏ一二三四五六七八九]{4})';
const NUMERAL = '[一二三四五六七八九十]{1,3}';
/** 三月十九日: a day or a month without its year. */
const YEARLESS = `(?:(?:^|\\s)${NUMERAL}|(?<![0-9０-９])[0-9０-９]{1,2})\\s*月\\s*(?:份|(?:[0-9０-９]{1,2}|${NUMERAL})\\s*[日号]?)?\\s*$`;
/** What begins as a date does, at the end of a line: behind a name, or alone. */
const DATE = new RegExp(`(?:^|\\s)${YEAR}\\s*[-－./／．].*$|${YEAR}\\s*年.*$|${YEARLESS}`, 'u');
const REMARK = /^\s*[（(].*[）)]\s*$/u;

/** What a text that ends in a date says before it, and the date; undefined where it does not. */
export function splitAtDate(text: string): { readonly before: string; readonly date: string } | undefined {
  const found = DATE.exec(text);
  if (!found || 'problem' in readDate(found[0])) return undefined;
  return { before: text.slice(0, found.index).trim(), date: found[0].trim() };
}

/** True of a line in brackets: （联系人：张明，电话：…） */
export const isRemark = (text: string): boolean => REMARK.test(text);

/** Reads a signature from its lines, or from the keys for them. */
export function readSignature(node: TreeNode): SignatureLines {
  if (node.kind === 'mapping') {
    const date = valueUnder(node, 'date');
    const [written] = typedLines(date);
    return {
      units: typedLines(valueUnder(node, 'by')).map(gapName),
      ...(written && { date: readPrinted(written) }),
    };
  }
  const lines: Sourced[] = typedLines(node);
  const last = lines.at(-1);
  const remark = last && lines.length > 1 && isRemark(last.text) ? last : undefined;
  const signed = remark ? lines.slice(0, -1) : lines;
  const closing = signed.at(-1);
  const found = closing && DATE.exec(closing.text);
  const rest = found ? cut(closing, 0, found.index) : undefined;
  const units = rest ? [...signed.slice(0, -1), rest] : signed;
  return {
    units: units.map(gapName).filter(({ text }) => text !== ''),
    ...(found && { date: readPrinted(cut(closing, found.index)) }),
    ...(remark && { remark: titleFrom(remark) }),
  };
}

/** GB/T 9704 7.3.5.4: digits, or the numerals it was written in. */
function readPrinted(raw: Sourced): SignatureDate {
  const written = lineFrom(raw);
  const read = readDate(written.text);
  const lacksYear = new RegExp(`^${YEARLESS}`, 'u').test(written.text);
  if ('problem' in read) return { written, printed: written, isReadable: false, lacksYear };
  const { count, numeral } = read.value;
  const printed = { text: numeral ?? formatDate(count), span: written.span };
  return { written, printed, isReadable: true, lacksYear };
}
