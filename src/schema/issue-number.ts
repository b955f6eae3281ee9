/** 期号 and 总期号 as people write them. */

import type { Text } from '../base/diagnostic.ts';
import { NUMERAL, tidyNumeral, valueOfNumeral, YEAR_NUMERAL } from './numerals.ts';
import { type Counted, OUT_OF_RANGE, type Problem, type Reader, tidyValue, UNREADABLE } from './values.ts';
import { schemaPattern, wholeOf } from './written.ts';

export const HIGHEST_NUMBER = 99999;
export const HIGHEST_TOTAL = 999999;

const COUNT = `(?:#{1,9}|${NUMERAL})`;
/** With leading zeros, up to the highest. */
const UP_TO = (digits: number): string => `[0０]*[1-9１-９]#{0,${digits - 1}}`;

const NUMBER = `第?~(?:${UP_TO(5)}|${NUMERAL})~期?`;
const TOTAL = `总?~第?~(?:${UP_TO(6)}|${NUMERAL})~期?`;

/** What they may look like in a file. */
export const NUMBER_PATTERN = schemaPattern(NUMBER);
export const TOTAL_PATTERN = schemaPattern(TOTAL);

const ONE = wholeOf(`第?(${COUNT})期?`);
const ONE_TOTAL = wholeOf(`总?第?(${COUNT})期?`);
const TWO = wholeOf(`第?(${COUNT})期?(?:[-–—−\\x7e～、,和至到]|——)第?(${COUNT})期?(?:合刊)?`);
const OF_YEAR = wholeOf(`[〔\\[(【]?(?:#{4}|${YEAR_NUMERAL})(?:[〕\\])】]年?|年|(?=第))第?(${COUNT})[期号]?`);

const countOf = (written: string): number =>
  /^[0-9]/.test(written) ? Number(written) : valueOfNumeral(written);

const readCount = (written: string): Counted<number> => ({
  count: countOf(written),
  ...(!/^[0-9]/.test(written) && { numeral: tidyNumeral(written) }),
});

const problem = (complaint: Text, expected: Text): { problem: Problem } => ({
  problem: { code: 'bad-number', complaint, expected },
});

const range = (most: number): Text => ({
  zh: `从 1 到 ${most} 的整数，写成 44、第44期 或 第四十四期`,
  en: `a whole number from 1 to ${most}, written 44, 第44期 or 第四十四期`,
});

/** Forms that bulletins have and this program cannot print yet, and what to write in their place. */
function describeFailure(text: string): { problem: Problem } {
  const [, first = '', second = ''] = TWO.exec(text) ?? [];
  const one = (example: string): string => `${example} 或 第${example}期`;
  const ofYear = OF_YEAR.exec(text)?.[1] ?? (countOf(first) > countOf(second) ? second : undefined);
  if (ofYear) {
    return problem(
      { zh: '带着年份，现在还印不了', en: 'has a year in it, which cannot be printed yet' },
      {
        zh: `不带年份的期号，写成 ${one(ofYear)}；年份写在日期里`,
        en: `the number alone, ${ofYear}; the year is that of the date`,
      },
    );
  }
  if (first || text.includes('合刊')) {
    const example = first || '44';
    return problem(
      { zh: '是两期合刊，现在还印不了', en: 'is a joint issue, which cannot be printed yet' },
      { zh: `一个期号，写成 ${one(example)}`, en: `one number, such as ${example}` },
    );
  }
  if (ONE_TOTAL.test(text)) {
    return problem(
      { zh: '是总期号', en: 'is a running total' },
      {
        zh: '本期的期号，写成 44 或 第44期；总第几期另写一行“总期号: …”',
        en: 'the number of this issue; the running total has a key of its own',
      },
    );
  }
  return problem(UNREADABLE, range(HIGHEST_NUMBER));
}

/** What most issues have; the pattern of all forms takes longer to compile than to run. */
const PLAIN = /^[0-9]{1,5}$/;

/** Reads 期号: 44, 第44期, 四十四 or 第四十四期, which is printed in its numerals. */
export const readIssueNumber: Reader<Counted<number>> = (written) => {
  const text = tidyValue(written);
  const count = PLAIN.exec(text)?.[0] ?? ONE.exec(text)?.[1];
  if (count === undefined) return describeFailure(text);
  const value = readCount(count);
  if (value.count >= 1 && value.count <= HIGHEST_NUMBER) return { value };
  return problem(OUT_OF_RANGE, range(HIGHEST_NUMBER));
};

/** Reads 总期号: 345, 总第345期 or 三百四十五. */
export const readTotal: Reader<Counted<number>> = (written) => {
  const count = ONE_TOTAL.exec(tidyValue(written))?.[1];
  const expected: Text = {
    zh: `从 1 到 ${HIGHEST_TOTAL} 的整数，写成 345 或 总第345期`,
    en: `a whole number from 1 to ${HIGHEST_TOTAL}, written 345 or 总第345期`,
  };
  if (count === undefined) return problem(UNREADABLE, expected);
  const value = readCount(count);
  return value.count >= 1 && value.count <= HIGHEST_TOTAL ? { value } : problem(OUT_OF_RANGE, expected);
};
