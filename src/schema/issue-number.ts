/** 期号 and 总期号 as people write them. */

import type { Text } from '../base/diagnostic.ts';
import { largest, least } from '../base/extremes.ts';
import { isYear, YEARS } from './dates.ts';
import { NUMERAL, tidyNumeral, valueOfNumeral, YEAR_NUMERAL } from './numerals.ts';
import { type Counted, OUT_OF_RANGE, type Problem, type Reader, tidyValue, UNREADABLE } from './values.ts';
import { schemaPattern, wholeOf } from './written.ts';

export const HIGHEST_NUMBER = 99999;
export const HIGHEST_TOTAL = 999999;

/** The numbers of one file: of a joint issue (合刊) the first and the last, of any other twice the same. */
export interface Numbers {
  readonly first: number;
  readonly last: number;
}

/** 期号 */
export interface IssueNumber extends Numbers {
  /** The year that is printed with it: 〔2026〕第7期. */
  readonly year?: number;
}

const COUNT = `(?:#{1,9}|${NUMERAL})`;
const YEAR = `(?:#{4}|${YEAR_NUMERAL})`;
/** With leading zeros, up to the highest. */
const UP_TO = (digits: number): string => `[0０]*[1-9１-９]#{0,${digits - 1}}`;

/** What stands between the first and the last of some numbers, and between all of them. */
const REACH = '(?:——|[-－–—−\\x7e～〜至到])';
const AND = '[、,，和]';
const OPEN = '[〔（(\\[［【]';
const CLOSE = '[〕）)\\]］】]';

const JOINT = '(?:[（(]?~合刊~[）)]?)';

/** One number or those of a joint issue; `each` is the source of one. */
const oneOrJoint = (each: string): string => `${each}(?:(?:~(?:${REACH}|${AND})~${each})+(?:~${JOINT})?)?`;
const ofYear = (numbers: string): string => `(?:${OPEN}~${YEAR}~${CLOSE}~年?~)?${numbers}`;

/** What they may look like in a file. */
export const NUMBER_PATTERN = schemaPattern(ofYear(oneOrJoint(`第?~(?:${UP_TO(5)}|${NUMERAL})~期?`)));
export const TOTAL_PATTERN = schemaPattern(oneOrJoint(`总?~第?~(?:${UP_TO(6)}|${NUMERAL})~期?`));

const ANY = wholeOf(ofYear(oneOrJoint(`第?${COUNT}期?`)));
const ANY_TOTAL = wholeOf(oneOrJoint(`总?第?${COUNT}期?`));
const YEAR_FIRST = wholeOf(`${OPEN}(${YEAR})${CLOSE}年?(.*)`);
/** All of a number's form but the counts themselves. */
const AROUND = /[总第期]|[（(]?合刊[）)]?/g;
const BETWEEN = new RegExp(`${REACH}|${AND}`);
const RANGE = new RegExp(REACH);
const WITH_YEAR = wholeOf(`${OPEN}?(${YEAR})(?:${CLOSE}年?|年|(?=第))第?(${COUNT})[期号]?`);
const DASHED_YEAR = wholeOf(`((?:19|20|21)##)${REACH}第?(${COUNT})期?`);

const isFigure = (written: string): boolean => /^[0-9]/.test(written);
const tidyCount = (written: string): string => (isFigure(written) ? written : tidyNumeral(written));
const countOf = (written: string): number => (isFigure(written) ? Number(written) : valueOfNumeral(written));

const problem = (complaint: Text, expected: Text): { problem: Problem } => ({
  problem: { code: 'bad-number', complaint, expected },
});

const highest = (most: number, samples: Text): Text => ({
  zh: `从 1 到 ${most} 的整数，写成 ${samples.zh}`,
  en: `a whole number from 1 to ${most}, written ${samples.en}`,
});

/** What one of the two keys is like. */
interface Kind {
  readonly most: number;
  /** What is right for it. */
  readonly expected: Text;
  /** What is printed around its numbers. */
  readonly print: (numbers: string) => string;
}

const NUMBER: Kind = {
  most: HIGHEST_NUMBER,
  expected: highest(HIGHEST_NUMBER, {
    zh: '44、第44期 或 第四十四期；合刊写 44-45',
    en: '44, 第44期 or 第四十四期; a joint issue 44-45',
  }),
  print: (numbers) => `第${numbers}期`,
};

const TOTAL: Kind = {
  most: HIGHEST_TOTAL,
  expected: highest(HIGHEST_TOTAL, { zh: '345 或 总第345期', en: '345 or 总第345期' }),
  print: (numbers) => `总第${numbers}期`,
};

/** What is wrong with numbers of a joint issue, which go up one by one. */
function describeOrder(counts: readonly number[], isRange: boolean): { problem: Problem } | undefined {
  const [first = 0, second = 0] = counts;
  const rising = counts.every((count, i) => i === 0 || count > (counts[i - 1] as number));
  const [low, high] = [least(counts), largest(counts)];
  if (!rising) {
    const sample = low === high ? `${low} 或 ${low}-${low + 1}` : `${low}-${high}`;
    return problem(
      { zh: '合刊后面的期号不比前面的大', en: 'ends no later than it begins' },
      { zh: `从小到大的期号，写成 ${sample}`, en: `numbers that go up, such as ${sample}` },
    );
  }
  if (isRange || high - low === counts.length - 1) return undefined;
  return problem(
    { zh: '合刊的几个期号不相连', en: 'leaves out a number' },
    {
      zh: `相连的期号，写成 ${first}、${first + 1}；从 ${first} 到 ${second} 的各期都在内的，写成 ${low}-${high}`,
      en: `numbers that follow each other, such as ${first}、${first + 1}; all from ${low} to ${high} are ${low}-${high}`,
    },
  );
}

/** Reads numbers of one kind, the form of which is known to be right. */
function readNumbers(text: string, { most, expected, print }: Kind): ReturnType<Reader<Counted<Numbers>>> {
  const written = text.replace(AROUND, '').split(BETWEEN);
  const counts = written.map(countOf);
  const [first = 0, last = 0] = [counts[0], counts.at(-1)];
  if (RANGE.test(text) && counts.length > 2) return problem(UNREADABLE, expected);
  if (counts.some((count) => count < 1 || count > most)) return problem(OUT_OF_RANGE, expected);
  const wrong = counts.length > 1 && describeOrder(counts, RANGE.test(text));
  if (wrong) return wrong;
  const shown = [...new Set([written[0] ?? '', written.at(-1) ?? ''])].map(tidyCount);
  const numeral = written.every(isFigure) ? {} : { numeral: print(shown.join('—')) };
  return { value: { count: { first, last }, ...numeral } };
}

/** What is no number, and what was probably meant. */
function describeFailure(text: string): { problem: Problem } {
  const [, year, number] = WITH_YEAR.exec(text) ?? [];
  if (year !== undefined && number !== undefined) return withYear(year, number);
  if (text.includes('合刊')) {
    return problem(
      {
        zh: '是合刊，没有写明从第几期到第几期',
        en: 'is a joint issue without the numbers of its first and last',
      },
      { zh: '头尾两个期号，写成 44-45 或 第44—45期', en: 'two numbers, such as 44-45 or 第44—45期' },
    );
  }
  if (ANY_TOTAL.test(text)) {
    return problem(
      { zh: '是总期号', en: 'is a running total' },
      {
        zh: '本期的期号，写成 44 或 第44期；总第几期另写一行“总期号: …”',
        en: 'the number of this issue; the running total has a key of its own',
      },
    );
  }
  const [, own, total] = WITH_TOTAL.exec(text) ?? [];
  if (own !== undefined && total !== undefined) {
    return problem(
      { zh: '还带着总期号', en: 'has the running total in it' },
      { zh: `${own}；另写一行“总期号: ${total}”`, en: `${own}, and a line "total: ${total}"` },
    );
  }
  const [, extra] = (text.includes('增刊') && SUPPLEMENT.exec(text)) || [];
  if (extra !== undefined) {
    return problem(
      { zh: '是增刊', en: 'is a supplement' },
      {
        zh: `${extra === '' ? '没有期号的，删掉这一行' : extra}；另写一行“增刊: 是”`,
        en: `${extra === '' ? 'none: delete the line' : extra}, and write a line "supplement: true"`,
      },
    );
  }
  return problem(UNREADABLE, NUMBER.expected);
}

/** 第七期（总第213期） */
const WITH_TOTAL = /^(.{1,12}?)[（(，,\s]*总第?(.{1,8}?)期?[）)]?$/u;
/** 增刊1, 第1期增刊 */
const SUPPLEMENT = /^(?:增刊)?第?([0-9]{0,5})期?[（(]?(?:增刊)?[）)]?$/u;

const withYear = (year: string, number: string): { problem: Problem } =>
  problem(
    { zh: '带着年份', en: 'has a year in it' },
    {
      zh: `〔${year}〕${number}，印成〔${year}〕第${number}期；不印年份的，写成 ${number}`,
      en: `〔${year}〕${number}, which is printed 〔${year}〕第${number}期, or ${number} alone`,
    },
  );

/** What most issues have; the pattern of all forms takes longer to compile than to run. */
const PLAIN = /^[0-9]{1,5}$/;

/**
 * Reads 期号: 44, 第44期, 四十四 or 第四十四期, which is printed in its numerals; of a joint issue 44-45, 44、45 or
 * 第44、45期（合刊）; with its year 〔2026〕7 (GB/T 9704 7.2.5 has the year in such brackets).
 */
export const readIssueNumber: Reader<Counted<IssueNumber>> = (written) => {
  const text = tidyValue(written);
  if (!PLAIN.test(text) && !ANY.test(text)) return describeFailure(text);
  const [, inBrackets, rest = text] = YEAR_FIRST.exec(text) ?? [];
  const [, bare, number = ''] = (inBrackets === undefined && DASHED_YEAR.exec(text)) || [];
  if (bare !== undefined && countOf(bare) >= countOf(number)) return withYear(bare, number);
  const read = readNumbers(rest, NUMBER);
  if (inBrackets === undefined || 'problem' in read) return read;
  const year = countOf(inBrackets);
  if (!isYear(year)) {
    return problem(
      { zh: `年份${OUT_OF_RANGE.zh}`, en: `has a year that ${OUT_OF_RANGE.en}` },
      { zh: `公元 ${YEARS.first} 到 ${YEARS.last} 年`, en: `a year from ${YEARS.first} to ${YEARS.last}` },
    );
  }
  const { count, numeral } = read.value;
  const inWords =
    numeral === undefined && isFigure(inBrackets) ? undefined : (numeral ?? printNumbers(count));
  return {
    value: {
      count: { ...count, year },
      ...(inWords !== undefined && { numeral: `〔${tidyCount(inBrackets)}〕${inWords}` }),
    },
  };
};

/** 第44期, 第44—45期 */
const printNumbers = (numbers: Numbers): string => NUMBER.print(joinNumbers(numbers, '—'));

/** 44, or what a sign joins: 44—45. */
export const joinNumbers = ({ first, last }: Numbers, sign: string): string =>
  first === last ? String(first) : `${first}${sign}${last}`;

/** Reads 总期号: 345, 总第345期 or 三百四十五; of a joint issue 344-345. */
export const readTotal: Reader<Counted<Numbers>> = (written) => {
  const text = tidyValue(written);
  return PLAIN.test(text) || ANY_TOTAL.test(text)
    ? readNumbers(text, TOTAL)
    : problem(UNREADABLE, TOTAL.expected);
};
