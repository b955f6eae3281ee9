/** Dates beside the word that tells how far they are from another: 次日（8月15日）, 比去年（2023年）, 5月中旬（5月8日）. */

import type { CalendarDate } from '../../../issue/model.ts';
import { valueOfNumeral } from '../../../schema/numerals.ts';
import { matchesOf } from '../../matches.ts';
import type { Passage } from '../../passage.ts';
import type { Remark } from '../support.ts';
import { datesOf } from './dates-in-order.ts';

const say = (from: number, written: string, zh: string): Remark => ({
  from,
  to: from + written.length,
  message: { zh, en: `"${written}" does not agree with the dates` },
  hint: { zh: '核对日期', en: 'Check the date' },
});

/** Matches 次日（8月15日）, 前一天（9日）, the word and the date in groups. */
const NEXT =
  /(次日|翌日|第二[天日]|隔[天日]|(?:此?前|上)一[天日]|头[一天日]天|后一[天日]|第三[天日])[（(，]?(?:即)?(?:(\d{1,2})月)?(\d{1,2})[日号]/gu;
const DAY = 86_400_000;
const stepOf = (word: string): number =>
  /^(?:此?前|上|头)/u.test(word) ? -1 : word.startsWith('第三') ? 2 : 1;

function nextDays(sentence: string, at: number, issued: CalendarDate): Remark[] {
  return matchesOf(sentence, NEXT).flatMap(
    ({ 0: written, 1: word = '', 2: month, 3: day, index }): Remark[] => {
      const one = datesOf(sentence.slice(0, index), issued).at(-1);
      if (!one?.month || !one.day) return [];
      const years = one.year === undefined ? [issued.year, issued.year - 1, 2024] : [one.year];
      const isIt = years.some((year) => {
        const right = new Date(Date.UTC(year, (one.month as number) - 1, one.day) + stepOf(word) * DAY);
        return (
          right.getUTCDate() === Number(day) &&
          (month === undefined || right.getUTCMonth() + 1 === Number(month))
        );
      });
      return isIt ? [] : [say(at + index, written, `${one.month}月${one.day}日的${word}不是这一天`)];
    },
  );
}

const YEARS: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  次年: 1,
  后年: 2,
};
/** Matches 比去年（2023年）, 上年同期（2022年上半年）, 明年（2027年）. */
const CALLED =
  /(前年|去年|上一?年|今年|本年|明年|次年|后年)(?:同期|全年|上半年|下半年|底|末|年底|年末|初)?[（(]((?:19|20)\d{2})年?[^（）()]{0,8}[）)]/gu;
/** Matches 2023年末（前年）. */
const EXPLAINED = /((?:19|20)\d{2})年[^（，。；]{0,6}[（(](前年|去年|上年|今年|明年|后年)(?:同期)?[）)]/gu;
const YEAR = /(?<!\d)((?:19|20)\d{2})年/gu;

/** Each such word tells what year it is now: that of the issue, or one that the sentence names. */
function calledYears(sentence: string, at: number, { year: issued }: CalendarDate): Remark[] {
  if (!/[（(]/u.test(sentence)) return [];
  const called = [
    ...matchesOf(sentence, CALLED).map(({ 0: written, 1: word = '', 2: year, index }) => ({
      written,
      word,
      year: Number(year),
      index,
    })),
    ...matchesOf(sentence, EXPLAINED).map(({ 0: written, 1: year, 2: word = '', index }) => ({
      written,
      word,
      year: Number(year),
      index,
    })),
  ];
  const nows = called.map(({ word, year }) => year - (YEARS[word] ?? 0));
  return called
    .flatMap(({ written, word, year, index }, i): Remark[] => {
      const others = matchesOf(
        sentence.replace(/《[^》]*》/gu, (title) => '《'.repeat(title.length)),
        YEAR,
      )
        .filter(
          ({ index: place }) =>
            !called.some((one) => place >= one.index && place < one.index + one.written.length),
        )
        .map(([, named]) => Number(named));
      const now = nows[i] as number;
      const agree = nows.every((one) => one === nows[0]);
      // 2026年预算 is that of 明年（2026年）.
      if (others.includes(now) || ((YEARS[word] as number) > 0 && others.includes(year))) return [];
      if (others.length === 0 && called.length > 1 && agree) return [];
      if (others.length === 0 && called.length === 1)
        return Math.abs(now - issued) < 2 ? [] : [say(at + index, written, `“${word}”不是${year}年`)];
      return [say(at + index, written, `“${word}”和前后的年份不合`)];
    })
    .slice(0, 1);
}

const TEN: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  初: [1, 10],
  底: [20, 31],
  末: [20, 31],
};
/** Matches 3月上旬（3月1日至25日） and 5月中旬（5月8日前后）. */
const IN_TEN =
  /(?<![\d一二三四五六七八九十])(\d{1,2}|[一二三四五六七八九]|十[一二]?)月(上旬|中旬|下旬|底|初)[（(](?:即|自)?(?:(\d{1,2})月)?(\d{1,2})日?(?:[至到—–～~-](?:(\d{1,2})月)?(\d{1,2}))?日/gu;

const daysIn = (month: number): number => new Date(Date.UTC(2024, month, 0)).getUTCDate();

function tenDays(sentence: string, at: number): Remark[] {
  return sentence.includes('月') && /[旬底初][（(]/u.test(sentence)
    ? matchesOf(sentence, IN_TEN).flatMap(
        ({
          0: written,
          1: name = '',
          2: ten = '',
          3: first,
          4: day,
          5: lastMonth,
          6: last,
          index,
        }): Remark[] => {
          const month = String(worthOf(name));
          const [from, to] = TEN[ten] as readonly [number, number];
          const isMonth = [first, lastMonth].every((one) => one === undefined || one === month);
          const isWithin = [day, last].every(
            (one) => one === undefined || (Number(one) >= from && Number(one) <= to),
          );
          // 7月下旬（21日至30日） leaves out the 31st.
          const isWhole =
            last === undefined ||
            ten !== '下旬' ||
            from !== Number(day) ||
            Number(last) >= (month === '2' ? 28 : daysIn(Number(month)));
          return isMonth && isWithin && isWhole
            ? []
            : [say(at + index, written, `${month}月${ten}不是这几天`)];
        },
      )
    : [];
}

const MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  上半年: [1, 6],
  下半年: [7, 12],
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
};
const PERIOD = /(?<!前)(?<![\d、和与及])(?:第)?([一二三四]季度|[上下]半年)/gu;
const END = /^(末|底|结束|初)[（(](?:即|截至)?(\d{1,2})月/u;
/** What is compared, planned after it, or of another time. */
const OTHER =
  /[比较同去上前次明]年|同期|相比|环比|[至到—～]|截至|延续|此后|之后|以后|之前|此前|前|后|预计|力争|结束|上年|启动|上旬前|《/u;
const MONTH = /(?<![\d.])(\d{1,2})(?:月(?!\d{1,2}日前)|(?=[、和]\d{1,2}月))/gu;

/** 二季度…，4月、5月、7月分别为: months told of a quarter or half a year that are not of it. */
function monthsOf(sentence: string, at: number): Remark[] {
  const periods = matchesOf(sentence, PERIOD);
  const [period, ...more] = periods;
  if (!period || more.length > 0) return [];
  const [first, last] = MONTHS[period[1] as string] as readonly [number, number];
  const rest = sentence.slice(period.index + period[0].length);
  const end = END.exec(rest);
  if (end)
    return Number(end[2]) === (end[1] === '初' ? first : last)
      ? []
      : [
          say(
            at + period.index,
            `${period[0]}${end[0]}`,
            `${period[1]}${end[1]}是${end[1] === '初' ? first : last}月`,
          ),
        ];
  const months = matchesOf(rest, MONTH).filter(({ 1: month }) => Number(month) > 0 && Number(month) < 13);
  if (
    months.length === 0 ||
    OTHER.test(rest.slice(0, (months.at(-1)?.index ?? 0) + 6)) ||
    OTHER.test(sentence.slice(0, period.index))
  )
    return [];
  const odd = months.find(({ 1: month }) => Number(month) < first || Number(month) > last);
  if (!odd) return [];
  const to = period.index + period[0].length + odd.index + odd[0].length;
  return [say(at + period.index, sentence.slice(period.index, to), `${period[1]}是${first}—${last}月`)];
}

/** Matches 1—11月，…前十个月 and 下半年的五个月. */
const SPAN =
  /(?<!\d)1月?[—–～~至到-](\d{1,2})月(?!\d)[^。；]{0,40}?前(\d{1,2}|[两二三四五六七八九十]{1,2})个月/gu;
const HALF = /(?:[上下]半年|半年)(?:的|这|里的)([两二三四五七八九十]|\d{1,2})个月/gu;
const worthOf = (written: string): number =>
  /\d/u.test(written) ? Number(written) : valueOfNumeral(written);

const countOfMonths = (sentence: string, at: number): Remark[] => [
  ...matchesOf(sentence, SPAN)
    .filter(([, last, count = '']) => Number(last) !== worthOf(count))
    .map(({ 0: written, 1: last, index }) => say(at + index, written, `1—${last}月是前${last}个月`)),
  ...matchesOf(sentence, HALF)
    .filter(([, count = '']) => worthOf(count) > 3 && worthOf(count) !== 6)
    .map(({ 0: written, index }) => say(at + index, written, '半年是六个月')),
];

const inEach = (text: string, pattern: RegExp, read: (sentence: string, at: number) => Remark[]): Remark[] =>
  matchesOf(text, pattern).flatMap(({ 0: sentence, index }) => read(sentence, index));

export const findRelativeDates = ({ text, part }: Passage, issued: CalendarDate): Remark[] =>
  part !== 'cell' && /[月年]/u.test(text)
    ? [
        ...inEach(text, /[^。！？\n]+/gu, (sentence, at) => nextDays(sentence, at, issued)),
        ...inEach(text, /[^。！？；\n]+/gu, (sentence, at) => [
          ...calledYears(sentence, at, issued),
          ...tenDays(sentence, at),
          ...(/季度|半年|个月/u.test(sentence)
            ? [...monthsOf(sentence, at), ...countOfMonths(sentence, at)]
            : []),
        ]),
      ]
    : [];
