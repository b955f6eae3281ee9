/** A line of a journal. What is read is taken for nothing but what it was checked to be: anybody may have changed the file. */

import { type Code, isCodeOf } from '../base/codes.ts';
import type { Severity, Text } from '../base/diagnostic.ts';

/** A diagnostic as a line keeps it: its file by its place among the files, or by name where it is none of them. */
export interface Remark {
  readonly severity: Severity;
  readonly code: Code;
  readonly message: Text;
  readonly hint?: Text;
  readonly file?: number | string;
  /** UTF-16 offsets; absent where only the file is meant. */
  readonly range?: readonly [start: number, end: number];
}

type Hashed = readonly [path: string, hash: string];

/** A line of a journal. Paths are relative to the output folder, with `/`, so that all of it may be moved together. */
export interface Entry {
  readonly v: number;
  /** When it was written, in milliseconds. */
  readonly t: number;
  /** Hash of the options and the program; empty where what was said of the issue is not understood any more. */
  readonly key: string;
  /** The program, in short. Absent in old journals. */
  readonly program?: string;
  /** Path and hash of every file it was made of, the issue first. */
  readonly files: readonly [Hashed, ...Hashed[]];
  /** Path or, of an installed font, name; and hash. */
  readonly fonts?: readonly (readonly [kind: 'file' | 'installed', name: string, hash: string])[];
  readonly out: string;
  /** By what way of naming; entries of one issue and one way follow each other. Absent in old journals. */
  readonly naming?: string;
  readonly size: number;
  readonly time: number;
  readonly hash: string;
  readonly pages: number;
  readonly remarks?: readonly Remark[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isTime = (value: unknown): value is number => Number.isFinite(value);
const isAbsentOr = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);
const isListOf = (value: unknown, is: (value: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(is);
/** A list of so many texts. */
const isTexts = (value: unknown, count: number): value is readonly string[] =>
  Array.isArray(value) && value.length === count && value.every(isText);

const isWords = (value: unknown): value is Text => isFields(value) && isText(value.zh) && isText(value.en);
const isFont = (value: unknown): boolean =>
  isTexts(value, 3) && /^(?:file|installed)$/.test(value[0] as string);
const isRange = (value: unknown): boolean => {
  const [start, end] = Array.isArray(value) && value.length === 2 ? (value as readonly unknown[]) : [];
  return isCount(start) && isCount(end) && start <= end;
};
const isRemark = (value: unknown): value is Remark =>
  isFields(value) &&
  // What was built had no errors.
  (value.severity === 'warning' || value.severity === 'note') &&
  isText(value.code) &&
  isCodeOf(value.code, value.severity) &&
  isWords(value.message) &&
  isAbsentOr(value.hint, isWords) &&
  isAbsentOr(value.file, (file) => isText(file) || isCount(file)) &&
  isAbsentOr(value.range, isRange);

const isEntry = (value: Fields): boolean =>
  isTime(value.t) &&
  [value.key, value.out, value.hash].every(isText) &&
  isListOf(value.files, (file) => isTexts(file, 2)) &&
  (value.files as readonly unknown[]).length > 0 &&
  isAbsentOr(value.fonts, (fonts) => isListOf(fonts, isFont)) &&
  isAbsentOr(value.naming, isText) &&
  isAbsentOr(value.program, isText) &&
  isCount(value.size) &&
  isTime(value.time) &&
  isCount(value.pages) &&
  isAbsentOr(value.remarks, Array.isArray);

/** The part of an object with these keys; what else there is was not looked at, and may be nested without end. */
const pick = (value: Fields, keys: readonly string[]): Fields =>
  Object.fromEntries(keys.flatMap((key) => (value[key] === undefined ? [] : [[key, value[key]]])));

const ENTRY = [
  'v',
  't',
  'key',
  'program',
  'files',
  'fonts',
  'out',
  'naming',
  'size',
  'time',
  'hash',
  'pages',
];
const REMARK = ['severity', 'code', 'message', 'hint', 'file', 'range'];

const pickWords = ({ zh, en }: Text): Text => ({ zh, en });
const pickRemark = (remark: Remark): Fields => ({
  ...pick({ ...remark }, REMARK),
  message: pickWords(remark.message),
  ...(remark.hint && { hint: pickWords(remark.hint) }),
});

/** Why a line is no entry: written by a newer program, spoilt, or cut short by a process killed while writing it. */
export type Unread = 'newer' | 'damaged' | 'cut';

/**
 * Reads a line.
 *
 * @returns why it is none where it is no entry of this version, whatever else it is. Where another program said what is
 *   not known here, the entry still tells where its PDF comes from, and no issue is up to date by it.
 */
export function readEntry(line: string, version: number): Entry | Unread {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return line.startsWith('{') && !line.endsWith('}') ? 'cut' : 'damaged';
  }
  if (!isFields(value)) return 'damaged';
  if (isCount(value.v) && value.v > version) return 'newer';
  if (value.v !== version || !isEntry(value)) return 'damaged';
  const remarks = value.remarks as readonly unknown[] | undefined;
  const known = remarks?.filter(isRemark);
  const entry = {
    ...pick(value, ENTRY),
    ...(known?.length !== remarks?.length && { key: '' }),
    ...(known && { remarks: known.map(pickRemark) }),
  };
  return entry as unknown as Entry;
}
