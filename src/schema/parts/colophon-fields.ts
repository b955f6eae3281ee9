/** The keys of the colophon that are mappings: whom the issue goes to, who printed it. */

import { WORDS } from '../aliases.ts';
import type { FieldTable } from '../field.ts';
import { findNearest } from '../nearest.ts';

/** One row, with a name of its own. */
const ONE_ROW = {
  label: { zh: '名称', type: (t) => t.text(), description: '代替“本期发”的字样' },
  recipients: { zh: '对象', type: (t) => t.texts(), description: '发送对象', required: true },
} satisfies FieldTable;

/** The usual rows; an office may make up others. */
const ROWS = {
  report: { zh: '报', type: (t) => t.texts(), description: '“报：”一行：报给哪些上级' },
  send: { zh: '送', type: (t) => t.texts(), description: '“送：”一行：送给哪些平级' },
  issue: { zh: '发', type: (t) => t.texts(), description: '“发：”一行：发给哪些下级' },
  cc: { zh: '抄送', type: (t) => t.texts(), description: '“抄送：”一行' },
} satisfies FieldTable;

const NAMES = Object.entries(ONE_ROW).flatMap(([en, { zh }]) => [en, zh]);

/** No row has such a name: 名称 and 对象, and what stands for them. */
const TAKEN = [...NAMES, ...Object.values(WORDS.distribution ?? {}).flatMap((words) => words.split(' '))];

/** True of a name that a row may have, which no slip of 名称 or 对象 is. */
const isRowName = (name: string): boolean => !TAKEN.includes(name) && findNearest(name, NAMES) === undefined;

export const DISTRIBUTION = {
  zh: '本期发',
  type: (t) =>
    t.either(t.text(), t.textList(), t.mapping(ONE_ROW), t.rows(ROWS, t.texts(), { isRowName, not: TAKEN })),
  description: '发送范围；可以分几行：报、送、发、抄送',
  inner: { ...ONE_ROW, ...ROWS },
} satisfies FieldTable[string];

/** Who printed the issue, and when. */
const PRINTED_INNER = {
  by: { zh: '机关', type: (t) => t.text(), description: '印发机关；不写就是编发单位' },
  date: { zh: '日期', type: (t) => t.day(), description: '印发日期；不写就是这一期的日期' },
} satisfies FieldTable;

export const PRINTED = {
  zh: '印发',
  type: (t) => t.either(t.flagOrDate(), t.mapping(PRINTED_INNER)),
  description: '印发机关和印发日期一行：是，或者印发日期，或者机关和日期两项',
  inner: PRINTED_INNER,
  merge: 'by key',
} satisfies FieldTable[string];

const LABELS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ROWS).map(([en, { zh }]): [string, string] => [en, zh]),
  ['distribution', '本期发'],
]);

/** What a row is called whose name is written in English. */
export const rowLabel = (key: string): string | undefined => LABELS.get(key);
