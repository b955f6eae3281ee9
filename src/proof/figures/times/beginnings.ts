/** What ends before it begins. */

import type { CalendarDate } from '../../../issue/model.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';

/** Matches 3月15日至3月10日, which ends before it begins; over the end of a year it may. */
const BACKWARDS = /(?<!\d)(\d{1,2})月(\d{1,2})日?(?:至|到|—)(?:同月|(\d{1,2})月)?(\d{1,2})日/gu;

const backwards = (at: number, written: string): Remark => ({
  from: at,
  to: at + written.length,
  message: { zh: `“${written}”的起止倒了`, en: `"${written}" ends before it begins` },
  hint: { zh: '核对起止日期', en: 'Check the dates' },
});

const inMonth = (text: string): Remark[] =>
  matchesOf(text, BACKWARDS).flatMap(
    ({ 0: written, 1: month, 2: first, 3: lastMonth, 4: last, index }): Remark[] => {
      const months = lastMonth === undefined ? 0 : Number(lastMonth) - Number(month);
      // 7月1日至6月30日 is a year.
      const isYear = first === '1' && Number(last) >= 28;
      const isBack = months === 0 ? Number(last) < Number(first) : months < 0 && months > -4 && !isYear;
      return isBack ? [backwards(index, written)] : [];
    },
  );

const YEAR = '(?:(?<!\\d)(\\d{4})年|(前年|去年|上年|今年|当年|同年|明年|次年|翌年))?';
const DATE = `${YEAR}(?<![\\d.])(\\d{1,2})月(?:(\\d{1,2})日)?`;
const BEGINS =
  '(?:正式|全面|破土|陆续|率先)?(?:开工|动工|启动|开始|开建|立项|投运|开幕|上线|施工|建设|实施|招标)';
const ENDS =
  '(?:正式|全面|全部|顺利|如期|提前|圆满|已|竣工并|完工并|主体)*(?:完工|竣工|结束|完成|建成|收官|通车|闭幕|交付|投用|投产|投入使用|通过[^，。；\\d]{0,4}验收|截止|终止)';
/** What stands between them and is of the same work. */
const MEANWHILE = '(?:，(?:历时|经过?|用时|耗时|工期|为期|总投资|共|由|施工|持续)[^，。；]{1,16})?';
/** Matches 2026年4月10日开工，历时两个多月，于2026年3月20日完工: the second clause has no subject of its own. */
const WORK = new RegExp(
  `${DATE}(?:起)?${BEGINS}(?:建设|施工|实施)?${MEANWHILE}[，、至到](?:并|现已|已|将|预计|计划|拟|力争|截至)?[于在至到]?${DATE}(?:前|底前|底)?${ENDS}`,
  'gu',
);
/** Matches 2026年4月10日至2026年3月20日. */
const SPAN = new RegExp(`${DATE}起?[至到—–～~-]${DATE}`, 'gu');

/** Matches 2024—2022年, and no telephone number. */
const YEARS =
  /(?<![\d—–～~-]|[由从][^，。；]{0,4})((?:19|20)\d\d)年?(?:至|到|—|–|～|~|-)((?:19|20)\d\d)(?=年(?!代))/gu;

const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['前年', -2],
  ['去年', -1],
  ['上年', -1],
  ['今年', 0],
  ['明年', 1],
]);

/** The year of a date, as it was written, by the one before it or by that of the issue; none where it may be another. */
function yearIn(
  [digits, word]: readonly (string | undefined)[],
  issued: CalendarDate,
  before?: number,
): number | undefined {
  if (digits !== undefined) return Number(digits);
  if (word === undefined) return before !== undefined && before >= issued.year ? before : undefined;
  if (/[次翌]/u.test(word)) return before === undefined ? undefined : before + 1;
  const by = RELATIVE.get(word);
  return by === undefined ? before : issued.year + by;
}

/** Months further apart are more likely of two years. */
const MOST_MONTHS = 5;

const isBackwards = (match: RegExpExecArray, issued: CalendarDate): boolean => {
  const [, ...parts] = match;
  const one = yearIn(parts.slice(0, 2), issued);
  const two = yearIn(parts.slice(4, 6), issued, one);
  if (one === undefined || two === undefined) return false;
  const [month, day, lastMonth, lastDay] = [parts[2], parts[3], parts[6], parts[7]];
  // 12月10日启动，1月20日结束 goes over the end of a year.
  const isBare = parts[4] === undefined && parts[5] === undefined;
  if (isBare && Number(month) - Number(lastMonth) > MOST_MONTHS) return false;
  const hasDays = day !== undefined && lastDay !== undefined;
  const orderOf = (year: number, of?: string, on?: string): number =>
    year * 400 + Number(of) * 32 + (hasDays ? Number(on) : 0);
  return orderOf(two, lastMonth, lastDay) < orderOf(one, month, day);
};

const CLOCK = '(上午|下午|晚上|晚|中午)?(\\d{1,2})(?:[:：](\\d{2})|[时点](?:(\\d{1,2})分)?)';
/** Matches 10月16日15:00至11:30, both of one day. */
const HOURS = new RegExp(
  `(?<!每)(?<![\\d.])((?:\\d{1,2}月)?\\d{1,2}日)(?:（[^（）]{1,4}）)?${CLOCK}(?:至|到|—|-)(当日|同日|\\1)?${CLOCK}(?![\\d:：])`,
  'gu',
);
/** A night is over on the next morning, as a rule before this hour. */
const MORNING = 7;
const EVENING = 18;

function findHours(text: string): Remark[] {
  return matchesOf(text, HOURS).flatMap((match): Remark[] => {
    const [written, , half, hour, minutes, spoken, again, lastHalf, lastHour, lastMinutes, lastSpoken] =
      match;
    const one = hourOf(half, Number(hour)) + Number(minutes ?? spoken ?? 0) / 60;
    const two = hourOf(lastHalf, Number(lastHour)) + Number(lastMinutes ?? lastSpoken ?? 0) / 60;
    // 下午2:30至5:30 names the half of a day once.
    const isAfternoon = half !== undefined && lastHalf === undefined && Number(lastHour) < 12;
    if (two >= one || isAfternoon) return [];
    if (again === undefined && (one >= EVENING || two < MORNING)) return [];
    return [backwards(match.index, written)];
  });
}

const hourOf = (half: string | undefined, hour: number): number =>
  /[下晚]/u.test(half ?? '') && hour < 12 ? hour + 12 : hour;

export const findBackwards = ({ text }: Passage, issued: CalendarDate): Remark[] => [
  ...inMonth(text),
  ...findHours(text),
  ...matchesOf(text, YEARS)
    .filter(([, first, last]) => Number(last) < Number(first))
    .map(({ 0: written, index }) => backwards(index, `${written}年`)),
  ...[WORK, SPAN].flatMap((pattern) =>
    matchesOf(text, pattern)
      // A span without years is one of the pattern above.
      .filter((match) => isBackwards(match, issued) && (pattern === WORK || match[5] !== undefined))
      .map(({ 0: written, index }) => backwards(index, written)),
  ),
];
